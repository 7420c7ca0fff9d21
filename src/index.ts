/**
 * relata: structural equation modeling in TypeScript. Runs in Node and in browsers; files and datasets are in `relata/node`.
 */

// Ground: what can be wrong, and how it is said
export { type DescribeOptions, describeIssue } from './issue/describe'
export type { Issue, IssueCode } from './issue/issue'
export { SemError } from './issue/semError'
export { type Severity, severity } from './issue/severity'
export type { Span } from './issue/span'
export type { Language } from './issue/words'

// Say: models and data
export type { DataInput, MomentsInput } from './data/dataInput'
export type { Dataset } from './data/dataset'
export { parseCsv } from './data/parseCsv'
export type { SampleMoments } from './data/sampleMoments'
export type { ParameterRow, ParameterTable, Role } from './model/parameterTable'
export { parseModel } from './model/parseModel'
export type { ModelSpec } from './model/spec'
export { printModel } from './syntax/print'

// Fit
export { check } from './fit/check'
export type { Fit } from './fit/fit'
export { fitMeasures } from './fit/fitMeasures'
export type { FitOptions } from './fit/options'
export { parameterTable } from './fit/parameterTable'
export type { ModelInput } from './fit/readModel'
export { cfa, fitModel, growth, sem } from './fit/sem'
export { baselineTests, fitTests, type TestResult } from './fit/tests'

// Read
export { type CoefficientCovariance, coef, vcov } from './postfit/vcov'
export { impliedMoments, latentMoments, type Moments, sampleStatistics } from './postfit/moments'
export { type ParameterEstimate, type ParameterEstimatesOptions, parameterEstimates } from './postfit/parameterEstimates'
export { type Residuals, type ResidualsOptions, type ResidualType, residuals } from './postfit/residuals'
export { rSquared } from './postfit/rSquared'
export { type StandardizedEstimate, type StandardizedOptions, standardizedSolution } from './postfit/standardizedSolution'
export { compareEffects } from './effects/compareEffects'
export { type Effects, type EffectsOptions, effects, effectsByGroup } from './effects/effects'

// Studies
export { relationshipQuality } from './catalog/relationshipQuality/relationshipQuality'
export type { CatalogModel, Hypothesis, Study } from './catalog/catalogEntry'
export { replicate } from './study/replicate'
export type { StudyReport } from './study/studyReport'
