import type { Issue } from '../issue/issue'
import type { BlockVariables } from './blockVariables'
import type { AddRow } from './defaultVariances'
import { type DraftRow, fixRow } from './draftRow'
import type { TableOptions } from './tableOptions'

/**
 * A correlation structure: every observed variable is its scale (`~*~`) times a variable of variance 1, whose residual variance follows from
 * the rest of the model. Scales are free, or the sample's standard deviations where exogenous variables are fixed; with
 * `correlationScales: 'one'` all are 1, for the sample is then standardized itself.
 */
export function addCorrelationScales(variables: BlockVariables, options: TableOptions, add: AddRow): void {
  if (!options.correlation) return
  const fixed = new Set(options.fixedX ? variables.exogenous : [])
  for (const name of variables.observed) add(name, '~~', name).kind = 'derived'
  for (const name of variables.observed) {
    const row = add(name, '~*~', name)
    if (row.user) continue
    if (options.correlationScales === 'one') fixRow(row, 1)
    else row.kind = fixed.has(name) ? 'sample' : 'free'
  }
}

/** What a correlation structure does not have: composites, and residual variances of observed variables with anything said about them. */
export function correlationMistakes(drafts: readonly DraftRow[], variables: readonly BlockVariables[], options: TableOptions): Issue[] {
  if (!options.correlation) return []
  const issues: Issue[] = []
  const observed = new Set(variables.flatMap((names) => names.observed))
  const said = new Set<string>()
  for (const row of drafts) {
    const isVariance = row.op === '~~' && row.lhs === row.rhs && observed.has(row.lhs)
    const isModified =
      row.decided || row.label !== '' || row.equal !== '' || [row.start, row.lower, row.upper].some((it) => it !== undefined)
    if (!isVariance || !row.user || !isModified || said.has(row.lhs)) continue
    said.add(row.lhs)
    issues.push({ code: 'varianceFollows', variable: row.lhs, ...(row.span !== undefined && { span: row.span }) })
  }
  const scale = options.correlationScales === 'one' ? drafts.find((row) => row.op === '~*~' && row.user) : undefined
  if (scale)
    issues.push({
      code: 'unsupportedCombination',
      what: `correlation: true, ${scale.lhs} ~*~ with least squares`,
      supported: `estimator: 'ML'`,
    })
  const composites = [...new Set(variables.flatMap((names) => names.composites))]
  if (composites.length > 0)
    issues.push({ code: 'unsupportedCombination', what: `correlation: true, ${composites[0]} <~`, supported: '=~, ~, ~~' })
  return issues
}
