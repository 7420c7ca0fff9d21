/**
 * relata: structural equation modeling in TypeScript. Runs in Node and in browsers; files and datasets are in `relata/node`.
 */
import type { Study } from './catalog/catalogEntry'
import type { ArrowInput, ColumnsInput, DataInput, Row, TableInput } from './data/dataInput'
import type { Dataset } from './data/dataset'
import { type DescribeDataOptions, type Description, describe as describeCases } from './data/describe'
import { type Effects, type EffectsOptions, effects as effectsOf, effectsByGroup as effectsOfGroups } from './effects/effects'
import type { Part } from './effects/part'
import type { PowerStudyOptions } from './effects/planPower'
import { type PowerStudy, type PowerStudyAsyncOptions, power as studyPower, powerAsync as studyPowerAsync } from './effects/power'
import { type RunJobOptions, runJob as runJobOf } from './effects/runJob'
import { type BollenStineTest, bollenStine as bollenStineTestOf } from './fit/bollenStine'
import {
  type Bootstrap,
  type BootstrapAsyncOptions,
  type BootstrapOptions,
  bootstrap as resample,
  bootstrapAsync as resampleAsync,
} from './fit/bootstrap'
import type { Fit } from './fit/fit'
import type { Job } from './fit/job'
import type { FitOptions } from './fit/options'
import type { ModelInput } from './fit/readModel'
import { fitModel as fitAsWritten, sem as fitEquations, cfa as fitFactors, growth as fitGrowth } from './fit/sem'
import { withBootstrapErrors as errorsOfReplicates } from './fit/withBootstrapErrors'
import { createWorkerPool, type WorkerAnswer, type WorkerPool } from './inference/workerPool'
import { count } from './issue/optionValue'
import { requireOptions, requireRecord } from './issue/requireOptions'
import type { Block, TableBlock } from './report/block'
import { type DisplayOptions, withDisplay } from './report/display'
import { type PaperTableOptions, type PaperTables, paperTableBlock as paperTableBlockOf } from './report/paperTable'
import { reportBlocks as reportBlocksOf } from './report/reportBlocks'
import type { ReportOptions } from './report/reportOptions'
import { type ResultsOptions, resultsBlocks as resultsBlocksOf } from './report/results'
import { replicate as replicateStudy } from './study/replicate'
import type { ReplicateOptions } from './study/replicateOptions'
import type { StudyReport } from './study/studyReport'

// Studies
export { affectiveOutcomes } from './catalog/affectiveOutcomes/affectiveOutcomes'
export { bankSatisfactionIndex } from './catalog/bankSatisfactionIndex/bankSatisfactionIndex'
export { belongingDimensions } from './catalog/belongingDimensions/belongingDimensions'
export { catalog } from './catalog/catalog'
export type { CatalogModel, Construct, Hypothesis, Study, StudyPopulation } from './catalog/catalogEntry'
export { customerRelationshipQuality } from './catalog/customerRelationshipQuality/customerRelationshipQuality'
export { customerToCustomer } from './catalog/customerToCustomer/customerToCustomer'
export { emotionalContagion } from './catalog/emotionalContagion/emotionalContagion'
export { europeanSatisfactionIndex } from './catalog/europeanSatisfactionIndex/europeanSatisfactionIndex'
export { exhibitionTrust } from './catalog/exhibitionTrust/exhibitionTrust'
export { expectationDisconfirmation } from './catalog/expectationDisconfirmation/expectationDisconfirmation'
export { expectationRatchet } from './catalog/expectationRatchet/expectationRatchet'
export { loyaltyHorizon } from './catalog/loyaltyHorizon/loyaltyHorizon'
export { questionnaire } from './catalog/questionnaire'
export { relationshipQuality } from './catalog/relationshipQuality/relationshipQuality'
export { satisfactionIndex } from './catalog/satisfactionIndex/satisfactionIndex'
export { satisfactionRatio } from './catalog/satisfactionRatio/satisfactionRatio'
export { trustMaintenance } from './catalog/trustMaintenance/trustMaintenance'
export { trustStages } from './catalog/trustStages/trustStages'
export { trustTransfer } from './catalog/trustTransfer/trustTransfer'
// Say: models and data
export type { DataInput, MomentsInput } from './data/dataInput'
export type { Dataset } from './data/dataset'
export type { DescribeDataOptions, Description, VariableDescription } from './data/describe'
export { parseCsv } from './data/parseCsv'
export { parseSav, type SavOptions, type SavReading } from './data/parseSav'
export type { SampleMoments } from './data/sampleMoments'
// Simulate, and what a model could find
export type { ByVariable, DrawOptions, SimulatedMissing } from './data/simulationPlan'
// Tell: path diagrams
export { diagramLayout, type NodePlace } from './diagram/diagramLayout'
export type { DiagramOptions, DiagramParts, Position } from './diagram/options'
export { pathDiagram } from './diagram/pathDiagram'
export type { DiagramInput } from './diagram/picture'
export type { Theme, ThemeName } from './diagram/theme'
export { type AnalyticPower, type AnalyticPowerOptions, analyticPower } from './effects/analyticPower'
export {
  type BootstrapConditionalEffect,
  type BootstrapConditionalEffects,
  bootstrapConditionalEffects,
} from './effects/bootstrapConditionalEffects'
export {
  type BootstrapEffect,
  type BootstrapEffects,
  bootstrapEffect,
  bootstrapEffects,
  effectReplicates,
} from './effects/bootstrapEffects'
export { compareEffects, type EffectLike } from './effects/compareEffects'
export {
  type ConditionalEffect,
  type ConditionalEffects,
  type ConditionalEffectsOptions,
  conditionalEffects,
} from './effects/conditionalEffects'
export { type DeltaEstimate, type DeltaMethodOptions, deltaMethod } from './effects/deltaMethod'
export { type EffectSizes, type EffectSizesOptions, effectSizes, type IndirectSize, type ProportionCaveat } from './effects/effectSizes'
export type { Effects, EffectsOptions } from './effects/effects'
// Work that is done in parts, anywhere
export { parseJob, printJob } from './effects/job'
export { jobResult } from './effects/jobResult'
export {
  type BandPoint,
  confidenceBand,
  type JohnsonNeyman,
  type JohnsonNeymanOptions,
  johnsonNeyman,
  type ModeratorRange,
} from './effects/johnsonNeyman'
export { mergeParts } from './effects/mergeParts'
export { type MonteCarloInterval, type MonteCarloOptions, monteCarlo } from './effects/monteCarlo'
export { type Part, type PartArrays, parsePart, printPart } from './effects/part'
export type { PowerStudyOptions } from './effects/planPower'
export type { PowerStudy, PowerStudyAsyncOptions } from './effects/power'
export { type PowerJobOptions, powerJob } from './effects/powerJob'
export type { PowerAtN, PowerRow } from './effects/powerSummary'
export { type ProfileInterval, type ProfileTarget, profileInterval } from './effects/profileInterval'
export type { RunJobOptions } from './effects/runJob'
export { sampleSizeFromCurve } from './effects/sampleSizeFromCurve'
// Fit
export { type BollenStineTest, bollenStineTest } from './fit/bollenStine'
export type { Bootstrap, BootstrapAsyncOptions, BootstrapOptions, BootstrapProgress, BootstrapType } from './fit/bootstrap'
export { type BootstrapJobOptions, bootstrapJob } from './fit/bootstrapJob'
export type { BootstrapReadingOptions } from './fit/bootstrapReading'
export { centerVariables } from './fit/centerVariables'
export { check } from './fit/check'
export { type ComparedFit, type CompareOptions, type ComparisonMethod, compareFits, type FitComparison } from './fit/compareFits'
export { type EquivalentModel, type EquivalentModels, type EquivalentModelsOptions, equivalentModels } from './fit/equivalentModels'
export type { Fit } from './fit/fit'
export { fitMeasures } from './fit/fitMeasures'
export type { BootstrapJob, FitFunction, Job, JobColumn, JobData, PowerJob } from './fit/job'
export { type Missingness, missingness } from './fit/missingness'
export type { FitOptions } from './fit/options'
export { parameterTable } from './fit/parameterTable'
export type { ModelInput } from './fit/readModel'
export { rmseaPower, rmseaSampleSize } from './fit/rmseaPower'
export { type SimulatedDataset, type SimulateOptions, simulate } from './fit/simulate'
export { baselineTests, type FitTestsOptions, fitTests, type TestResult } from './fit/tests'
export type { BootstrapEstimate, BootstrapIntervalType } from './inference/bootstrapInterval'
export type { Executor, ExecutorOptions, JobOf, ReplicateChunk, ReplicateJob, WorkerDeath } from './inference/executor'
export type { ReplicateProgress } from './inference/replicateProgress'
export type { RmseaPowerOptions } from './inference/rmseaPower'
export type { WorkerPool } from './inference/workerPool'
// Ground: what can be wrong, and how it is said
export type { DescribeOptions } from './issue/describe'
export { describeIssue } from './issue/describeIssue'
export type { Issue, IssueCode } from './issue/issue'
export { SemError } from './issue/semError'
export { type Severity, severity } from './issue/severity'
export type { Span } from './issue/span'
export type { Language } from './issue/words'
export { type BuilderTerm, buildModel, type ModelBuilder, type ParameterOptions } from './model/buildModel'
export type { EdgeChange } from './model/equivalentGraphs'
export type { ParameterRow, ParameterTable, Role } from './model/parameterTable'
export { parseModel } from './model/parseModel'
export { type ModelObject, modelJsonSchema } from './model/schema'
export type { ModelSpec } from './model/spec'
export type { PlotOptions } from './plot/options'
export { type PlotBootstrapOptions, plotBootstrap } from './plot/plotBootstrap'
export { type PlotEffectsOptions, plotEffects } from './plot/plotEffects'
export { plotFactorScores } from './plot/plotFactorScores'
export { plotInvariance } from './plot/plotInvariance'
export { type PlotJohnsonNeymanOptions, plotJohnsonNeyman } from './plot/plotJohnsonNeyman'
export { type PlotMissingnessOptions, plotMissingness } from './plot/plotMissingness'
export { type PlotPowerOptions, plotPower } from './plot/plotPower'
export { type PlotResidualsOptions, plotResiduals } from './plot/plotResiduals'
export {
  type BootstrapIntervalsOptions,
  type BootstrapRow,
  bootstrapIntervals,
  bootstrapStatistic,
  type Coefficients,
} from './postfit/bootstrapIntervals'
export type { Coefficient } from './postfit/coefficient'
// Read
export { type ConstraintValue, constraints } from './postfit/constraints'
export {
  type DiscriminantValidity,
  type DiscriminantValidityOptions,
  discriminantValidity,
  type FactorPair,
} from './postfit/discriminantValidity'
export { type FactorScores, type FactorScoresOptions, factorScores } from './postfit/factorScores'
export { type Htmt, type HtmtOptions, type HtmtPair, htmt, type ItemBlocks } from './postfit/htmt'
export {
  type ModificationDecision,
  type ModificationIndex,
  type ModificationIndicesOptions,
  modificationIndices,
  type PowerOptions,
} from './postfit/modificationIndices'
export { impliedMoments, latentMoments, type Moments, sampleStatistics } from './postfit/moments'
export { type ParameterEstimate, type ParameterEstimatesOptions, parameterEstimates } from './postfit/parameterEstimates'
export { type PredictedOutcomes, type PredictOutcomesOptions, predictOutcomes } from './postfit/predictOutcomes'
export { type FactorReliability, type ReliabilityOptions, reliability } from './postfit/reliability'
export { type Residuals, type ResidualsOptions, type ResidualType, residuals } from './postfit/residuals'
export { rSquared } from './postfit/rSquared'
export { type ExpectedChange, type ReleasedRestriction, type ScoreTest, type ScoreTestOptions, scoreTest } from './postfit/scoreTest'
export type { ScoreMethod } from './postfit/scoreWeights'
export { type StandardizedEstimate, type StandardizedOptions, standardizedSolution } from './postfit/standardizedSolution'
export { type CoefficientCovariance, coef, vcov } from './postfit/vcov'
export { type RestrictionTest, type WaldTest, waldTest } from './postfit/waldTest'
export type { Block, Cell, SpanningHead, TableBlock } from './report/block'
// Tell
export { type BootstrapSummaryOptions, bootstrapSummary } from './report/bootstrapSummary'
export { type DescribedGroup, type DescriptionSummaryOptions, descriptionSummary } from './report/descriptionSummary'
export { type Displayable, type DisplayOptions, display } from './report/display'
export { type EffectsSummaryOptions, effectsSummary } from './report/effectsSummary'
export { htmlReport } from './report/htmlReport'
export { type PaperTableOptions, type PaperTables, paperTable } from './report/paperTable'
export { type PowerStudySummaryOptions, powerStudySummary } from './report/powerStudySummary'
export type { Format } from './report/render'
export type { ReportOptions } from './report/reportOptions'
export { type ResultsOptions, resultsParagraph } from './report/results'
export { type StudyReportOptions, studyReportText } from './report/studyReport'
export { type SummaryOptions, summary } from './report/summary'
export { type WordOptions, wordDocument } from './report/wordDocument'
export { type ClaimPower, type ClaimPowerOptions, claimPower } from './study/claimPower'
export type { InvarianceComparison, InvarianceCriterion, InvarianceFit } from './study/compareInvariance'
export { findStudy } from './study/findStudy'
export { type InvarianceCutoffs, type InvarianceLevel, invarianceCutoffs } from './study/invarianceCutoffs'
export {
  type InvarianceOptions,
  type InvarianceStep,
  type MeasurementInvariance,
  measurementInvariance,
  type ReleasedEquality,
} from './study/measurementInvariance'
export type { ReplicateOptions } from './study/replicateOptions'
export { type SimulateStudyOptions, simulateStudy } from './study/simulateStudy'
export type { StudyReport } from './study/studyReport'
export { printModel } from './syntax/print'

// What follows comes back with the hooks by which consoles and notebooks show it; the records are otherwise those of the rooms.

/**
 * Fits a structural equation model: lavaan's `sem()`. Throws one SemError with everything that is wrong with model, data or options;
 * what is wrong with the numbers (not converged, negative variances) is on `fit.issues`.
 */
export function sem(model: ModelInput, data: DataInput, options?: FitOptions): Fit {
  return withDisplay(fitEquations(model, data, options))
}

/** Fits a confirmatory factor model: lavaan's `cfa()`, which completes models as `sem` does. */
export function cfa(model: ModelInput, data: DataInput, options?: FitOptions): Fit {
  return withDisplay(fitFactors(model, data, options))
}

/** Fits a growth curve model: lavaan's `growth()`; observed intercepts are 0, latent means are free. */
export function growth(model: ModelInput, data: DataInput, options?: FitOptions): Fit {
  return withDisplay(fitGrowth(model, data, options))
}

/** Fits exactly what was written: lavaan's `lavaan()`; nothing is added. */
export function fitModel(model: ModelInput, data: DataInput, options?: FitOptions): Fit {
  return withDisplay(fitAsWritten(model, data, options))
}

/**
 * Every directed path between two variables with its specific indirect effect, and the direct, total indirect and total effects, each
 * unstandardized and standardized with delta-method standard error, z, p and interval. No label has to be written in the model.
 * Throws a `SemError` for names that are no variables of the model.
 */
export function effects(fit: Fit, options: EffectsOptions): Effects {
  return withDisplay(effectsOf(fit, options))
}

/** `effects` in every group of a fit. */
export function effectsByGroup(fit: Fit, options: Omit<EffectsOptions, 'group'>): Effects[] {
  return effectsOfGroups(fit, options).map((one) => withDisplay(one))
}

/**
 * Describes cases variable by variable, one record a group: n, missing, mean, SD, minimum, maximum, skewness and kurtosis (SPSS's G1 and G2),
 * correlations over the cases that have both variables, and Mardia's tests of multivariate normality; `language` is that of `console.log`.
 * Throws a SemError when a column is missing or holds text.
 */
export function describe(
  data: Dataset | readonly Row[] | ColumnsInput | TableInput | ArrowInput,
  options: DescribeDataOptions & DisplayOptions = {},
): Description[] {
  requireRecord(options)
  const { language, ...rest } = options
  return withDisplay(describeCases(data, rest), { language })
}

/**
 * Holds a study of the catalog against data: fits its models, judges every claim and gives verdicts with reasons; `language` is that of
 * `console.log`. Without data the study is held against `simulateStudy(study)`, 480 simulated cases of seed 5. Throws a `SemError` when data
 * cannot be read.
 */
export function replicate(study: Study, data?: DataInput, options: ReplicateOptions & DisplayOptions = {}): StudyReport {
  requireRecord(options)
  const { language, ...rest } = options
  return withDisplay(replicateStudy(study, data, rest), { language })
}

/** `paperTable` as a block, for notebooks, `wordDocument` and longer reports. Throws a SemError for unknown kinds and options. */
export function paperTableBlock<Kind extends keyof PaperTables>(
  kind: Kind,
  source: PaperTables[Kind],
  options?: PaperTableOptions,
): TableBlock {
  return withDisplay(paperTableBlockOf(kind, source, options), { language: options?.language })
}

/** `resultsParagraph` as blocks: one on the method, one on the fit, one on the estimates, one on the effects. Throws as it does. */
export function resultsBlocks(fit: Fit, options?: ResultsOptions): Block[] {
  return withDisplay(resultsBlocksOf(fit, options), { language: options?.language })
}

/** The full report of a fit without its figures, for notebooks and `wordDocument`; options are those of `htmlReport`. Throws a SemError for unknown ones. */
export function reportBlocks(fit: Fit, options?: ReportOptions): Block[] {
  return withDisplay(reportBlocksOf(fit, options), { language: options?.language })
}

/**
 * Fits the model again to resampled data, on the calling thread: ordinary (default), Bollen-Stine or parametric bootstrap of 5,000
 * replicates. Readings of the result: `bootstrapIntervals`, `bootstrapEffects`, `bootstrapEffect`, `bootstrapStatistic`, `bollenStineTest`.
 * Throws a SemError for fits that cannot be resampled in the way asked for.
 */
export function bootstrap(fit: Fit, options?: BootstrapOptions): Bootstrap {
  return resample(fit, timed(options))
}

/**
 * `bootstrap` in the background, by the workers of a `pool` (`workerPool()` of 'relata/node', `webWorkerPool()` in a browser): the same
 * replicates for the same seed, whatever the number of workers. Without a pool the calling thread works and lets others in between.
 */
export async function bootstrapAsync(fit: Fit, options?: BootstrapAsyncOptions): Promise<Bootstrap> {
  return resampleAsync(fit, timed(options))
}

/**
 * The fit with the standard errors of its replicates (lavaan's `se = "bootstrap"`): `summary(withBootstrapErrors(bootstrap(fit)))`. Its
 * intervals are normal ones; `bootstrapIntervals` has the others. Throws a SemError with fewer than two replicates that have a solution.
 */
export function withBootstrapErrors(boot: Bootstrap): Fit {
  return withDisplay(errorsOfReplicates(boot))
}

/** The Bollen-Stine bootstrap test of fit, by default from 1,000 replicates. Throws a SemError for fits without cases or with missing values. */
export function bollenStine(fit: Fit, options?: Omit<BootstrapOptions, 'type'>): BollenStineTest {
  return bollenStineTestOf(fit, timed(options))
}

/**
 * Monte Carlo power: draws samples from a population, fits the model to each, and reports power, coverage, bias of estimates and standard
 * errors, and how many fits failed, for every free parameter, defined parameter and requested effect, from 500 samples a sample size.
 * Throws a SemError with everything that is wrong with model, population or options.
 */
export function power(model: ModelInput | Fit, options: PowerStudyOptions): PowerStudy {
  return studyPower(model, timed(options))
}

/** `power` in the background, by the workers of a `pool` as `bootstrapAsync`: the same samples for the same seed, whatever their number. */
export async function powerAsync(model: ModelInput | Fit, options: PowerStudyAsyncOptions): Promise<PowerStudy> {
  return studyPowerAsync(model, timed(options))
}

/**
 * Runs replicates of a job (`bootstrapJob`, `powerJob`): all, a `shard` ('2/4') or a range, by the workers of a `pool` or in the background.
 * The part that comes is the same whoever runs it; undefined when the signal stopped it. Throws a SemError for a range that is none.
 */
export async function runJob(job: Job, options?: RunJobOptions): Promise<Part | undefined> {
  return runJobOf(job, timed(options))
}

const clock = (): number => performance.now()

/** Options with the clock; what are no options is passed on, to be refused by name. */
function timed<Options extends object>(options: Options | undefined): Options & { readonly clock: () => number } {
  if (options !== undefined) requireRecord(options)
  return { clock, ...(options as Options) }
}

/** What is used of a Web Worker. */
export interface WebWorkerLike {
  postMessage(message: unknown): void
  terminate(): void
  onmessage: ((event: { readonly data: unknown }) => void) | null
  onerror: ((event: { readonly message?: string }) => void) | null
}

export interface WebWorkerPoolOptions {
  /** Default: one for each core that the browser tells of. */
  readonly workers?: number
  /** Starts a worker from the library's `dist/worker.js`, for bundlers that do not find it by themselves. */
  readonly createWorker?: () => WebWorkerLike
}

declare const Worker: new (url: URL, options: { readonly type: 'module' }) => WebWorkerLike

/** Web Workers for `bootstrapAsync(fit, { pool })`, `powerAsync` and `runJob` in a browser; `close()` ends them. In Node use `workerPool()` of 'relata/node'. */
export function webWorkerPool(options: WebWorkerPoolOptions = {}): WorkerPool {
  requireOptions(options, { workers: count, createWorker: { kind: 'function' } })
  const { workers, createWorker } = options
  const cores = (globalThis as { readonly navigator?: { readonly hardwareConcurrency?: number } }).navigator?.hardwareConcurrency
  return createWorkerPool(workers ?? cores ?? 2, (onAnswer, onDeath) => {
    // written out literally: bundlers look for this form
    const worker = createWorker ? createWorker() : new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }) => onAnswer(data as WorkerAnswer)
    worker.onerror = ({ message }) => onDeath(message ?? 'the worker could not be started')
    return { post: (task) => worker.postMessage(task), terminate: () => worker.terminate() }
  })
}
