/**
 * Draws the cases of a plan. Order of the draws, fixed: group g of a replicate takes its cases from stream (seed, replicate, 2 g), case by
 * case, one normal number a variable in the order of the population; what goes missing is drawn from stream (seed, replicate, 2 g + 1), case
 * by case, one uniform number a variable concerned. So the first cases do not depend on n, nor the values on what goes missing.
 */
import { cholesky } from '../numeric/cholesky'
import { forwardSubstitute } from '../numeric/choleskySolve'
import { powerTransform } from '../numeric/fleishman'
import { normalCdf, normalQuantile } from '../numeric/normal'
import { type RandomStream, randomStream } from '../numeric/random'
import { covarianceMatrix } from './covarianceMatrix'
import type { Dataset } from './dataset'
import { simulateCases } from './simulateCases'
import type { GroupPlan, SimulatedMissing, SimulationPlan } from './simulationPlan'

/** The data of one replicate of a plan without issues: groups one after the other. */
export function drawDataset(plan: SimulationPlan, seed: number, replicate = 0): Dataset {
  const { groups, groupColumn, empirical, cuts, missing } = plan
  const names = [...new Set(groups.flatMap(({ population }) => population.names))]
  const n = groups.reduce((sum, group) => sum + group.n, 0)
  const columns: Record<string, Float64Array> = Object.fromEntries(names.map((name) => [name, new Float64Array(n).fill(Number.NaN)]))
  const labels: string[] = []
  let from = 0
  groups.forEach((group, g) => {
    const drawn = drawCases(group, empirical, randomStream(seed, replicate, 2 * g))
    group.population.names.forEach((name, j) => {
      columns[name].set(Object.hasOwn(cuts, name) ? categories(drawn[j], cuts[name]) : drawn[j], from)
    })
    for (let i = 0; i < group.n; i++) labels.push(group.population.label)
    from += group.n
  })
  if (missing && missing.rate > 0) loseValues(plan, missing, columns, seed, replicate)
  return { n, names, columns, text: groupColumn === undefined ? {} : { [groupColumn]: labels } }
}

/** The complete cases of one group as p columns. */
function drawCases({ population, n, shape }: GroupPlan, empirical: boolean, stream: RandomStream): Float64Array[] {
  const { mean, covariance } = population
  const p = mean.length
  if (!shape) return simulateCases(n, covariance, mean, stream, { empirical }) ?? impossible()
  const normal = simulateCases(n, shape.correlation, new Float64Array(p), stream) ?? impossible()
  const columns = normal.map((values, j) => {
    const sd = Math.sqrt(covariance[j * p + j])
    return values.map((z) => mean[j] + sd * powerTransform(z, shape.polynomials[j]))
  })
  if (empirical) matchMoments(columns, mean, covariance)
  return columns
}

function impossible(): never {
  throw new Error('a plan with issues was drawn from')
}

/** Moves cases so that their mean and covariance (divisor n) are the population's: x = mean + L_population L_sample^-1 (x - sample mean). */
function matchMoments(columns: readonly Float64Array[], mean: Float64Array, covariance: Float64Array): void {
  const p = columns.length
  const sample = covarianceMatrix(columns)
  const target = new Float64Array(p * p)
  const factor = new Float64Array(p * p)
  cholesky(covariance, p, target)
  cholesky(sample.covariance, p, factor)
  const z = new Float64Array(p)
  for (let i = 0; i < columns[0].length; i++) {
    for (let j = 0; j < p; j++) z[j] = columns[j][i] - sample.mean[j]
    forwardSubstitute(factor, p, z)
    for (let j = 0; j < p; j++) {
      let x = mean[j]
      for (let k = 0; k <= j; k++) x += target[j * p + k] * z[k]
      columns[j][i] = x
    }
  }
}

/** 1 + the number of cut points below the value. */
function categories(values: Float64Array, cuts: readonly number[]): Float64Array {
  return values.map((value) => {
    let category = 1
    while (category <= cuts.length && value > cuts[category - 1]) category++
    return category
  })
}

function loseValues(
  { groups }: SimulationPlan,
  { mechanism, rate, cause, strength = 1, variables }: SimulatedMissing,
  columns: Readonly<Record<string, Float64Array>>,
  seed: number,
  replicate: number,
): void {
  // P(t + strength z + e > 0) = rate for normal z
  const threshold = normalQuantile(rate) * Math.sqrt(1 + strength * strength)
  const standing = mechanism === 'MAR' && cause !== undefined ? standardized(columns[cause]) : undefined
  let from = 0
  groups.forEach(({ population, n }, g) => {
    const stream = randomStream(seed, replicate, 2 * g + 1)
    const concerned = population.names.filter((name) => name !== cause && (variables === undefined || variables.includes(name)))
    for (let i = from; i < from + n; i++) {
      const probability = standing ? normalCdf(threshold + strength * standing[i]) : rate
      for (const name of concerned) if (stream.uniform() < probability) columns[name][i] = Number.NaN
    }
    from += n
  })
}

function standardized(values: Float64Array): Float64Array {
  const { mean, covariance } = covarianceMatrix([values])
  return values.map((value) => (value - mean[0]) / Math.sqrt(covariance[0]))
}
