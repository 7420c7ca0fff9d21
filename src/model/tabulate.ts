import type { Issue } from '../issue/issue'
import { printExpression } from '../syntax/printExpression'
import type { ConstraintStatement, DefinitionStatement } from '../syntax/statement'
import { type BlockVariables, blockVariables } from './blockVariables'
import { applyBounds, contradictoryBounds } from './bounds'
import { complete } from './complete'
import { compositeMistakes } from './compositeMistakes'
import { correlationMistakes } from './correlationStructure'
import { orderedVariables } from './defaultThresholds'
import { orderDefinitions } from './definitions'
import type { DraftRow } from './draftRow'
import { effectCodingConstraints } from './effectCoding'
import { equate } from './equate'
import { expand } from './expand'
import { groupEqualities, unknownExemptions } from './groupEqualities'
import { levels } from './levels'
import type { ConstraintRow, ParameterRow, ParameterTable, VariableNames } from './parameterTable'
import { release } from './release'
import type { ModelSpec } from './spec'
import type { TableOptions } from './tableOptions'

/**
 * Turns statements into the parameter table: what the user wrote, for every group and level, completed by what the options imply
 * (lavaan's automatic rules, lavaan's order of rows). Collects what is wrong instead of throwing; with issues the table is not to be used.
 */
export function tabulate(spec: ModelSpec, options: TableOptions): { table: ParameterTable; issues: Issue[] } {
  // What the user wrote, for each group and level.
  const levelNames = levels(spec.statements)
  const written = expand(spec.statements, options.groups, levelNames)
  // What the options add to it.
  const blocks = written.blocks.map((rows, block) => {
    const [group, level] = [Math.floor(block / levelNames.length), block % levelNames.length]
    const completed = complete(rows, group, level, meanElsewhere(written.blocks, block, levelNames.length), options)
    release(completed.rows, completed.variables, options)
    return completed
  })
  const drafts = blocks.flatMap((block) => block.rows)
  const variables = blocks.map((block) => block.variables)
  // Which rows are one parameter.
  const equated = equate(drafts, groupEqualities(drafts, variables, options))
  // Constraints and definitions over labels.
  const statements = spec.statements.filter((s): s is ConstraintStatement => s.kind === 'constraint')
  const remaining = applyBounds(drafts, statements)
  const known = new Set([...drafts.map((row) => row.label).filter((label) => label !== ''), ...drafts.map((_, i) => plabel(i))])
  const defined = orderDefinitions(
    spec.statements.filter((s): s is DefinitionStatement => s.kind === 'definition'),
    remaining,
    known,
  )

  const indices = freeIndices(drafts, equated.classes)
  const rows: ParameterRow[] = drafts.map((draft, i) => finish(draft, i, indices[i]!))
  for (const definition of defined.definitions) rows.push(definitionRow(definition, rows.length))
  const constraints: ConstraintRow[] = [
    ...remaining.map(({ op, left, right, span }) => ({ op, left, right, span, user: true })),
    ...effectCodingConstraints(drafts, equated.classes, variables, options),
  ]
  const table: ParameterTable = {
    rows,
    constraints,
    variables: variables.map((names) => variableNames(names, options)),
    groupLabels: options.groups,
    levels: levelNames.length,
    meanStructure: options.meanStructure,
    fixedX: options.fixedX,
    conditionalX: options.conditionalX,
    ...(options.correlation && options.correlationScales === 'one' && { correlations: true as const }),
    freeCount: new Set(indices.filter((index) => index >= 0)).size,
  }
  return {
    table,
    issues: [
      ...written.issues,
      ...compositeMistakes(drafts),
      ...correlationMistakes(drafts, variables, options),
      ...unknownExemptions(drafts, options),
      ...equated.issues,
      ...contradictoryBounds(drafts),
      ...defined.issues,
    ],
  }
}

const plabel = (position: number) => `.p${position + 1}.`

/** The observed variables of the levels above: at a lower level their means are fixed to 0. */
function meanElsewhere(blocks: readonly DraftRow[][], block: number, levelCount: number): ReadonlySet<string> {
  const group = Math.floor(block / levelCount)
  const above = blocks.slice(block + 1, (group + 1) * levelCount)
  return new Set(above.flatMap((rows) => blockVariables(rows).observed))
}

/** One index for each set of equal free rows, in order of the first row; -1 for rows that are not free. */
function freeIndices(drafts: readonly DraftRow[], classes: readonly number[]): number[] {
  const indexOf = new Map<number, number>()
  return drafts.map((draft, i) => {
    if (draft.kind !== 'free') return -1
    const known = indexOf.get(classes[i]!)
    if (known !== undefined) return known
    indexOf.set(classes[i]!, indexOf.size)
    return indexOf.size - 1
  })
}

function finish(draft: DraftRow, position: number, index: number): ParameterRow {
  const { lhs, op, rhs, group, level, exogenous, label, equal, start, lower, upper, efa, span, user } = draft
  const role: ParameterRow['role'] =
    draft.kind === 'free' ? { kind: 'free', index } : draft.kind === 'fixed' ? { kind: 'fixed', value: draft.value } : { kind: draft.kind }
  const row = { lhs, op, rhs, group, level, role, exogenous, label, plabel: plabel(position), user }
  return {
    ...row,
    ...(equal !== '' && label === '' && { equalTo: equal }),
    ...(start !== undefined && { start }),
    ...(lower !== undefined && { lower }),
    ...(upper !== undefined && { upper }),
    ...(efa !== undefined && { efa }),
    ...(span !== undefined && { span }),
  }
}

function definitionRow(definition: DefinitionStatement, position: number): ParameterRow {
  return {
    lhs: definition.name,
    op: ':=',
    rhs: printExpression(definition.expression).replaceAll(' ', ''),
    group: 0,
    level: 0,
    role: { kind: 'defined', expression: definition.expression },
    exogenous: false,
    label: definition.name,
    plabel: plabel(position),
    user: true,
    ...(definition.span !== undefined && { span: definition.span }),
  }
}

function variableNames(variables: BlockVariables, options: TableOptions): VariableNames {
  return {
    observed: variables.observed,
    latent: variables.latent,
    composites: variables.composites,
    exogenous: variables.exogenous,
    fixedExogenous: options.fixedX || options.conditionalX ? variables.exogenous : [],
    ordered: orderedVariables(variables, options),
  }
}
