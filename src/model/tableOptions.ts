/** Sets of parameters that `groupEqual` makes equal over groups. */
export type GroupEqual =
  | 'loadings' | 'intercepts' | 'residuals' | 'residual.covariances' | 'regressions' | 'means'
  | 'lv.variances' | 'lv.covariances' | 'thresholds' | 'composite.weights' | 'composite.loadings'

/** How a model becomes a table. Every field is decided before `tabulate` is called; `fit/options.ts` holds the defaults. */
export interface TableOptions {
  /** Group labels in order; [''] for a single group. */
  readonly groups: readonly string[]
  readonly meanStructure: boolean
  readonly fixedX: boolean
  readonly conditionalX: boolean
  readonly interceptsObservedFree: boolean
  readonly interceptsLatentFree: boolean
  readonly autoFixFirst: boolean
  readonly autoFixSingle: boolean
  readonly autoVariance: boolean
  readonly autoCovarianceLatentX: boolean
  readonly autoCovarianceX: boolean
  readonly autoCovarianceY: boolean
  readonly autoThresholds: boolean
  readonly autoDelta: boolean
  readonly orthogonal: boolean
  readonly orthogonalX: boolean
  readonly orthogonalY: boolean
  readonly stdLv: boolean
  readonly effectCoding: readonly ('loadings' | 'intercepts')[]
  readonly groupEqual: readonly GroupEqual[]
  /** Parameters exempt from `groupEqual`, as `lhs op rhs` ("visual=~x2", "x3~1") or labels. */
  readonly groupPartial: readonly string[]
  readonly parameterization: 'delta' | 'theta'
  readonly ordered: readonly string[]
  /** Markers to use instead of the first indicator (lavaan's bad.marker.crit), by latent variable. */
  readonly markers: Readonly<Record<string, string>>
  /** correlation = true: a model for the correlation matrix. */
  readonly correlation: boolean
  readonly compositesCov: 'fixed' | 'free'
}
