import { type BlockVariables, blockVariables } from './blockVariables'
import { addCorrelationScales } from './correlationStructure'
import { addExploratoryCovariances, addLatentCovariances, addOutcomeCovariances } from './defaultCovariances'
import { addMeans } from './defaultMeans'
import { addResponseScales, addThresholds } from './defaultThresholds'
import { type AddRow, addCompositeCovariances, addExogenousCovariances, addVariances } from './defaultVariances'
import { automaticRow, type DraftRow, rowKey } from './draftRow'
import { fixExploratory } from './exploratory'
import { fixMarkerIntercepts } from './markerIntercepts'
import { fixLatentVariances, fixMarkers, fixSingleIndicators } from './scale'
import type { TableOptions } from './tableOptions'

/**
 * Adds to the user's rows of one group and level everything that the options imply, in lavaan's order: thresholds, variances,
 * covariances of exogenous latent variables, of outcomes, of exogenous observed variables, of composites' indicators, response scales, means.
 */
export function complete(
  userRows: readonly DraftRow[],
  group: number,
  level: number,
  meanElsewhere: ReadonlySet<string>,
  options: TableOptions,
): { rows: DraftRow[]; variables: BlockVariables } {
  const variables = blockVariables(userRows)
  const rows = [...userRows]
  orderCovariances(rows, variables)
  const byKey = new Map(rows.map((row) => [rowKey(row.lhs, row.op, row.rhs), row]))
  const add: AddRow = (lhs, op, rhs, value) => {
    const key = rowKey(lhs, op, rhs)
    const present = byKey.get(key)
    if (present !== undefined) return present
    const row = automaticRow(lhs, op, rhs, group, level, value)
    byKey.set(key, row)
    rows.push(row)
    return row
  }
  addThresholds(variables, options, add)
  addVariances(variables, options, add)
  addLatentCovariances(variables, options, add)
  addOutcomeCovariances(variables, options, add)
  addExogenousCovariances(variables, options, add)
  addCompositeCovariances(rows, variables, options, add)
  addExploratoryCovariances(rows, options, add)
  addResponseScales(rows, variables, options, add)
  addCorrelationScales(variables, options, add)
  addMeans(variables, options, meanElsewhere, add)
  if (options.conditionalX) markSlopes(rows, variables)

  fixLatentVariances(rows, variables, options)
  if (options.autoEfa) fixExploratory(rows)
  fixMarkers(rows, variables, options)
  if (options.markerInterceptsZero) fixMarkerIntercepts(rows, variables)
  if (options.autoFixSingle && !options.correlation) fixSingleIndicators(rows, variables)
  return { rows, variables }
}

/** Writes covariances with the variable that comes first (latent before observed) on the left, as lavaan does. */
function orderCovariances(rows: readonly DraftRow[], variables: BlockVariables): void {
  const position = new Map([...variables.latent, ...variables.observed].map((name, i) => [name, i]))
  for (const row of rows) {
    if (row.op === '~~' && (position.get(row.rhs) ?? 0) < (position.get(row.lhs) ?? 0)) [row.lhs, row.rhs] = [row.rhs, row.lhs]
  }
}

/** Under conditional.x slopes on exogenous variables are marked as exogenous; they stay free. */
function markSlopes(rows: readonly DraftRow[], variables: BlockVariables): void {
  const exogenous = new Set(variables.exogenous)
  for (const row of rows) if (row.op === '~' && exogenous.has(row.rhs)) row.exogenous = true
}
