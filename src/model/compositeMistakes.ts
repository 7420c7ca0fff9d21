import type { Issue } from '../issue/issue'
import type { DraftRow } from './draftRow'

/**
 * Indicators of composites that the model also uses otherwise. A composite takes the covariances of its indicators from the data, which
 * leaves these no other part: not latent, not regressed, no predictor, no indicator of a factor. Each indicator is named once.
 */
export function compositeMistakes(rows: readonly DraftRow[]): Issue[] {
  const elsewhere = new Set<string>()
  for (const row of rows) {
    if (row.op === '=~' || row.op === '~') elsewhere.add(row.lhs).add(row.rhs)
    if (row.op === '<~') elsewhere.add(row.lhs)
  }
  const issues = new Map<string, Issue>()
  for (const row of rows) {
    if (row.op !== '<~' || !elsewhere.has(row.rhs) || issues.has(row.rhs)) continue
    issues.set(row.rhs, {
      code: 'compositeIndicatorElsewhere',
      composite: row.lhs,
      indicator: row.rhs,
      ...(row.span !== undefined && { span: row.span }),
    })
  }
  return [...issues.values()]
}
