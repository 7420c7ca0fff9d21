import type { SampleMoments } from '../data/sampleMoments'
import type { ImpliedState } from '../implied/state'
import type { Discrepancy } from './discrepancy'

/** What a way of estimating decides; everything else asks these functions instead of testing a name. */
export interface Estimator {
  /** lavaan's name of the discrepancy: 'ML', 'GLS', ... */
  readonly name: string
  /** The term of one block; `fixed` are the positions of its fixed exogenous variables among the observed ones. */
  discrepancy(state: ImpliedState, sample: SampleMoments, q: number, fixed: readonly number[]): Discrepancy
  /** The same in the moments of outcomes given the variables at `fixed` (with means), where conditional and joint moments are fitted differently. */
  readonly conditional?: Estimator['discrepancy']
  /** Share of a block of n cases in the objective; `total` cases in `groups` groups. */
  objectiveWeight(n: number, total: number, groups: number): number
  /** Factor that turns a block's discrepancy into its part of the chi-square statistic. */
  statisticWeight(n: number): number
  /** Number that the unit information is multiplied by: cases behind the standard errors and the RMSEA. */
  effectiveCases(total: number, groups: number): number
  /** Divisor of the sample covariances: 'n' or 'n-1'. */
  readonly divisor: 'n' | 'n-1'
  /** Whether n times the minimum is chi-square distributed under the assumptions of its standard errors. */
  readonly chiSquare: boolean
  /** Whether there is a likelihood of cases: log-likelihood, AIC, BIC, case scores. */
  readonly likelihood: boolean
  /** True when the likelihood is that of the observed values of incomplete cases. */
  readonly incomplete?: boolean
  /** A cheaper estimator whose minimum is a good place to start from. */
  readonly forerunner?: Estimator
}
