import type { BlockVariables } from './blockVariables'
import { type DraftRow, fixRow } from './draftRow'
import type { TableOptions } from './tableOptions'

/**
 * Gives every latent variable and composite a scale: the marker's loading (the first weight of a composite) is fixed to 1,
 * unless the user fixed or freed it. As in lavaan a `start()` on the marker becomes its fixed value, and a label does not free it.
 * Factors of an exploratory block get their scale from unit variances instead.
 */
export function fixMarkers(rows: readonly DraftRow[], variables: BlockVariables, options: TableOptions): void {
  for (const latent of variables.latent) {
    const isComposite = variables.composites.includes(latent)
    const indicators = rows.filter((row) => row.lhs === latent && row.op === (isComposite ? '<~' : '=~') && row.rhs !== latent)
    if (indicators.some((row) => row.efa !== undefined)) continue
    if (!options.autoFixFirst && !(isComposite && options.stdLv)) continue
    const chosen = Object.hasOwn(options.markers, latent) ? options.markers[latent] : undefined
    const marker = indicators.find((row) => row.rhs === chosen) ?? indicators[0]
    if (marker !== undefined && !marker.decided) fixRow(marker, marker.start ?? 1)
  }
}

/** Fixes the residual variance of an only indicator to 0 when it measures nothing else and the user did not write it. */
export function fixSingleIndicators(rows: readonly DraftRow[], variables: BlockVariables): void {
  const loadings = rows.filter((row) => row.op === '=~' && row.rhs !== row.lhs)
  for (const latent of variables.latent) {
    const own = loadings.filter((row) => row.lhs === latent)
    const only = own.length === 1 ? own[0] : undefined
    if (only === undefined || loadings.some((row) => row.rhs === only.rhs && row !== only)) continue
    const variance = rows.find((row) => row.op === '~~' && row.lhs === only.rhs && row.rhs === only.rhs)
    if (variance !== undefined && !variance.user) fixRow(variance, 0)
  }
}

/** Fixes latent variances to 1 (`stdLv`; always for exploratory factors) unless the user fixed or freed them; a `start()` becomes the value. */
export function fixLatentVariances(rows: readonly DraftRow[], variables: BlockVariables, options: TableOptions): void {
  const exploratory = new Set(rows.filter((row) => row.efa !== undefined).map((row) => row.lhs))
  for (const row of rows) {
    if (row.op !== '~~' || row.lhs !== row.rhs || row.decided || variables.composites.includes(row.lhs)) continue
    const standardize = options.stdLv && variables.latent.includes(row.lhs)
    if (standardize || (options.autoEfa && exploratory.has(row.lhs))) fixRow(row, row.start ?? 1)
  }
}
