/**
 * From cases to what an estimator sees: one SampleMoments a group. Covariances have divisor n; with sampling weights w, scaled
 * within the group to sum to n, mean = sum w x / n and covariance = sum w (x - mean)(x - mean)' / n (lavaan's conventions).
 */
import type { Issue } from '../issue/issue'
import { availableMoments } from './availableMoments'
import { checkMoments } from './checkMoments'
import { covarianceMatrix } from './covarianceMatrix'
import type { Dataset } from './dataset'
import { type Classification, classify, orderGroups } from './groups'
import { hasHoles } from './hasHoles'
import type { SampleMoments } from './sampleMoments'
import { variableColumn } from './variableColumn'

export interface GroupMomentsOptions {
  /** Name of the grouping column; one group when absent. */
  readonly group?: string
  /** Groups to use, in this order; default all, in order of appearance. */
  readonly groupLabels?: readonly string[]
  /** 'listwise' (default) uses complete cases; 'keep' keeps NaN in the columns and drops only cases without any value. */
  readonly missing?: 'listwise' | 'keep'
  /** With 'keep': variables whose missing values drop a case all the same (exogenous ones with fixed values). */
  readonly fixedX?: readonly string[]
  /** Name of the column of sampling weights. */
  readonly weights?: string
  /** Name of the column that says which cluster a case belongs to. */
  readonly cluster?: string
}

/** Moments of every group, with all that is to be said about them: errors and, by their severity, notes. */
export interface MomentsReading {
  readonly moments: readonly SampleMoments[]
  readonly issues: readonly Issue[]
}

/** Sample moments of the named variables, group by group. `moments` is empty when a column cannot be had. */
export function sampleMoments(dataset: Dataset, names: readonly string[], options: GroupMomentsOptions = {}): MomentsReading {
  const issues: Issue[] = []
  // 1. the columns, the groups, the weights, the clusters
  if (dataset.n === 0) return { moments: [], issues: [{ code: 'noData', reason: 'noCases' }] }
  const columns = names.map((name) => variableColumn(dataset, name, issues))
  const groups = readGroups(dataset, options, issues)
  const weights = options.weights === undefined ? undefined : variableColumn(dataset, options.weights, issues)
  const clusters = options.cluster === undefined ? undefined : classify(dataset, options.cluster, issues)
  if (weights) checkWeights(weights, options.weights ?? '', issues)
  if (issues.length > 0 || !groups || !columns.every((column) => column !== undefined)) return { moments: [], issues: distinct(issues) }

  // 2. the cases that can be used
  const usable = usableCases(dataset.n, columns, names, options)
  for (let i = 0; i < dataset.n; i++) if ((weights && Number.isNaN(weights[i])) || (clusters && clusters.codes[i] < 0)) usable[i] = 0

  // 3. the moments of each group
  const moments: SampleMoments[] = []
  for (const [code, label] of groups.labels.entries()) {
    const { cases, nOriginal } = casesOf(groups.codes, code, usable)
    const group = label === '' ? undefined : label
    const empty = names.filter((_, j) => columns[j].every((value, i) => groups.codes[i] !== code || Number.isNaN(value)))
    if (empty.length > 0) {
      issues.push(...empty.map((column): Issue => ({ code: 'emptyColumn', column, group })))
      continue
    }
    if (cases.length === 0) {
      issues.push({ code: 'noData', reason: 'noCompleteCases', group })
      continue
    }
    if (cases.length < nOriginal) issues.push({ code: 'casesDropped', dropped: nOriginal - cases.length, kept: cases.length, group })
    const one = momentsOf(label, names, columns, cases, nOriginal, weights, clusters)
    moments.push(one)
    issues.push(...checkMoments(one))
  }
  return { moments, issues }
}

/** A text column that is named twice, alone and in a product, is one mistake. */
function distinct(issues: readonly Issue[]): Issue[] {
  return Array.from(new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values())
}

function readGroups(dataset: Dataset, options: GroupMomentsOptions, issues: Issue[]): Classification | undefined {
  if (options.group === undefined) return { codes: new Int32Array(dataset.n), labels: [''] }
  const found = classify(dataset, options.group, issues)
  return found && options.groupLabels ? orderGroups(found, options.groupLabels, issues) : found
}

function checkWeights(weights: Float64Array, name: string, issues: Issue[]): void {
  const row = weights.findIndex((weight) => weight < 0)
  if (row >= 0) issues.push({ code: 'wrongShape', what: name, expected: '>= 0', found: `${weights[row]} (${row + 1})` })
}

/** 1 for every case that the treatment of missing values leaves in. */
function usableCases(n: number, columns: readonly Float64Array[], names: readonly string[], options: GroupMomentsOptions): Uint8Array {
  const usable = new Uint8Array(n)
  if (options.missing !== 'keep') {
    usable.fill(1)
    for (const column of columns) for (let i = 0; i < n; i++) if (Number.isNaN(column[i])) usable[i] = 0
    return usable
  }
  for (const column of columns) for (let i = 0; i < n; i++) if (!Number.isNaN(column[i])) usable[i] = 1
  for (const name of options.fixedX ?? []) {
    const column = columns[names.indexOf(name)]
    if (column) for (let i = 0; i < n; i++) if (Number.isNaN(column[i])) usable[i] = 0
  }
  return usable
}

function casesOf(codes: Int32Array, code: number, usable: Uint8Array): { cases: Int32Array; nOriginal: number } {
  const cases = new Int32Array(codes.length)
  let n = 0
  let nOriginal = 0
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] !== code) continue
    nOriginal++
    if (usable[i] === 1) cases[n++] = i
  }
  return { cases: cases.slice(0, n), nOriginal }
}

function momentsOf(
  label: string,
  names: readonly string[],
  columns: readonly Float64Array[],
  cases: Int32Array,
  nOriginal: number,
  weightColumn: Float64Array | undefined,
  clusterColumn: Classification | undefined,
): SampleMoments {
  const n = cases.length
  // when every case is used, the columns are the user's own: nothing is copied
  const used = columns.map((column) => (n === column.length ? column : pick(column, cases)))
  const weights = weightColumn && normalizedWeights(pick(weightColumn, cases))
  const clusters = clusterColumn && renumber(cases.map((i) => clusterColumn.codes[i]))
  const { mean, covariance } = !hasHoles(used) ? covarianceMatrix(used, weights) : availableMoments(used, weights)
  return { label, names, n, nOriginal, covariance, mean, columns: used, cases, weights, clusters }
}

function pick(column: Float64Array, cases: Int32Array): Float64Array {
  const picked = new Float64Array(cases.length)
  for (let i = 0; i < cases.length; i++) picked[i] = column[cases[i]]
  return picked
}

function normalizedWeights(weights: Float64Array): Float64Array {
  let total = 0
  for (const weight of weights) total += weight
  return weights.map((weight) => (weight * weights.length) / total)
}

/** Clusters counted from zero in order of appearance. */
function renumber(codes: Int32Array): Int32Array {
  const known = new Map<number, number>()
  return codes.map((code) => {
    const seen = known.get(code)
    if (seen !== undefined) return seen
    known.set(code, known.size)
    return known.size - 1
  })
}
