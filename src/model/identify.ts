import type { ModelIssue } from '../issue/modelIssue'
import { namesIn } from '../syntax/namesIn'
import type { ParameterRow, ParameterTable } from './parameterTable'

/**
 * How many sample moments the free parameters are held against: variances and covariances of each group and level (variances of ordered
 * variables and of correlation structures excepted), means once a variable when there is a mean structure, thresholds; without the moments that are taken from the data.
 */
export function countMoments(table: ParameterTable): number {
  let count = 0
  table.variables.forEach(({ observed, ordered }, block) => {
    const p = observed.length
    count += (p * (p + 1)) / 2 - (table.correlations ? p : ordered.length)
    if (!table.meanStructure) return
    const above = new Set(
      table.variables.slice(block + 1, table.levels * (Math.floor(block / table.levels) + 1)).flatMap((names) => names.observed),
    )
    count += observed.filter((name) => !ordered.includes(name) && !above.has(name)).length
  })
  for (const row of table.rows) {
    if (row.op === '|') count += 1
    if (row.role.kind === 'sample') count -= 1
  }
  return count
}

/**
 * Reasons why the parameters cannot be estimated that the table shows without data: more free parameters than moments (the counting rule;
 * necessary, not sufficient), and latent variables without a scale: no loading, variance or path fixed to a value, equated or constrained.
 */
export function identify(table: ParameterTable): ModelIssue[] {
  const issues: ModelIssue[] = []
  const moments = countMoments(table)
  const equations = table.constraints.filter((constraint) => constraint.op === '==').length
  if (table.freeCount - equations > moments) issues.push({ code: 'underIdentified', parameters: table.freeCount - equations, moments })
  const uses = new Map<number, number>()
  for (const row of table.rows) if (row.role.kind === 'free') uses.set(row.role.index, (uses.get(row.role.index) ?? 0) + 1)
  const constrained = new Set(table.constraints.flatMap(({ left, right }) => [...namesIn(left), ...namesIn(right)]))
  const scales = (row: ParameterRow) => {
    if (row.role.kind === 'fixed') return row.role.value !== 0
    if (row.role.kind !== 'free') return true
    return uses.get(row.role.index)! > 1 || constrained.has(row.label) || constrained.has(row.plabel)
  }
  table.variables.forEach((names, block) => {
    const group = Math.floor(block / table.levels)
    const rows = table.rows.filter((row) => row.group === group && row.level === block % table.levels)
    for (const latent of names.latent) {
      if (names.composites.includes(latent)) continue
      const own = rows.filter((row) => {
        if (row.op === '~~') return row.lhs === latent && row.rhs === latent
        return (row.op === '=~' || row.op === '~') && (row.lhs === latent || row.rhs === latent) && row.lhs !== row.rhs
      })
      if (own.some(scales)) continue
      const span = rows.find((row) => row.lhs === latent && row.span !== undefined)?.span
      const label = table.groupLabels.length > 1 ? table.groupLabels[group] : undefined
      issues.push({ code: 'latentWithoutScale', latent, ...(label !== undefined && { group: label }), ...(span !== undefined && { span }) })
    }
  })
  return issues
}
