import type { ParameterTable } from '../model/parameterTable'

/**
 * What is done about missing values.
 * - `listwise`: cases with any missing value are left out
 * - `ml`: full-information maximum likelihood; cases that miss a fixed exogenous variable are left out
 * - `ml.x`: the same, with these cases kept and exogenous variables part of the likelihood
 * - `two.stage`: EM moments, then the model is fitted to these; standard errors and tests know how they came about
 * - `robust.two.stage`: the same without assuming normality
 * - `pairwise`: moments of the cases that have both variables of a pair
 */
export type MissingTreatment = 'listwise' | 'ml' | 'ml.x' | 'two.stage' | 'robust.two.stage' | 'pairwise'

/** Every name by which a treatment is known, those of lavaan first. */
export const missingNames: Readonly<Record<string, MissingTreatment>> = {
  listwise: 'listwise',
  ml: 'ml',
  fiml: 'ml',
  direct: 'ml',
  'ml.x': 'ml.x',
  'fiml.x': 'ml.x',
  'direct.x': 'ml.x',
  'two.stage': 'two.stage',
  'two-stage': 'two.stage',
  twostage: 'two.stage',
  'two.step': 'two.stage',
  'two-step': 'two.stage',
  twostep: 'two.stage',
  'robust.two.stage': 'robust.two.stage',
  'robust-two-stage': 'robust.two.stage',
  'robust.twostage': 'robust.two.stage',
  'robust.two.step': 'robust.two.stage',
  'robust-two-step': 'robust.two.stage',
  'robust.twostep': 'robust.two.stage',
  pairwise: 'pairwise',
  'available.cases': 'pairwise',
}

/** True when the likelihood is that of incomplete cases. */
export function isFullInformation(missing: MissingTreatment): boolean {
  return missing === 'ml' || missing === 'ml.x'
}

/** True when the model is fitted to EM moments. */
export function isTwoStage(missing: MissingTreatment): missing is 'two.stage' | 'robust.two.stage' {
  return missing === 'two.stage' || missing === 'robust.two.stage'
}

/** How cases with missing values are to be read. */
export interface IncompleteReading {
  /** Variables whose missing values drop a case all the same. */
  readonly fixedX: readonly string[]
  readonly missing: Exclude<MissingTreatment, 'listwise'>
  /** Variables outside the model that inform about missing values. */
  readonly auxiliary: readonly string[]
  /** Information behind the covariance of the EM moments; observed for least squares. */
  readonly information: 'expected' | 'observed'
}

/** How the data are to be read under a treatment: undefined for complete cases only. */
export function incompleteCases(
  {
    missing,
    information,
    estimator,
    auxiliary,
  }: {
    readonly missing: MissingTreatment
    readonly information: string
    readonly estimator: string
    readonly auxiliary: readonly string[]
  },
  table: ParameterTable,
): IncompleteReading | undefined {
  if (missing === 'listwise') return undefined
  const fixedX = missing === 'ml.x' ? [] : table.variables[0].fixedExogenous
  return { fixedX, missing, auxiliary, information: estimator === 'ML' && information === 'expected' ? 'expected' : 'observed' }
}
