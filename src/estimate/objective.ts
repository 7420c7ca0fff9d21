import { mirror } from '../implied/metric'
import { fill, type ImpliedState } from '../implied/state'
import type { Objective } from '../optimize/objective'
import type { Discrepancy } from './discrepancy'

/** One block's discrepancy and its share of the whole. */
export interface Term {
  readonly state: ImpliedState
  readonly discrepancy: Discrepancy
  readonly weight: number
}

/** Sum of weighted discrepancies over blocks as one function of the q parameters. */
export function createObjective(terms: readonly Term[], q: number): Objective {
  return {
    size: q,
    value(x) {
      let sum = 0
      for (const { state, discrepancy, weight } of terms) {
        if (!fill(state, x)) return Infinity
        sum += weight * discrepancy.value()
        if (!Number.isFinite(sum)) return Infinity
      }
      return sum
    },
    gradient(out) {
      out.fill(0)
      for (const { discrepancy, weight } of terms) discrepancy.addGradient(weight, out)
    },
    hessian(out) {
      out.fill(0)
      for (const { discrepancy, weight } of terms) discrepancy.addHessian(weight, out)
      mirror(out, q)
    },
    information(out) {
      out.fill(0)
      for (const { discrepancy, weight } of terms) discrepancy.addInformation(weight, out)
      mirror(out, q)
    },
  }
}
