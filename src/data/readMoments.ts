/**
 * Moments that a user hands in, to SampleMoments: S = D R D for correlations R and standard deviations D; a matrix with divisor n - 1
 * (the default, as programs print it) is multiplied by (n - 1) / n, as lavaan does for normal-theory likelihood.
 */
import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { checkMoments } from './checkMoments'
import type { MomentsInput } from './dataInput'
import type { MomentsReading } from './groupMoments'
import { readMatrix } from './readMatrix'
import type { SampleMoments } from './sampleMoments'
import { checkMomentsInput } from './schema'

/** Moments of the named variables from one set of moments a group; all of their variables, in their order, when `names` is absent. */
export function readMoments(inputs: readonly unknown[], names?: readonly string[]): MomentsReading {
  const issues: Issue[] = []
  const moments: SampleMoments[] = []
  const labels = new Set<string>()
  for (const [index, input] of inputs.entries()) {
    const outline = checkMomentsInput(input, inputs.length > 1 ? `${index + 1}: ` : '')
    issues.push(...outline.issues)
    if (!outline.moments) continue
    const label = outline.moments.label ?? (inputs.length > 1 ? `Group ${index + 1}` : '')
    if (labels.has(label)) issues.push({ code: 'duplicateName', name: label })
    labels.add(label)
    const all = readOne(outline.moments, label, issues)
    const chosen = all && choose(all, names ?? all.names, issues)
    if (!chosen) continue
    moments.push(chosen)
    issues.push(...checkMoments(chosen).map((issue) => asCorrelation(issue, outline.moments)))
  }
  if (moments.some(({ mean }) => mean !== undefined)) {
    for (const { mean, label } of moments) if (mean === undefined) issues.push({ code: 'meansNeeded', group: label })
  }
  const unique = issues.filter(
    (issue, i) =>
      issue.code !== 'missingColumn' || issues.findIndex((other) => other.code === 'missingColumn' && other.name === issue.name) === i,
  )
  return { moments: moments.length === inputs.length ? moments : [], issues: unique }
}

function readOne(input: MomentsInput, label: string, issues: Issue[]): SampleMoments | undefined {
  const { names, nobs: n } = input
  const before = issues.length
  for (const name of new Set(names.filter((name, j) => names.indexOf(name) !== j))) issues.push({ code: 'duplicateName', name })
  const matrix = input.cov !== undefined ? readMatrix(input.cov, names, 'cov', issues) : readMatrix(input.cor ?? [], names, 'cor', issues)
  const sd = input.sd && readVector(input.sd, names, 'sd', issues)
  const mean = input.mean && readVector(input.mean, names, 'mean', issues)
  if (matrix && input.cor !== undefined) issues.push(...correlationFaults(matrix, names))
  if (sd)
    issues.push(
      ...names.flatMap((name, j): Issue[] =>
        sd[j] > 0 ? [] : [{ code: 'wrongShape', what: `sd[${name}]`, expected: '> 0', found: String(sd[j]) }],
      ),
    )
  if (!matrix || issues.length > before) return undefined
  const p = names.length
  const scale = (input.divisor ?? 'n-1') === 'n' ? 1 : (n - 1) / n
  for (let j = 0; j < p; j++) for (let k = 0; k < p; k++) matrix[j * p + k] *= scale * (sd ? sd[j] * sd[k] : 1)
  return { label, names, n, nOriginal: n, covariance: matrix, mean }
}

/** The wanted variables of a larger set. */
function choose(all: SampleMoments, names: readonly string[], issues: Issue[]): SampleMoments | undefined {
  const positions = names.map((name) => all.names.indexOf(name))
  for (const [j, name] of names.entries()) {
    if (positions[j] < 0) issues.push({ code: 'missingColumn', name, nearest: nearest(name, all.names), available: all.names })
  }
  if (positions.some((position) => position < 0)) return undefined
  const p = names.length
  const covariance = new Float64Array(p * p)
  for (let j = 0; j < p; j++)
    for (let k = 0; k < p; k++) covariance[j * p + k] = all.covariance[positions[j] * all.names.length + positions[k]]
  const mean = all.mean
  return { ...all, names, covariance, mean: mean && Float64Array.from(positions, (position) => mean[position]) }
}

function readVector(input: ArrayLike<number>, names: readonly string[], what: string, issues: Issue[]): Float64Array | undefined {
  if (input.length !== names.length) {
    issues.push({ code: 'wrongShape', what, expected: String(names.length), found: String(input.length) })
    return undefined
  }
  const vector = Float64Array.from(input, Number)
  const odd = vector.findIndex((value) => !Number.isFinite(value))
  if (odd < 0) return vector
  issues.push({ code: 'wrongShape', what: `${what}[${names[odd]}]`, expected: 'number', found: String(input[odd]) })
  return undefined
}

/** A correlation matrix has ones on its diagonal and nothing beyond them. */
function correlationFaults(matrix: Float64Array, names: readonly string[]): Issue[] {
  const issues: Issue[] = []
  const p = names.length
  for (let j = 0; j < p; j++) {
    for (let k = 0; k <= j; k++) {
      const value = matrix[j * p + k]
      if (j === k ? Math.abs(value - 1) < 1e-8 : Math.abs(value) <= 1) continue
      issues.push({ code: 'wrongShape', what: `cor[${names[j]}, ${names[k]}]`, expected: j === k ? '1' : '-1 .. 1', found: String(value) })
    }
  }
  return issues
}

function asCorrelation(issue: Issue, input: MomentsInput | undefined): Issue {
  return issue.code === 'notPositiveDefinite' && input?.cor !== undefined && input.sd === undefined
    ? { ...issue, what: 'correlation' }
    : issue
}
