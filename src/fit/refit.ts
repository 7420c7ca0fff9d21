import { correlationMoments } from '../data/correlationMoments'
import type { Dataset } from '../data/dataset'
import { createEngine } from '../estimate/engine'
import { estimate } from '../estimate/estimate'
import { startingValues } from '../estimate/start'
import { infer } from '../inference/infer'
import { severity } from '../issue/severity'
import type { ParameterTable } from '../model/parameterTable'
import { estimatorOf } from './engineAt'
import type { Fit } from './fit'
import { incompleteCases } from './missingTreatment'
import { observedByGroup } from './observedByGroup'
import { readCases } from './readCases'
import type { ResolvedOptions } from './resolve'

/** What a model that was read once needs to be fitted to other data: a plain record. */
export interface RefitJob {
  readonly table: ParameterTable
  /** One a row: where the search starts. */
  readonly values: Float64Array
  readonly options: ResolvedOptions
}

/** What comes of it. */
export type Refit = Pick<Fit, 'table' | 'estimate' | 'inference'>

/** Fits a table to data without parsing or tabulating anything; undefined when the data give no usable moments (too few cases left). */
export function refit({ table, values, options }: RefitJob, data: Dataset): Refit | undefined {
  const readable = readCases(data, {
    group: options.group,
    ...(options.group !== undefined && { groupLabel: [...table.groupLabels] }),
    stdOv: options.stdOv,
    samplingWeights: options.samplingWeights,
    cluster: options.cluster,
  })
  const { moments: read, issues } = readable.moments(observedByGroup(table), incompleteCases(options, table))
  const unusable = [...readable.issues, ...issues].some((issue) => severity(issue) === 'error')
  if (unusable || read.length !== table.variables.length) return undefined
  const moments = table.correlations ? read.map(correlationMoments) : read
  const estimator = estimatorOf(options)
  const starts = startingValues(table, moments, estimator.divisor)
  table.rows.forEach(({ role }, row) => {
    if (role.kind === 'free') starts[row] = values[row]
  })
  const engine = createEngine(table, moments, estimator, starts)
  const found = estimate(engine, starts, { maxIterations: options.maxIterations })
  return { table, estimate: found, inference: infer(engine, found, options) }
}
