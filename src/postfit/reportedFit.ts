/**
 * The few measures of fit that papers report, and the cut-offs by which they are read: CFI and TLI close to 0.95, RMSEA to 0.06, SRMR to
 * 0.08 (Hu & Bentler 1999, Structural Equation Modeling 6, 1-55; rules of thumb, not tests).
 */
import type { Fit } from '../fit/fit'
import { fitMeasures } from '../fit/fitMeasures'

/** A measure held against its cut-off. */
export interface FitJudgement {
  readonly measure: 'cfi' | 'tli' | 'rmsea' | 'srmr'
  readonly value: number
  readonly cutoff: number
  readonly met: boolean
}

/** Scaled or robust versions where the fit has them; NaN where a measure does not exist. */
export interface ReportedFit {
  /** Cases used, over all groups. */
  readonly n: number
  /** Cases in the data, over all groups. */
  readonly nOriginal: number
  readonly chisq: number
  readonly df: number
  readonly pvalue: number
  /** The chi-square is corrected for non-normality: lavaan's name of the test. */
  readonly scaledBy?: string
  /** The measures are robust ('robust') or computed from the scaled chi-square ('scaled'). */
  readonly version: 'standard' | 'scaled' | 'robust'
  readonly cfi: number
  readonly tli: number
  readonly rmsea: number
  readonly rmseaLower: number
  readonly rmseaUpper: number
  /** Of the interval of RMSEA. */
  readonly rmseaLevel: number
  readonly srmr: number
  readonly aic: number
  readonly bic: number
  /** Measures that exist, each against its cut-off; none without degrees of freedom, where nothing is tested. */
  readonly judgements: readonly FitJudgement[]
}

const cutoffs = { cfi: 0.95, tli: 0.95, rmsea: 0.06, srmr: 0.08 } as const

/** What a paper reports of a fit. */
export function reportedFit(fit: Fit): ReportedFit {
  const all = fitMeasures(fit)
  const scaledBy = fit.inference.tests.find(({ scalingFactor }) => scalingFactor !== undefined)?.name
  const has = (suffix: string) => Number.isFinite(all[`cfi${suffix}`]) && Number.isFinite(all[`rmsea${suffix}`])
  const version = scaledBy === undefined ? 'standard' : has('.robust') ? 'robust' : has('.scaled') ? 'scaled' : 'standard'
  const suffix = version === 'standard' ? '' : `.${version}`
  const measure = (name: string) => all[name] ?? Number.NaN
  const scaled = (name: string) => measure(scaledBy === undefined ? name : `${name}.scaled`)
  const values = {
    cfi: measure(`cfi${suffix}`),
    tli: measure(`tli${suffix}`),
    rmsea: measure(`rmsea${suffix}`),
    srmr: measure('srmr'),
  }
  const df = scaled('df')
  const isTested = df > 0 && fit.estimate.status === 'converged'
  return {
    n: fit.sample.reduce((sum, { n }) => sum + n, 0),
    nOriginal: fit.sample.reduce((sum, { nOriginal }) => sum + nOriginal, 0),
    chisq: scaled('chisq'),
    df,
    pvalue: scaled('pvalue'),
    ...(scaledBy !== undefined && { scaledBy }),
    version,
    ...values,
    rmseaLower: measure(`rmsea.ci.lower${suffix}`),
    rmseaUpper: measure(`rmsea.ci.upper${suffix}`),
    rmseaLevel: measure('rmsea.ci.level'),
    aic: measure('aic'),
    bic: measure('bic'),
    judgements: isTested
      ? (['cfi', 'tli', 'rmsea', 'srmr'] as const).flatMap((name) => {
          const value = values[name]
          const cutoff = cutoffs[name]
          const met = name === 'cfi' || name === 'tli' ? value >= cutoff : value <= cutoff
          return Number.isFinite(value) ? [{ measure: name, value, cutoff, met }] : []
        })
      : [],
  }
}
