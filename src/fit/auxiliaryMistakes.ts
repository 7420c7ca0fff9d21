import type { Issue } from '../issue/issue'
import type { ParameterTable } from '../model/parameterTable'

/** Auxiliary variables that are named twice or belong to the model, which needs no help with them. */
export function auxiliaryMistakes({ auxiliary }: { readonly auxiliary: readonly string[] }, table: ParameterTable): Issue[] {
  const observed = new Set(table.variables.flatMap((variables) => variables.observed))
  const latent = new Set(table.variables.flatMap((variables) => variables.latent))
  return auxiliary
    .filter((name, i) => observed.has(name) || latent.has(name) || auxiliary.indexOf(name) < i)
    .map((name): Issue => ({ code: 'badOption', option: 'aux', found: name, expected: 'variables of the data that are not in the model' }))
}
