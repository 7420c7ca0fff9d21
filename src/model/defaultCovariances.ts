import type { BlockVariables } from './blockVariables'
import type { AddRow } from './defaultVariances'
import type { DraftRow } from './draftRow'
import { exploratoryBlocks } from './exploratory'
import type { TableOptions } from './tableOptions'

/** Covariances among exogenous latent variables; with `autoCovarianceX` also theirs with exogenous observed ones. */
export function addLatentCovariances(variables: BlockVariables, options: TableOptions, add: AddRow): void {
  const names = variables.exogenousLatent
  if (options.autoCovarianceLatentX) addPairs(names, add, () => options.orthogonalX)
  if (options.autoCovarianceX) {
    for (const latent of names) for (const observed of variables.exogenous) add(latent, '~~', observed)
  }
}

/** Residual covariances among outcomes that predict and measure nothing; `orthogonalY` fixes those between latent ones to 0. */
export function addOutcomeCovariances(variables: BlockVariables, options: TableOptions, add: AddRow): void {
  if (!options.autoCovarianceY) return
  const latent = new Set(variables.latent)
  addPairs(variables.terminal, add, (first, second) => options.orthogonalY && latent.has(first) && latent.has(second))
}

function addPairs(names: readonly string[], add: AddRow, isOrthogonal: (first: string, second: string) => boolean): void {
  names.forEach((first, i) => {
    for (const second of names.slice(i + 1)) add(first, '~~', second, isOrthogonal(first, second) ? 0 : undefined)
  })
}

/** Covariances among the factors of an exploratory block that are outcomes; the exogenous ones are there already. */
export function addExploratoryCovariances(rows: readonly DraftRow[], options: TableOptions, add: AddRow): void {
  if (!options.autoEfa || !options.autoCovarianceLatentX) return
  for (const factors of exploratoryBlocks(rows).values()) addPairs(factors, add, () => options.orthogonalX)
}
