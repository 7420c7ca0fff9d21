import { mirror } from '../implied/metric'
import { fill, type ImpliedState } from '../implied/state'
import { differenceHessian } from '../numeric/differences'
import type { Objective } from '../optimize/objective'
import type { Discrepancy } from './discrepancy'

/** One block's discrepancy and its share of the whole. */
export interface Term {
  readonly state: ImpliedState
  readonly discrepancy: Discrepancy
  readonly weight: number
}

/**
 * Sum of weighted discrepancies over blocks as one function of the q parameters. `at` keeps the point moved to last; objectives that
 * share states share it.
 */
export function createObjective(terms: readonly Term[], q: number, at = new Float64Array(q)): Objective {
  // Entries that follow from composites have second derivatives of their own, which the structured Hessian does not know.
  const isLinked = terms.some(({ state }) => state.placement.composites.length > 0)
  const objective: Objective = {
    size: q,
    value(x) {
      let sum = 0
      at.set(x)
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
      if (isLinked) {
        differentiate(out)
        return
      }
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
  return objective

  /** The Hessian as differences of the analytic gradient. */
  function differentiate(out: Float64Array): void {
    const center = at.slice()
    const slope = (x: Float64Array): Float64Array => {
      const gradient = new Float64Array(q)
      objective.value(x)
      objective.gradient(gradient)
      return gradient
    }
    out.set(differenceHessian(slope, center))
    objective.value(center)
  }
}
