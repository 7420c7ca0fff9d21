/** Sets of parameters that `groupEqual` makes equal over groups. */
export type GroupEqual =
  | 'loadings'
  | 'intercepts'
  | 'residuals'
  | 'residual.covariances'
  | 'regressions'
  | 'means'
  | 'lv.variances'
  | 'lv.covariances'
  | 'thresholds'
  | 'composite.weights'
  | 'composite.loadings'

/** How a model becomes a table. Every field is decided before `tabulate` is called; `defaultTableOptions` holds the defaults. */
export interface TableOptions {
  /** Group labels in order; [''] for a single group. */
  readonly groups: readonly string[]
  readonly meanStructure: boolean
  readonly fixedX: boolean
  readonly conditionalX: boolean
  /** False: the intercepts of observed variables that the user did not write are fixed to 0. */
  readonly interceptsObservedFree: boolean
  /** False: the means and intercepts of latent variables that the user did not write are fixed to 0. */
  readonly interceptsLatentFree: boolean
  /** Fix the first loading of a latent variable (or the one named in `markers`), and the first weight of a composite, to 1. */
  readonly autoFixFirst: boolean
  /** Fix the residual variance of an only indicator to 0. */
  readonly autoFixSingle: boolean
  /** False: variances that the user did not write are fixed to 0. */
  readonly autoVariance: boolean
  /** Covariances among exogenous latent variables. */
  readonly autoCovarianceLatentX: boolean
  /** Covariances of exogenous latent with exogenous observed variables. */
  readonly autoCovarianceX: boolean
  /** Residual covariances among outcomes that predict and measure nothing. */
  readonly autoCovarianceY: boolean
  readonly autoThresholds: boolean
  readonly autoDelta: boolean
  /** Identify blocks of exploratory factors (`efa()`): unit variances, no covariances, a triangle of zero loadings. */
  readonly autoEfa: boolean
  /** Automatic covariances among latent variables are fixed to 0. */
  readonly orthogonal: boolean
  readonly orthogonalX: boolean
  readonly orthogonalY: boolean
  readonly stdLv: boolean
  /** Intercepts of markers are 0 and means of factors free. */
  readonly markerInterceptsZero: boolean
  readonly effectCoding: readonly ('loadings' | 'intercepts')[]
  readonly groupEqual: readonly GroupEqual[]
  /** Parameters exempt from `groupEqual`, as `lhs op rhs` ("visual=~x2", "x3~1") or labels. */
  readonly groupPartial: readonly string[]
  readonly parameterization: 'delta' | 'theta'
  readonly ordered: readonly string[]
  /** Number of thresholds (categories minus one) of each ordered variable. */
  readonly thresholds: Readonly<Record<string, number>>
  /** Markers to use instead of the first indicator (lavaan's bad.marker.crit), by latent variable. */
  readonly markers: Readonly<Record<string, string>>
  /** correlation = true: a model for the correlation matrix. */
  readonly correlation: boolean
  /** The scales of its variables: estimated from covariances ('free'), or 1 because the sample is correlations ('one'). */
  readonly correlationScales: 'free' | 'one'
  /** Whether the covariances of a composite's indicators are taken from the data or estimated. */
  readonly compositesCov: 'fixed' | 'free'
}
