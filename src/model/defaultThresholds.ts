import type { BlockVariables } from './blockVariables'
import type { AddRow } from './defaultVariances'
import { type DraftRow, fixRow } from './draftRow'
import type { TableOptions } from './tableOptions'

/** The ordered variables of a block that are not exogenous, in the order of the observed variables. */
export function orderedVariables(variables: BlockVariables, options: TableOptions): readonly string[] {
  const exogenous = new Set(variables.exogenous)
  return variables.observed.filter((name) => options.ordered.includes(name) && !exogenous.has(name))
}

/** Thresholds t1, t2, ... of every ordered variable, free; as many as `thresholds` says. */
export function addThresholds(variables: BlockVariables, options: TableOptions, add: AddRow): void {
  if (!options.autoThresholds) return
  for (const name of orderedVariables(variables, options)) {
    const count = Object.hasOwn(options.thresholds, name) ? (options.thresholds[name] ?? 0) : 0
    for (let t = 1; t <= count; t++) add(name, '|', `t${t}`)
  }
}

/**
 * The scale of ordered variables. Delta parameterization: response scales `~*~` are 1 and residual variances follow from them;
 * theta parameterization: residual variances are 1 and the scales follow.
 */
export function addResponseScales(rows: readonly DraftRow[], variables: BlockVariables, options: TableOptions, add: AddRow): void {
  const ordered = new Set(orderedVariables(variables, options))
  if (options.autoDelta) {
    for (const name of ordered) {
      const row = add(name, '~*~', name)
      if (row.decided || row.user) continue
      if (options.parameterization === 'delta') fixRow(row, 1)
      else row.kind = 'derived'
    }
  }
  for (const row of rows) {
    if (row.op !== '~~' || row.lhs !== row.rhs || !ordered.has(row.lhs) || row.decided) continue
    if (options.parameterization === 'delta') row.kind = 'derived'
    else fixRow(row, 1)
  }
}
