import { normalQuantile, normalUpper } from '../numeric/normal'

/** z, two-sided p and normal-theory interval of an estimate; z and p are NaN where se is 0. */
export interface WaldInterval {
  readonly z: number
  readonly pvalue: number
  readonly ciLower: number
  readonly ciUpper: number
}

/** An estimate with its error; `se` is 0 where nothing was estimated and NaN where there is none to give. */
export interface WaldEstimate extends WaldInterval {
  readonly est: number
  readonly se: number
}

export function waldInterval(estimate: number, se: number, level = 0.95): WaldInterval {
  const z = se > 0 ? estimate / se : Number.NaN
  const half = normalQuantile(1 - (1 - level) / 2) * se
  return { z, pvalue: 2 * normalUpper(Math.abs(z)), ciLower: estimate - half, ciUpper: estimate + half }
}
