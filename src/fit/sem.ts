import { correlationMoments } from '../data/correlationMoments'
import type { DataInput } from '../data/dataInput'
import type { SampleMoments } from '../data/sampleMoments'
import { dataBounds } from '../estimate/dataBounds'
import { createEngine } from '../estimate/engine'
import { estimate } from '../estimate/estimate'
import { startingValues } from '../estimate/start'
import { infer } from '../inference/infer'
import type { Issue } from '../issue/issue'
import { SemError } from '../issue/semError'
import { severity } from '../issue/severity'
import type { ModelKind } from '../model/defaultTableOptions'
import { identify } from '../model/identify'
import type { ParameterTable } from '../model/parameterTable'
import type { ModelSpec } from '../model/spec'
import { tabulate } from '../model/tabulate'
import { auxiliaryMistakes } from './auxiliaryMistakes'
import { badMarkers } from './badMarkers'
import { splitBootstrap, withOwnBootstrap } from './bootstrapOption'
import { estimatorOf } from './engineAt'
import type { Fit } from './fit'
import { latentColumns } from './latentColumns'
import { locate } from './locate'
import { incompleteCases } from './missingTreatment'
import { notFitted } from './notFitted'
import { noVariables } from './noVariables'
import { observedByGroup } from './observedByGroup'
import { checkOptions, type FitOptions } from './options'
import { readData } from './readData'
import { type ModelInput, readModel } from './readModel'
import { type ResolvedOptions, resolveOptions } from './resolve'
import { review } from './review'
import { sampleMistakes } from './sampleMistakes'
import { type StartOption, startOption } from './startOption'

/**
 * Fits a structural equation model: lavaan's `sem()`. Throws one SemError with everything that is wrong with model, data or options;
 * what is wrong with the numbers (not converged, negative variances) is on `fit.issues`.
 */
export function sem(model: ModelInput, data: DataInput, options?: FitOptions): Fit {
  return fitKind('sem', model, data, options)
}

/** Fits a confirmatory factor model: lavaan's `cfa()`, which completes models as `sem` does. */
export function cfa(model: ModelInput, data: DataInput, options?: FitOptions): Fit {
  return fitKind('cfa', model, data, options)
}

/** Fits a growth curve model: lavaan's `growth()`; observed intercepts are 0, latent means are free. */
export function growth(model: ModelInput, data: DataInput, options?: FitOptions): Fit {
  return fitKind('growth', model, data, options)
}

/** Fits exactly what was written: lavaan's `lavaan()`; nothing is added. */
export function fitModel(model: ModelInput, data: DataInput, options?: FitOptions): Fit {
  return fitKind('lavaan', model, data, options)
}

function fitKind(kind: ModelKind, model: ModelInput, data: DataInput, input: FitOptions = {}): Fit {
  // 1. what the user says
  const { spec, issues: modelIssues } = readModel(model)
  const { options: given, issues: optionIssues } = checkOptions(input)
  const { options, asked, issues: bootstrapIssues } = splitBootstrap(given)
  const readable = readData(data, options)
  stopOn([...modelIssues, ...notFitted(spec, options.correlation), ...optionIssues, ...bootstrapIssues, ...readable.issues], spec)

  // 2. model and data, still strangers
  const { resolved, issues: unsupported } = resolveOptions(kind, options, spec, readable.shape)
  const tabulated = tabulate(spec, resolved.table)
  const empty = noVariables(tabulated.table)
  if (empty.length > 0) stopOn([...unsupported, ...tabulated.issues, ...empty], spec)
  const { moments: read, issues: dataIssues } = readable.moments(
    observedByGroup(tabulated.table),
    incompleteCases(resolved, tabulated.table),
  )
  const moments = tabulated.table.correlations ? read.map(correlationMoments) : read
  stopOn(
    [
      ...unsupported,
      ...tabulated.issues,
      ...locate(dataIssues, spec),
      ...sampleMistakes(resolved, tabulated.table, moments),
      ...auxiliaryMistakes(resolved, tabulated.table),
    ],
    spec,
  )

  // 3. the two together
  const { table: marked, used, issues: switched } = chooseMarkers(spec, tabulated.table, resolved, moments)
  const estimator = estimatorOf(resolved)
  const table = dataBounds(marked, resolved.bounds, moments, estimator.divisor, resolved.table.stdLv)
  const starts = startingValues(table, moments, estimator.divisor)
  stopOn(startOption(table, options.start as StartOption | undefined, starts), spec)
  const engine = createEngine(table, moments, estimator, starts)
  const found = estimate(engine, starts, { maxIterations: resolved.maxIterations, signal: options.signal })
  const inference = infer(engine, found, resolved)

  // 4. what there is to say about it
  const named = latentColumns(table, readable.columns)
  const issues = [
    ...modelIssues,
    ...tabulated.issues,
    ...named,
    ...dataIssues,
    ...identify(table),
    ...switched,
    ...review(engine, found, inference),
  ]
  const fit: Fit = { model: spec, options: used, table, sample: moments, estimate: found, inference, issues }
  return asked ? withOwnBootstrap(fit, asked, { signal: options.signal as AbortSignal | undefined }) : fit
}

/** Moves markers that fail lavaan's criterion, and makes the table anew when any did. */
function chooseMarkers(
  spec: ModelSpec,
  table: ParameterTable,
  options: ResolvedOptions,
  moments: readonly SampleMoments[],
): { table: ParameterTable; used: ResolvedOptions; issues: Issue[] } {
  if (!options.table.autoFixFirst) return { table, used: options, issues: [] }
  const { markers, issues } = badMarkers(spec, table, moments, options.badMarkerCrit)
  if (issues.length === 0) return { table, used: options, issues }
  const used = { ...options, table: { ...options.table, markers } }
  return { table: tabulate(spec, used.table).table, used, issues }
}

function stopOn(issues: readonly Issue[], spec: ModelSpec): void {
  if (issues.some((issue) => severity(issue) === 'error')) throw new SemError(issues, spec.source)
}
