import type { MissingPattern } from './missingPatterns'

/** What one group of data says about the model's variables. Matrices are row-major. */
export interface SampleMoments {
  /** Group label, '' for a single group. */
  readonly label: string
  /** p names, in the order of the matrices. */
  readonly names: readonly string[]
  /** Cases used. */
  readonly n: number
  /** Cases before listwise deletion. */
  readonly nOriginal: number
  /** p x p, divisor n (for weighted data: the sum of the weights). */
  readonly covariance: Float64Array
  /** Length p; absent when only a covariance matrix was given. */
  readonly mean?: Float64Array
  /** p columns of n cases, when raw data were given; NaN is missing. */
  readonly columns?: readonly Float64Array[]
  /** Positions of the cases in the original data, zero-based; parallel to the entries of `columns`. */
  readonly cases?: Int32Array
  /** Sampling weights, normalized within the group to sum to n. */
  readonly weights?: Float64Array
  /** Present when cases with missing values were kept: mean and covariance are then their maximum likelihood estimates (EM). */
  readonly incomplete?: IncompleteCases
  /** Present instead when these estimates are all that is used of such cases (two-stage estimation). */
  readonly firstStage?: FirstStage
  /** Present instead of `columns` when the moments are those of available cases: the p columns with their holes (NaN). */
  readonly available?: readonly Float64Array[]
  /** Present when the covariances are correlations, to be taken as such: what variables were centered at and divided by. */
  readonly correlation?: { readonly center: Float64Array; readonly scale: Float64Array }
  /** Present when auxiliary variables stand behind the model's own: the sample of all of them. */
  readonly auxiliary?: SampleMoments
  /** Cluster number of each case, zero-based within the group. */
  readonly clusters?: Int32Array
}

/** How well incomplete cases determine their EM moments. */
export interface FirstStage extends IncompleteCases {
  /** Whether their covariance does without normality. */
  readonly robust: boolean
  /** The sample of these and auxiliary variables, when there are such. */
  readonly joint?: SampleMoments
  /** The information behind it. */
  readonly information: 'expected' | 'observed'
}

/** What is known of cases with missing values. */
export interface IncompleteCases {
  readonly patterns: readonly MissingPattern[]
  /** Log-likelihood of all observed values at the maximum likelihood mean and covariance. */
  readonly logLikelihood: number
  /** EM steps it took. */
  readonly iterations: number
  readonly status: 'converged' | 'maxIterations' | 'notPositiveDefinite'
}
