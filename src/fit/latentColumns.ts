import type { Issue } from '../issue/issue'
import type { ParameterTable } from '../model/parameterTable'

/** A warning for each latent variable or composite that has the name of a column: the column is not used. */
export function latentColumns({ variables }: ParameterTable, columns: readonly string[]): Issue[] {
  const known = new Set(columns)
  const latent = new Set(variables.flatMap((block) => block.latent))
  return [...latent].filter((name) => known.has(name)).map((name): Issue => ({ code: 'latentNamedLikeColumn', name }))
}
