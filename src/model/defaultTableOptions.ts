import type { TableOptions } from './tableOptions'

/** The ways in: `lavaan` adds nothing that was not written, `growth` estimates latent instead of observed means. */
export type ModelKind = 'sem' | 'cfa' | 'growth' | 'lavaan'

/**
 * lavaan's defaults for each of its entry points, for one group of continuous data fitted by maximum likelihood.
 * `sem` and `cfa` are the same. `stdLv` and effect coding of loadings switch `autoFixFirst` off unless it is given.
 */
export function defaultTableOptions(kind: ModelKind, overrides: Partial<TableOptions> = {}): TableOptions {
  const automatic = kind !== 'lavaan'
  const stdLv = overrides.stdLv ?? false
  const effectCoding = overrides.effectCoding ?? []
  const orthogonal = overrides.orthogonal ?? false
  return {
    groups: [''],
    meanStructure: kind === 'growth',
    fixedX: true,
    conditionalX: false,
    interceptsObservedFree: kind === 'sem' || kind === 'cfa',
    interceptsLatentFree: kind === 'growth',
    autoFixFirst: automatic && !stdLv && !effectCoding.includes('loadings'),
    autoFixSingle: automatic,
    autoVariance: automatic,
    autoCovarianceLatentX: automatic,
    autoCovarianceX: false,
    autoCovarianceY: automatic,
    autoThresholds: automatic,
    autoDelta: automatic,
    autoEfa: automatic,
    orthogonal,
    orthogonalX: orthogonal,
    orthogonalY: orthogonal,
    stdLv,
    markerInterceptsZero: false,
    effectCoding,
    groupEqual: [],
    groupPartial: [],
    parameterization: 'delta',
    ordered: [],
    thresholds: {},
    markers: {},
    correlation: false,
    correlationScales: 'free',
    compositesCov: 'fixed',
    ...withoutUndefined(overrides),
  }
}

function withoutUndefined(overrides: Partial<TableOptions>): Partial<TableOptions> {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
}
