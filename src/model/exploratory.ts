import { type DraftRow, fixRow } from './draftRow'

/** The factors of each exploratory block, in the order written. */
export function exploratoryBlocks(rows: readonly DraftRow[]): Map<string, string[]> {
  const blocks = new Map<string, string[]>()
  for (const row of rows) {
    if (row.efa === undefined || row.op !== '=~') continue
    const factors = blocks.get(row.efa) ?? []
    if (!factors.includes(row.lhs)) factors.push(row.lhs)
    blocks.set(row.efa, factors)
  }
  return blocks
}

/**
 * Identifies the unrotated solution of every exploratory block: factor k has no loading on its first k - 1 indicators, and factors of one
 * block are uncorrelated unless the user wrote the covariance. Rotation frees these again. The rows keep `efa`, the block's name.
 */
export function fixExploratory(rows: readonly DraftRow[]): void {
  for (const factors of exploratoryBlocks(rows).values()) {
    factors.forEach((factor, k) => {
      const loadings = rows.filter((row) => row.op === '=~' && row.lhs === factor)
      for (const row of loadings.slice(0, k)) if (!row.decided) fixRow(row, 0)
    })
    for (const row of rows) {
      const within = row.op === '~~' && row.lhs !== row.rhs && factors.includes(row.lhs) && factors.includes(row.rhs)
      if (within && !row.user) fixRow(row, 0)
    }
  }
}
