/** One test of a model against the saturated one. `df` may be fractional for mean- and variance-adjusted statistics. */
export interface Test {
  /** lavaan's name: 'standard', 'satorra.bentler', 'browne.residual.nt.model', ... */
  readonly name: string
  readonly statistic: number
  readonly df: number
  /** NaN when df is 0. */
  readonly pvalue: number
  /** Contributions of the groups, where the statistic is a sum over them. */
  readonly byGroup?: readonly number[]
  /** Statistic that was scaled. */
  readonly scaledStatistic?: number
  readonly scalingFactor?: number
  readonly shiftParameter?: number
  /** Trace of U Gamma, behind scaled statistics. */
  readonly trace?: number
  readonly traceSquared?: number
  readonly scalingFactorH0?: number
  readonly scalingFactorH1?: number
}
