import { blockVariables } from './blockVariables'
import type { ParameterRow, ParameterTable, Role } from './parameterTable'

/**
 * The independence model of the same variables, to which fit indices compare: variances, means and thresholds as free as in a saturated
 * model, no covariances except those of exogenous observed variables (from the data when they are fixed, otherwise free); under conditionalX
 * the slopes on these are free. Ordered variables have unit response scales; correlations have variances of 1.
 */
export function baselineTable(table: ParameterTable): ParameterTable {
  const rows: ParameterRow[] = []
  let freeCount = 0
  const free = (): Role => ({ kind: 'free', index: freeCount++ })
  table.variables.forEach(({ observed, fixedExogenous, ordered }, block) => {
    const group = Math.floor(block / table.levels)
    const level = block % table.levels
    const above = new Set(table.variables.slice(block + 1, table.levels * (group + 1)).flatMap((names) => names.observed))
    const written = table.rows.filter((row) => row.user && row.group === group && row.level === level && row.op !== ':=')
    const { exogenous } = blockVariables(written)
    const isX = new Set(exogenous)
    const isFixed = fixedExogenous.length > 0
    const isOrdered = new Set(ordered)
    const outcomes = observed.filter((name) => !isX.has(name))
    const add = (lhs: string, op: ParameterRow['op'], rhs: string, role: Role, exogenous = false) => {
      rows.push({ lhs, op, rhs, group, level, role, exogenous, label: '', plabel: `.p${rows.length + 1}.`, user: false })
    }
    if (table.conditionalX) for (const y of outcomes) for (const x of exogenous) add(y, '~', x, free(), true)
    for (const row of table.rows) {
      if (row.op === '|' && row.group === group && row.level === level) add(row.lhs, '|', row.rhs, free())
    }
    for (const name of outcomes)
      add(name, '~~', name, table.correlations ? { kind: 'fixed', value: 1 } : isOrdered.has(name) ? { kind: 'derived' } : free())
    exogenous.forEach((first, i) => {
      for (const second of exogenous.slice(i)) {
        const isUnit = table.correlations && first === second
        add(first, '~~', second, isUnit ? { kind: 'fixed', value: 1 } : isFixed ? { kind: 'sample' } : free(), isFixed)
      }
    })
    for (const name of ordered) add(name, '~*~', name, { kind: 'fixed', value: 1 })
    if (!table.meanStructure) return
    for (const name of observed) {
      if (isX.has(name) && isFixed) add(name, '~1', '', { kind: 'sample' }, true)
      else add(name, '~1', '', isOrdered.has(name) || above.has(name) ? { kind: 'fixed', value: 0 } : free())
    }
  })
  return {
    ...table,
    rows,
    constraints: [],
    variables: table.variables.map((names) => ({ ...names, latent: [], composites: [] })),
    freeCount,
  }
}
