import type { Fit } from '../fit/fit'
import { constraintScores } from '../inference/constraintScores'
import { chiSquarePvalue } from '../inference/rmsea'
import { extendedScores } from './extendedScores'
import { flat, restrictionRows, separateParameters } from './heldRestrictions'
import { scoreTest } from './scoreTest'
import type { RestrictionTest } from './waldTest'

/** The equality constraints of a fit, and score tests of releasing any set of them together. */
export interface EqualityReleases {
  /** In the order in which `scoreTest` lists them; labels of parameters or their plabels. */
  readonly restrictions: readonly { readonly lhs: string; readonly rhs: string }[]
  release(positions: readonly number[]): RestrictionTest
}

/** Prepares the tests: one factorization serves every set, where `scoreTest` would need one each. */
export function equalityReleases(fit: Fit): EqualityReleases {
  const separate = separateParameters(fit)
  const { engine, score, information } = extendedScores(separate, [], 'expected')
  const held = restrictionRows(separate, [])
  const release = constraintScores(score, information, flat(held), engine.total)
  const equalities = held.filter(({ isEquality }) => isEquality)
  return {
    restrictions: equalities,
    release(positions) {
      const quick = release?.(positions.map((position) => held.indexOf(equalities[position])))
      if (!quick) return scoreTest(fit, { release: positions, univariate: false })
      const df = positions.length
      return { stat: quick.statistic, df, pvalue: chiSquarePvalue(quick.statistic, df) }
    },
  }
}
