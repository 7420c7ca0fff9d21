import type { ParameterTable } from '../model/parameterTable'

/** Moments that the model has to explain: variances (unless these are correlations), covariances and means, less those that are taken from the data. */
export function momentCount(table: ParameterTable): number {
  let count = 0
  for (const { observed } of table.variables) {
    const p = observed.length
    count += (p * (table.correlations ? p - 1 : p + 1)) / 2 + (table.meanStructure ? p : 0)
  }
  for (const row of table.rows) if (row.role.kind === 'sample') count--
  return count
}
