import type { BlockVariables } from './blockVariables'
import { type DraftRow, fixRow } from './draftRow'

/**
 * Places every factor by its marker (lavaan's marker.int.zero): the intercept of the indicator whose loading is fixed is 0, and the factor's
 * mean is free. Markers of factors of factors place these alike. What the user wrote stays.
 */
export function fixMarkerIntercepts(rows: readonly DraftRow[], { latent, composites }: BlockVariables): void {
  const mean = (name: string): DraftRow | undefined => rows.find((row) => row.op === '~1' && row.lhs === name)
  const freed: DraftRow[] = []
  const fixed: DraftRow[] = []
  for (const factor of latent) {
    if (composites.includes(factor)) continue
    const marker = rows.find((row) => row.op === '=~' && row.lhs === factor && row.kind === 'fixed' && row.value !== 0)
    const [intercept, own] = [marker && mean(marker.rhs), mean(factor)]
    if (!intercept || !own || intercept.user) continue
    fixed.push(intercept)
    if (!own.user) freed.push(own)
  }
  for (const row of freed) row.kind = 'free'
  for (const row of fixed) fixRow(row, 0)
}
