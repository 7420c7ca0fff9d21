import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { cholesky } from '../numeric/cholesky'
import { symmetricEigenvalues } from '../numeric/eigen'
import { fleishman, intermediateCorrelation, type PowerPolynomial } from '../numeric/fleishman'
import type { Population } from './population'

/** One number for every variable, or numbers by name (0 for the others). */
export type ByVariable = number | Readonly<Record<string, number>>

/** Values that go missing after the cases were drawn. */
export interface SimulatedMissing {
  /** 'MCAR': whatever the values; 'MAR': depending on `cause`, which stays complete. */
  readonly mechanism: 'MCAR' | 'MAR'
  /** Expected share of missing values in each variable concerned, 0 to 1 (not 1). */
  readonly rate: number
  /** With 'MAR': a value is missing with probability Phi(t + strength z), z the cause in standard deviations of the sample. */
  readonly cause?: string
  /** Default 1: the higher the cause, the more is missing; negative for the opposite. */
  readonly strength?: number
  /** Variables that lose values; default all but the cause. */
  readonly variables?: readonly string[]
}

/** How cases differ from plain draws of a multivariate normal distribution. */
export interface DrawOptions {
  /** Mean and covariance (divisor n) of every group's sample equal the population's exactly. Default false. */
  readonly empirical?: boolean
  /** Marginal skewness (Vale & Maurelli). Default 0. */
  readonly skewness?: ByVariable
  /** Marginal excess kurtosis (0 is normal). Default 0. */
  readonly kurtosis?: ByVariable
  /** Ascending cut points by variable, on the scale of the drawn values: the value becomes the category 1, 2, ... that it falls into. */
  readonly cuts?: Readonly<Record<string, readonly number[]>>
  readonly missing?: SimulatedMissing
}

/** One group, ready to be drawn from. */
export interface GroupPlan {
  readonly population: Population
  readonly n: number
  /** Present when any variable is non-normal. */
  readonly shape?: {
    /** One a variable. */
    readonly polynomials: readonly PowerPolynomial[]
    /** p x p: correlations of the normal variables behind. */
    readonly correlation: Float64Array
  }
}

/** Everything that a replicate is drawn from: a plain record. */
export interface SimulationPlan {
  readonly groups: readonly GroupPlan[]
  readonly empirical: boolean
  readonly cuts: Readonly<Record<string, readonly number[]>>
  readonly missing?: SimulatedMissing
  /** Name of the text column that holds the group labels; absent for one group. */
  readonly groupColumn?: string
}

/** Makes the plan of a simulation, `n` cases for each population; with issues it is not to be used. */
export function simulationPlan(
  populations: readonly Population[],
  n: readonly number[],
  options: DrawOptions = {},
  groupColumn?: string,
): { plan: SimulationPlan; issues: readonly Issue[] } {
  const names = [...new Set(populations.flatMap((population) => population.names))]
  const issues: Issue[] = [...nameMistakes(names, options), ...valueMistakes(names, options)]
  const groups = populations.map((population, group) => planGroup(population, n[group], options, issues))
  const { empirical = false, cuts = {}, missing } = options
  for (const { population, n } of groups) {
    if (empirical && n <= population.names.length)
      issues.push({ code: 'badOption', option: 'n', found: String(n), expected: `more than ${population.names.length} cases (empirical)` })
  }
  return { plan: { groups, empirical, cuts, missing, groupColumn }, issues }
}

function planGroup(population: Population, n: number, options: DrawOptions, issues: Issue[]): GroupPlan {
  const { names, covariance, label } = population
  const p = names.length
  const isDefinite = (what: 'covariance' | 'correlation', matrix: Float64Array): boolean => {
    if (cholesky(matrix, p, new Float64Array(p * p))) return true
    const smallestEigenvalue = Math.min(...symmetricEigenvalues(matrix, p))
    issues.push({ code: 'notPositiveDefinite', what, ...(label !== '' && { group: label }), smallestEigenvalue })
    return false
  }
  if (!isDefinite('covariance', covariance)) return { population, n }
  const polynomials = shapesOf(names, options, issues)
  if (!polynomials) return { population, n }
  const correlation = new Float64Array(p * p)
  for (let i = 0; i < p; i++) {
    correlation[i * p + i] = 1
    for (let j = 0; j < i; j++) {
      const rho = covariance[i * p + j] / Math.sqrt(covariance[i * p + i] * covariance[j * p + j])
      const r = intermediateCorrelation(rho, polynomials[i], polynomials[j])
      if (Number.isNaN(r)) {
        const found = `${names[j]}, ${names[i]}: ${rho.toFixed(3)}`
        issues.push({ code: 'badOption', option: 'skewness, kurtosis', found, expected: 'shapes that allow this correlation' })
      }
      correlation[i * p + j] = correlation[j * p + i] = r
    }
  }
  if (!correlation.some(Number.isNaN)) isDefinite('correlation', correlation)
  return { population, n, shape: { polynomials, correlation } }
}

/** The polynomial of every variable; undefined when all are normal. */
function shapesOf(names: readonly string[], { skewness = 0, kurtosis = 0 }: DrawOptions, issues: Issue[]): PowerPolynomial[] | undefined {
  const of = (values: ByVariable, name: string): number => (typeof values === 'number' ? values : (values[name] ?? 0))
  if (names.every((name) => of(skewness, name) === 0 && of(kurtosis, name) === 0)) return undefined
  return names.map((name) => {
    const shape = fleishman(of(skewness, name), of(kurtosis, name))
    if (shape) return shape
    const found = `${name}: ${of(skewness, name)}, ${of(kurtosis, name)}`
    const expected = 'a kurtosis above about 1.64 skewness^2 - 1.23 (Fleishman)'
    issues.push({ code: 'badOption', option: 'skewness, kurtosis', found, expected })
    return { b: 1, c: 0, d: 0 }
  })
}

function nameMistakes(names: readonly string[], { skewness, kurtosis, cuts = {}, missing }: DrawOptions): Issue[] {
  const mentioned = [
    ...[skewness, kurtosis].flatMap((values) => (typeof values === 'object' ? Object.keys(values) : [])),
    ...Object.keys(cuts),
    ...(missing?.cause === undefined ? [] : [missing.cause]),
    ...(missing?.variables ?? []),
  ]
  return [...new Set(mentioned)]
    .filter((name) => !names.includes(name))
    .map((name) => ({ code: 'unknownVariable', name, nearest: nearest(name, names) }))
}

function valueMistakes(names: readonly string[], { cuts = {}, missing }: DrawOptions): Issue[] {
  const issues: Issue[] = []
  const bad = (option: string, found: unknown, expected: string): void => {
    issues.push({ code: 'badOption', option, found: JSON.stringify(found) ?? 'undefined', expected })
  }
  for (const [name, points] of Object.entries(cuts)) {
    const ascending = points.every((point, i) => Number.isFinite(point) && (i === 0 || point > points[i - 1]))
    if (points.length === 0 || !ascending) bad(`cuts.${name}`, points, 'ascending numbers')
  }
  if (!missing) return issues
  const { mechanism, rate, cause, variables = [] } = missing
  if (mechanism !== 'MCAR' && mechanism !== 'MAR') bad('missing.mechanism', mechanism, `'MCAR', 'MAR'`)
  if (!(rate >= 0 && rate < 1)) bad('missing.rate', rate, '0 <= rate < 1')
  if (mechanism === 'MAR' && cause === undefined) bad('missing.cause', cause, names.join(', '))
  if (mechanism === 'MCAR' && cause !== undefined) bad('missing.cause', cause, `mechanism 'MAR'`)
  if (cause !== undefined && variables.includes(cause)) bad('missing.variables', cause, 'variables other than the cause')
  return issues
}
