import { normalQuantile, normalUpper } from '../numeric/normal'

const closeFit = 0.05
const level = 0.9

/**
 * Root mean square of the residuals `r[k]`, k in `index`, with the test of exact fit and the unbiased version with its interval and test of
 * close fit; `A` is the residuals' covariance. The formulas stand in `postfit/residuals.ts`. Names as lavaan's, built on `name`.
 */
export function summarizeResiduals(name: string, r: Float64Array, A: Float64Array, index: readonly number[]): Record<string, number> {
  const size = r.length
  const n = index.length
  let rr = 0
  let trace = 0
  let traceSquare = 0
  let rAr = 0
  for (const k of index) {
    rr += r[k] * r[k]
    trace += A[k * size + k]
    for (const l of index) {
      traceSquare += A[k * size + l] * A[k * size + l]
      rAr += r[k] * A[k * size + l] * r[l]
    }
  }
  const value = n > 0 ? Math.sqrt(rr / n) : 0
  const varies = trace > 1e-14 * n && rr > 1e-20 * n
  const se = varies ? Math.sqrt(traceSquare / (2 * trace * n)) : Number.NaN
  const expected = Math.sqrt(trace / n) * (1 - traceSquare / (4 * trace * trace))
  const z = Math.max((value - expected) / se, 0)
  const k = 1 - (traceSquare + 2 * rAr) / (4 * rr * rr)
  const unbiased = rr > 1e-20 * n ? Math.sqrt(Math.max(rr - trace, 0) / n) / k : 0
  const unbiasedSe = varies ? Math.sqrt((traceSquare + 2 * rAr) / (2 * n * rr)) / Math.abs(k) : Number.NaN
  const half = normalQuantile(1 - (1 - level) / 2) * unbiasedSe
  const closeZ = (unbiased - closeFit) / unbiasedSe
  return {
    [name]: value,
    [`${name}.se`]: se,
    [`${name}.exactfit.z`]: z,
    [`${name}.exactfit.pvalue`]: normalUpper(z),
    [`u${name}`]: unbiased,
    [`u${name}.se`]: unbiasedSe,
    [`u${name}.ci.lower`]: unbiased - half,
    [`u${name}.ci.upper`]: unbiased + half,
    [`u${name}.closefit.h0.value`]: closeFit,
    [`u${name}.closefit.z`]: closeZ,
    [`u${name}.closefit.pvalue`]: normalUpper(closeZ),
  }
}
