import type { BlockVariables } from './blockVariables'
import type { DraftRow } from './draftRow'
import type { TableOptions } from './tableOptions'

/** Adds a row unless the block has it. Gives the row that stands in the table. */
export type AddRow = (lhs: string, op: DraftRow['op'], rhs: string, value?: number) => DraftRow

/**
 * (Residual) variances of every variable that is not exogenous observed: free, or 0 without `autoVariance`.
 * Those of a composite's indicators come from the data, that of a composite follows from its weights.
 */
export function addVariances(variables: BlockVariables, options: TableOptions, add: AddRow): void {
  const exogenous = new Set(variables.exogenous)
  const weighted = new Set(variables.compositeIndicators)
  for (const name of [...variables.observed, ...variables.latent]) {
    if (exogenous.has(name)) continue
    const row = add(name, '~~', name, options.autoVariance ? undefined : 0)
    if (weighted.has(name)) takeFromSample(row, options)
    if (variables.composites.includes(name) && !row.decided) row.kind = 'derived'
  }
}

/** Variances and covariances of exogenous observed variables: from the data under fixedX or conditionalX, free otherwise. */
export function addExogenousCovariances(variables: BlockVariables, options: TableOptions, add: AddRow): void {
  const { exogenous } = variables
  const fromData = options.fixedX || options.conditionalX
  exogenous.forEach((first, i) => {
    for (const second of exogenous.slice(i)) {
      const isVariance = first === second
      const row = add(first, '~~', second, isVariance && !fromData && !options.autoVariance ? 0 : undefined)
      if (!fromData) continue
      row.kind = 'sample'
      row.exogenous = true
    }
  })
}

/** Covariances among the indicators of each composite, from the data (free with `compositesCov: 'free'`). */
export function addCompositeCovariances(rows: readonly DraftRow[], variables: BlockVariables, options: TableOptions, add: AddRow): void {
  for (const composite of variables.composites) {
    const indicators = rows.filter((row) => row.op === '<~' && row.lhs === composite).map((row) => row.rhs)
    indicators.forEach((first, i) => {
      for (const second of indicators.slice(i + 1)) takeFromSample(add(first, '~~', second), options)
    })
  }
}

function takeFromSample(row: DraftRow, options: TableOptions): void {
  if (options.compositesCov === 'fixed' && !row.decided) row.kind = 'sample'
  if (options.compositesCov === 'free' && !row.decided) row.kind = 'free'
}
