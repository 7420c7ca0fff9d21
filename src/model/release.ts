import type { BlockVariables } from './blockVariables'
import { orderedVariables } from './defaultThresholds'
import type { DraftRow } from './draftRow'
import { exploratoryBlocks } from './exploratory'
import type { TableOptions } from './tableOptions'

/**
 * Frees in the second and later groups what equality over groups makes estimable, where the user did not write it (lavaan's rules):
 * equal loadings -> latent variances under stdLv and of exploratory factors; equal intercepts -> latent means; equal thresholds -> intercepts of
 * ordered variables and, with more than two categories, their response scales (delta) or residual variances (theta).
 * What is itself asked to be equal stays as it is.
 */
export function release(rows: readonly DraftRow[], variables: BlockVariables, options: TableOptions): void {
  const equal = new Set(options.groupEqual)
  const latent = new Set(variables.latent)
  const composites = new Set(variables.composites)
  const ordered = new Set(orderedVariables(variables, options))
  const exploratory = [...exploratoryBlocks(rows).values()]
  const isBinary = (name: string) => !Object.hasOwn(options.thresholds, name) || options.thresholds[name] === 1
  for (const row of rows) {
    if (row.group === 0 || row.user || row.kind === 'sample') continue
    const isVariance = row.op === '~~' && row.lhs === row.rhs
    if (equal.has('loadings')) {
      const standardized = isVariance && options.stdLv && latent.has(row.lhs) && !composites.has(row.lhs)
      if (standardized && !equal.has('lv.variances')) row.kind = 'free'
      const together = exploratory.some((factors) => row.op === '~~' && factors.includes(row.lhs) && factors.includes(row.rhs))
      if (together && options.autoEfa) row.kind = 'free'
    }
    if (equal.has('intercepts') && !equal.has('means') && row.op === '~1' && latent.has(row.lhs) && !composites.has(row.lhs))
      row.kind = 'free'
    if (!equal.has('thresholds') || !ordered.has(row.lhs)) continue
    if (row.op === '~1' && !equal.has('intercepts')) row.kind = 'free'
    if (isBinary(row.lhs)) continue
    if (row.op === '~*~' && options.parameterization === 'delta') row.kind = 'free'
    if (isVariance && options.parameterization === 'theta' && !equal.has('residuals')) row.kind = 'free'
  }
}
