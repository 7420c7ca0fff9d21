/**
 * Moments of normal variables after cutting. X = 1 + sum_k [x > c_k], so that
 *   E X = 1 + sum_k P(x > c_k),   cov(X, Y) = sum_kl (P(x > c_k, y > d_l) - P(x > c_k) P(y > d_l)),
 *   cov(X, y) = cov(x, y) / sd(x) sum_k phi((c_k - mean x) / sd(x))
 */
import { bivariateNormalCdf } from '../numeric/bivariate'
import { normalDensity, normalUpper } from '../numeric/normal'
import type { Population } from './population'

/** The population of the variables as they are after those in `cuts` were cut into categories 1, 2, ... */
export function cutMoments(population: Population, cuts: Readonly<Record<string, readonly number[]>>): Population {
  const { names, covariance, mean } = population
  if (!names.some((name) => Object.hasOwn(cuts, name))) return population
  const p = names.length
  const sd = names.map((_, i) => Math.sqrt(covariance[i * p + i]))
  const points = names.map((name, i) => (Object.hasOwn(cuts, name) ? cuts[name].map((cut) => (cut - mean[i]) / sd[i]) : undefined))
  const out = new Float64Array(p * p)
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      out[i * p + j] = out[j * p + i] = pairCovariance(covariance[i * p + j], sd[i], sd[j], points[i], points[j], i === j)
    }
  }
  const located = names.map((_, i) => points[i]?.reduce((sum, point) => sum + normalUpper(point), 1) ?? mean[i])
  return { ...population, covariance: out, mean: Float64Array.from(located) }
}

type Points = readonly number[] | undefined

function pairCovariance(covariance: number, sdX: number, sdY: number, x: Points, y: Points, same: boolean): number {
  const density = (points: readonly number[]): number => points.reduce((sum, point) => sum + normalDensity(point), 0)
  if (!x && !y) return covariance
  if (!x) return (covariance / sdY) * density(y!)
  if (!y) return (covariance / sdX) * density(x)
  const rho = covariance / (sdX * sdY)
  let sum = 0
  for (const c of x) {
    for (const d of y) {
      const both = same ? normalUpper(Math.max(c, d)) : bivariateNormalCdf(-c, -d, rho)
      sum += both - normalUpper(c) * normalUpper(d)
    }
  }
  return sum
}
