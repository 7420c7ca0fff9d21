import type { Statement } from '../syntax/statement'

/**
 * The levels of a model in order: one unnamed level, or the names after `level:`. Numbers are sorted;
 * 'within' stands first and 'between' or 'cluster' last; otherwise the order of first mention.
 */
export function levels(statements: readonly Statement[]): readonly string[] {
  const names = new Set<string>()
  for (const statement of statements) {
    if (statement.kind === 'term' && statement.block.level !== undefined) names.add(statement.block.level)
  }
  if (names.size === 0) return ['']
  return [...names].sort((a, b) => rank(a) - rank(b))
}

function rank(name: string): number {
  const number = Number(name)
  if (Number.isFinite(number) && name.trim() !== '') return number
  if (name === 'within') return -Infinity
  return name === 'between' || name === 'cluster' ? Number.MAX_VALUE : 0
}
