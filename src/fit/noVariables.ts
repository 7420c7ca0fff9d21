import type { Issue } from '../issue/issue'
import type { ParameterTable } from '../model/parameterTable'

/** An issue for a table without observed variables: of definitions and constraints alone. */
export function noVariables({ variables }: ParameterTable): Issue[] {
  return variables.every(({ observed }) => observed.length === 0) ? [{ code: 'noVariables' }] : []
}
