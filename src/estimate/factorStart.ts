import type { ParameterRow } from '../model/parameterTable'

/** Starting loadings and variance of a factor. */
export interface FactorStart {
  readonly loadings: ReadonlyMap<string, number>
  readonly variance: number
}

/**
 * Loadings relative to the marker (or the first observed indicator) by FABIN 3 with every other indicator as the instrument,
 *
 *     lambda_i = s_k1' s_ki / s_k1' s_k1   over instruments k other than 1 and i,
 *
 * and the variance that the covariances with the marker imply, kept between a tenth and nine tenths of the marker's variance.
 */
export function factorStart(
  all: readonly ParameterRow[],
  rows: readonly number[],
  factor: string,
  isObserved: ReadonlySet<string>,
  covariance: (a: string, b: string) => number,
): FactorStart {
  const indicators: string[] = []
  let marker: string | undefined
  let markerLoading = 1
  let fixedVariance: number | undefined
  for (const index of rows) {
    const { op, lhs, rhs, role } = all[index]
    if (lhs !== factor) continue
    if (op === '~~' && rhs === factor && role.kind === 'fixed' && role.value > 0) fixedVariance = role.value
    if (op !== '=~') continue
    if (isObserved.has(rhs)) indicators.push(rhs)
    if (role.kind === 'fixed' && role.value !== 0 && marker === undefined && isObserved.has(rhs)) {
      marker = rhs
      markerLoading = role.value
    }
  }
  const reference = marker ?? indicators[0]
  if (reference === undefined) return { loadings: new Map(), variance: fixedVariance ?? 0.5 }

  const relative = new Map<string, number>([[reference, 1]])
  for (const indicator of indicators) {
    if (indicator === reference) continue
    let numerator = 0
    let denominator = 0
    for (const instrument of indicators) {
      if (instrument === reference || instrument === indicator) continue
      numerator += covariance(instrument, reference) * covariance(instrument, indicator)
      denominator += covariance(instrument, reference) ** 2
    }
    const sd = Math.sqrt(covariance(indicator, indicator) / covariance(reference, reference))
    const estimate = denominator > 0 ? numerator / denominator : Number.NaN
    const plausible = Number.isFinite(estimate) && Math.abs(estimate) > 0.05 * sd && Math.abs(estimate) < 5 * sd
    relative.set(indicator, plausible ? estimate : sd * (covariance(indicator, reference) < 0 ? -1 : 1))
  }
  const total = covariance(reference, reference)
  let sum = 0
  let count = 0
  for (const [indicator, loading] of relative) {
    if (indicator === reference) continue
    sum += covariance(indicator, reference) / loading
    count++
  }
  const common = count > 0 && Number.isFinite(sum) ? Math.min(Math.max(sum / count, 0.1 * total), 0.9 * total) : 0.5 * total
  const scale = marker === undefined ? Math.sqrt(common / (fixedVariance ?? common)) : markerLoading
  const loadings = new Map([...relative].map(([indicator, loading]) => [indicator, loading * scale]))
  return { loadings, variance: fixedVariance ?? common / (scale * scale) }
}
