import type { EffectEstimate } from '../effects/effectEstimate'
import type { VerdictRule } from './replicateOptions'
import type { Verdict } from './studyReport'

/**
 * The verdict on a claim about a sign. Two-sided: supported when the estimate has the claimed sign and p < alpha, contradicted when it has
 * the other sign and p < alpha. One-sided: the same with half the two-sided p, so that either tail is held against alpha.
 */
export function verdictOnSign(estimate: EffectEstimate, sign: 'positive' | 'negative', rule: VerdictRule): Verdict {
  const p = rule.sided === 'one' ? estimate.pvalue / 2 : estimate.pvalue
  if (!(p < rule.alpha)) return 'notSupported'
  return estimate.est > 0 === (sign === 'positive') ? 'supported' : 'contradicted'
}

/** The verdict on several signs: supported when every one is, contradicted when any is. */
export function verdictOnAll(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('contradicted')) return 'contradicted'
  return verdicts.every((verdict) => verdict === 'supported') ? 'supported' : 'notSupported'
}

/** The verdict on "is zero": contradicted when significant, supported when the whole interval lies within the margin. */
export function verdictOnZero(estimate: EffectEstimate, margin: number, rule: VerdictRule): Verdict {
  if (estimate.pvalue < rule.alpha) return 'contradicted'
  return estimate.ciLower >= -margin && estimate.ciUpper <= margin ? 'supported' : 'notSupported'
}
