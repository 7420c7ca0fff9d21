import type { Issue } from '../issue/issue'
import type { Modifiers, Statement, TermStatement } from '../syntax/statement'
import { type DraftRow, rowKey } from './draftRow'
import { groupOfBlock } from './groupOfBlock'

/**
 * The rows that the user wrote, one list for each group and level (group-major). A list of modifiers gives each group its own element, a
 * single one goes to all. A variable named twice gives one row; what is said later completes or replaces what was said before.
 */
export function expand(
  statements: readonly Statement[],
  groups: readonly string[],
  levelNames: readonly string[],
): { blocks: DraftRow[][]; issues: Issue[] } {
  const issues: Issue[] = []
  const blocks: DraftRow[][] = []
  const terms = statements.filter((statement): statement is TermStatement => statement.kind === 'term')
  for (const term of terms) issues.push(...termIssues(term, groups))
  issues.push(...unknownGroups(terms, groups), ...groupsWithoutModel(terms, groups))
  for (let group = 0; group < groups.length; group++) {
    for (let level = 0; level < levelNames.length; level++) {
      const rows = new Map<string, DraftRow>()
      for (const term of terms) {
        if (term.op === '|~') continue
        if (term.block.group !== undefined && groupOfBlock(term.block.group, groups) !== group) continue
        if (term.block.level !== undefined && term.block.level !== levelNames[level]) continue
        const rhs = isPhantom(term) ? term.lhs : term.rhs
        const key = rowKey(term.lhs, term.op, rhs)
        const row = rows.get(key) ?? userRow(term, rhs, group, level)
        rows.set(key, row)
        applyModifiers(row, term.modifiers, group)
        if (isPhantom(term)) Object.assign(row, { kind: 'fixed', value: 0, decided: true })
      }
      blocks.push([...rows.values()])
    }
  }
  return { blocks, issues }
}

/** Groups of the data that no statement is about; none when a block names a group that is not there. */
function groupsWithoutModel(terms: readonly TermStatement[], groups: readonly string[]): Issue[] {
  const said = new Set(terms.map(({ block }) => (block.group === undefined ? undefined : groupOfBlock(block.group, groups))))
  if (terms.length === 0 || said.has(undefined) || said.has(-1)) return []
  return groups.flatMap((group, g): Issue[] => (said.has(g) ? [] : [{ code: 'groupWithoutModel', group }]))
}

/** `f =~ 0`: a latent variable without indicators. */
function isPhantom(term: TermStatement): boolean {
  return term.op === '=~' && (term.rhs === '' || term.rhs === '0' || term.rhs === term.lhs)
}

function userRow(term: TermStatement, rhs: string, group: number, level: number): DraftRow {
  return {
    lhs: term.lhs,
    op: term.op,
    rhs,
    group,
    level,
    user: true,
    kind: 'free',
    value: 0,
    decided: false,
    exogenous: false,
    label: '',
    equal: '',
    span: term.span,
  }
}

function applyModifiers(row: DraftRow, modifiers: Modifiers, group: number): void {
  const fixed = elementOf(modifiers.fixed, group)
  if (fixed !== undefined) {
    row.kind = Number.isNaN(fixed) ? 'free' : 'fixed'
    row.value = Number.isNaN(fixed) ? 0 : fixed
    row.decided = true
  }
  row.start = elementOf(modifiers.start, group) ?? row.start
  row.lower = elementOf(modifiers.lower, group) ?? row.lower
  row.upper = elementOf(modifiers.upper, group) ?? row.upper
  row.label = elementOf(modifiers.label, group) ?? row.label
  row.equal = elementOf(modifiers.equal, group) ?? row.equal
  row.efa = modifiers.efa ?? row.efa
}

function elementOf<T>(list: readonly T[] | undefined, group: number): T | undefined {
  return list === undefined ? undefined : list.length === 1 ? list[0] : list[group]
}

function termIssues(term: TermStatement, groups: readonly string[]): Issue[] {
  const issues: Issue[] = []
  if (term.op === '|~') {
    issues.push({ code: 'unsupportedOperator', operator: '|~', supported: ['=~', '<~', '~', '~~', '|', '~*~'], span: term.span })
  }
  if (term.modifiers.rv !== undefined) {
    issues.push({ code: 'unsupportedOperator', operator: 'rv()', supported: ['start()', 'equal()', 'lower()', 'upper()'], span: term.span })
  }
  const { fixed, start, lower, upper, label, equal } = term.modifiers
  for (const list of [fixed, start, lower, upper, label, equal]) {
    if (list !== undefined && list.length !== 1 && list.length !== groups.length) {
      issues.push({ code: 'groupCountMismatch', found: list.length, groups: groups.length, span: term.span })
    }
  }
  if (term.op === '~' && term.lhs === term.rhs && !fixed?.every((value) => value === 0)) {
    issues.push({ code: 'selfRegression', variable: term.lhs, span: term.span })
  }
  return issues
}

/** Each unknown group once, at the first claim of its block. */
function unknownGroups(terms: readonly TermStatement[], groups: readonly string[]): Issue[] {
  const first = new Map<string, TermStatement>()
  for (const term of terms) {
    const { group } = term.block
    if (group !== undefined && groupOfBlock(group, groups) === -1 && !first.has(group)) first.set(group, term)
  }
  return [...first].map(([name, term]) => ({ code: 'unknownGroup', name, groups, span: term.span }))
}
