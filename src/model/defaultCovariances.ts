import type { BlockVariables } from './blockVariables'
import type { AddRow } from './defaultVariances'
import type { DraftRow } from './draftRow'
import { exploratoryBlocks } from './exploratory'
import type { TableOptions } from './tableOptions'

/** Covariances among exogenous latent variables; with `autoCovarianceX` also theirs with exogenous observed ones. */
export function addLatentCovariances(variables: BlockVariables, options: TableOptions, add: AddRow): void {
  const names = variables.exogenousLatent
  if (options.autoCovarianceLatentX) addPairs(names, options.orthogonalX ? 0 : undefined, add)
  if (options.autoCovarianceX) {
    for (const latent of names) for (const observed of variables.exogenous) add(latent, '~~', observed)
  }
}

/** Residual covariances among outcomes that predict and measure nothing. */
export function addOutcomeCovariances(variables: BlockVariables, options: TableOptions, add: AddRow): void {
  if (options.autoCovarianceY) addPairs(variables.terminal, options.orthogonalY ? 0 : undefined, add)
}

function addPairs(names: readonly string[], value: number | undefined, add: AddRow): void {
  names.forEach((first, i) => {
    for (const second of names.slice(i + 1)) add(first, '~~', second, value)
  })
}

/** Covariances among the factors of an exploratory block that are outcomes; the exogenous ones are there already. */
export function addExploratoryCovariances(rows: readonly DraftRow[], options: TableOptions, add: AddRow): void {
  if (!options.autoEfa || !options.autoCovarianceLatentX) return
  for (const factors of exploratoryBlocks(rows).values()) addPairs(factors, options.orthogonalX ? 0 : undefined, add)
}
