import { compareFits } from '../fit/compareFits'
import type { Fit } from '../fit/fit'
import { fitMeasures } from '../fit/fitMeasures'
import { type InvarianceLevel, invarianceCutoffs } from './invarianceCutoffs'

/** What decides whether a step of the ladder holds: see `invarianceCutoffs`. */
export type InvarianceCriterion =
  /** CFI drops by no more than 0.01. */
  | 'cfi'
  /** Chen: it fails when CFI drops by more than her bound and RMSEA or SRMR rises by more than theirs. */
  | 'chen'
  /** The chi-square difference is not significant. */
  | 'chisq'

/** How well one model of the ladder fits. Robust or scaled versions of CFI and RMSEA where the fit has them. */
export interface InvarianceFit {
  readonly chisq: number
  readonly df: number
  readonly pvalue: number
  readonly cfi: number
  readonly rmsea: number
  readonly srmr: number
  /** NaN where there is no likelihood. */
  readonly aic: number
  readonly bic: number
}

/** One model against a less restricted one. */
export interface InvarianceComparison {
  /** How the difference of chi-squares was made: lavaan's names. */
  readonly method: string
  readonly chisq: number
  readonly df: number
  readonly pvalue: number
  /** Changes: the more restricted model's value less the other's. */
  readonly cfi: number
  readonly rmsea: number
  readonly srmr: number
  /** Which of them speak against the restrictions. */
  readonly against: { readonly chisq: boolean; readonly cfi: boolean; readonly rmsea: boolean; readonly srmr: boolean }
  readonly holds: boolean
}

/** The measures of one fit of the ladder. */
export function invarianceFit(fit: Fit): InvarianceFit {
  const all = fitMeasures(fit)
  const best = (name: string): number => [all[`${name}.robust`], all[`${name}.scaled`]].find(Number.isFinite) ?? all[name]
  return {
    chisq: all['chisq.scaled'] ?? all.chisq,
    df: all.df,
    pvalue: all['pvalue.scaled'] ?? all.pvalue,
    cfi: best('cfi'),
    rmsea: best('rmsea'),
    srmr: all.srmr,
    aic: all.aic ?? Number.NaN,
    bic: all.bic ?? Number.NaN,
  }
}

/** Holds a restricted model of `level` against a freer one. */
export function compareInvariance(
  restricted: Fit,
  freer: Fit,
  { level, criterion, alpha }: { readonly level: InvarianceLevel; readonly criterion: InvarianceCriterion; readonly alpha: number },
): InvarianceComparison {
  const { method, rows } = compareFits([freer, restricted], { checkNested: false })
  const { chisqDiff, dfDiff, pvalue } = rows[1]
  const [now, before] = [invarianceFit(restricted), invarianceFit(freer)]
  const cases = restricted.sample.reduce((sum, { n }) => sum + n, 0)
  const cutoffs = invarianceCutoffs(level, cases)
  const [cfi, rmsea, srmr] = [now.cfi - before.cfi, now.rmsea - before.rmsea, now.srmr - before.srmr]
  const against = { chisq: pvalue < alpha, cfi: cfi < -cutoffs.cfi, rmsea: rmsea > cutoffs.rmsea, srmr: srmr > cutoffs.srmr }
  const fails =
    criterion === 'chisq' ? against.chisq : criterion === 'cfi' ? against.cfi : cfi < -cutoffs.chenCfi && (against.rmsea || against.srmr)
  return { method, chisq: chisqDiff, df: dfDiff, pvalue, cfi, rmsea, srmr, against, holds: !fails }
}
