import type { ParameterTable } from '../model/parameterTable'

/**
 * What is done about missing values.
 * - `listwise`: cases with any missing value are left out
 * - `ml`: full-information maximum likelihood; cases that miss a fixed exogenous variable are left out
 * - `ml.x`: the same, with these cases kept and exogenous variables part of the likelihood
 */
export type MissingTreatment = 'listwise' | 'ml' | 'ml.x'

/** Every name by which a treatment is known, those of lavaan first. */
export const missingNames: Readonly<Record<string, MissingTreatment>> = {
  listwise: 'listwise',
  ml: 'ml',
  fiml: 'ml',
  direct: 'ml',
  'ml.x': 'ml.x',
  'fiml.x': 'ml.x',
  'direct.x': 'ml.x',
}

/** True when cases with missing values are kept. */
export function keepsIncompleteCases(missing: MissingTreatment): boolean {
  return missing !== 'listwise'
}

/** How the data are to be read under a treatment: undefined for complete cases only. */
export function incompleteCases({ missing }: { readonly missing: MissingTreatment }, table: ParameterTable): { readonly fixedX: readonly string[] } | undefined {
  if (!keepsIncompleteCases(missing)) return undefined
  return { fixedX: missing === 'ml' ? table.variables[0].fixedExogenous : [] }
}
