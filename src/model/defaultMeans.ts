import type { BlockVariables } from './blockVariables'
import type { AddRow } from './defaultVariances'
import type { TableOptions } from './tableOptions'

/**
 * Means and intercepts, when the model has a mean structure. Observed variables: free or 0 by `interceptsObservedFree`, ordered ones 0,
 * exogenous ones from the data under fixedX. Latent variables: free or 0 by `interceptsLatentFree`; a composite's mean follows from its weights.
 * At the lowest of two levels a variable that also stands at the level above has intercept 0: its mean belongs there.
 */
export function addMeans(variables: BlockVariables, options: TableOptions, meanElsewhere: ReadonlySet<string>, add: AddRow): void {
  if (!options.meanStructure) return
  const exogenous = new Set(variables.exogenous)
  const fromData = options.fixedX || options.conditionalX
  for (const name of variables.observed) {
    const isFixed = !options.interceptsObservedFree || options.ordered.includes(name) || meanElsewhere.has(name)
    const row = add(name, '~1', '', isFixed && !(exogenous.has(name) && fromData) ? 0 : undefined)
    if (!exogenous.has(name) || !fromData) continue
    row.kind = 'sample'
    row.exogenous = true
  }
  const coded = options.effectCoding.includes('intercepts')
  for (const name of variables.latent) {
    const row = add(name, '~1', '', options.interceptsLatentFree || (coded && meanElsewhere.size === 0) ? undefined : 0)
    if (variables.composites.includes(name) && !row.decided) row.kind = 'derived'
  }
}
