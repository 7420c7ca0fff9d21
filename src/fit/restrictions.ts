import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { SemError } from '../issue/semError'
import { rowKey } from '../model/draftRow'
import type { Candidate } from '../model/extendTable'
import { groupOfBlock } from '../model/groupOfBlock'
import { parameterFunction } from '../model/parameterFunction'
import type { ConstraintRow, ParameterTable } from '../model/parameterTable'
import { parseModel } from '../model/parseModel'
import type { Expression } from '../syntax/expression'
import { namesIn } from '../syntax/namesIn'
import { printExpression } from '../syntax/printExpression'
import type { TermStatement } from '../syntax/statement'
import type { Fit } from './fit'
import { requireFit } from './requireFit'

/** An equality that parameters are held to or asked about, as a function of the parameter vector that is 0 where it holds. */
export interface Restriction {
  readonly lhs: string
  readonly rhs: string
  value(x: ArrayLike<number>): number
  /** Overwrites `out`, one element a parameter. */
  gradient(x: ArrayLike<number>, out: Float64Array): void
}

/** The equality constraints of a table, in its order. */
export function equalityRestrictions(table: ParameterTable, values: ArrayLike<number>): Restriction[] {
  return table.constraints.filter(({ op }) => op === '==').map((constraint) => restrictionOf(constraint, table, values))
}

/** Constraints in the model language over labels, plabels ('.p2.') and defined parameters. Throws a SemError for mistakes in the text. */
export function readRestrictions(fit: Fit, text: string): Restriction[] {
  requireFit(fit)
  const { statements } = parseModel(text)
  const { table, estimate } = fit
  const known = table.rows.flatMap(({ role, label, plabel, lhs }) =>
    role.kind === 'defined' ? [lhs] : label === '' ? [plabel] : [label, plabel],
  )
  const issues: Issue[] = []
  const restrictions = statements.flatMap((statement): Restriction[] => {
    const isEquality = statement.kind === 'constraint' && statement.op === '=='
    if (!isEquality) {
      const found =
        statement.kind === 'term'
          ? `${statement.lhs} ${statement.op} ${statement.rhs}`
          : statement.kind === 'definition'
            ? `${statement.name} :=`
            : statement.op
      issues.push({ code: 'badOption', option: 'constraints', found, expected: 'equalities of labels, such as a == b' })
      return []
    }
    for (const name of [...namesIn(statement.left), ...namesIn(statement.right)]) {
      if (!known.includes(name)) issues.push({ code: 'unknownLabel', name, nearest: nearest(name, known), span: statement.span })
    }
    return [restrictionOf(statement, table, estimate.values)]
  })
  if (issues.length > 0) throw new SemError(issues, text)
  return restrictions
}

function restrictionOf(
  { left, right }: Pick<ConstraintRow, 'left' | 'right'>,
  table: ParameterTable,
  values: ArrayLike<number>,
): Restriction {
  const difference: Expression = { kind: 'binary', operator: '-', left, right }
  const { value, gradient } = parameterFunction(difference, table, values)
  return { lhs: printExpression(left), rhs: printExpression(right), value, gradient }
}

/** Parameters in the model language that the fit does not estimate; each for every group that its block names. Throws a SemError for mistakes. */
export function readAdditions(fit: Fit, text: string): Candidate[] {
  const { statements } = parseModel(text)
  const { table } = fit
  const issues: Issue[] = []
  const additions = statements.flatMap((statement): Candidate[] => {
    if (statement.kind === 'term' && isStructural(statement.op)) return placesOf(statement, statement.op, table, issues)
    issues.push({
      code: 'badOption',
      option: 'add',
      found: statement.kind === 'term' ? statement.op : statement.kind,
      expected: 'parameters with =~, ~, ~~ or ~ 1',
    })
    return []
  })
  if (issues.length > 0) throw new SemError(issues, text)
  return additions
}

const isStructural = (op: string): op is Candidate['op'] => op === '=~' || op === '~' || op === '~~' || op === '~1'

function placesOf({ lhs, rhs, block }: TermStatement, op: Candidate['op'], table: ParameterTable, issues: Issue[]): Candidate[] {
  const only = block.group === undefined ? undefined : groupOfBlock(block.group, table.groupLabels)
  if (only === -1) issues.push({ code: 'unknownGroup', name: block.group ?? '', groups: table.groupLabels })
  return table.variables.flatMap((names, position): Candidate[] => {
    const group = Math.floor(position / table.levels)
    const level = position % table.levels
    if (only !== undefined && only !== group) return []
    const variables = [...names.latent, ...names.observed]
    const unknown = [lhs, ...(op === '~1' ? [] : [rhs])].filter((name) => !variables.includes(name))
    if (unknown.length > 0) {
      if (group === 0) issues.push(...unknown.map((name): Issue => ({ code: 'unknownVariable', name, nearest: nearest(name, variables) })))
      return []
    }
    const key = rowKey(lhs, op, rhs)
    const row = table.rows.findIndex((r) => r.op === op && r.group === group && r.level === level && rowKey(r.lhs, r.op, r.rhs) === key)
    if (row >= 0 && table.rows[row].role.kind === 'free') {
      issues.push({ code: 'badOption', option: 'add', found: `${lhs} ${op} ${rhs}`, expected: 'parameters that are not estimated already' })
      return []
    }
    return [{ lhs, op, rhs, group, level, row }]
  })
}
