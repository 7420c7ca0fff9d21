import type { Statement } from '../syntax/statement'

/**
 * Labels of the groups that the statements themselves name: those of `group:` blocks; otherwise '1', '2', ... as many as the longest list of
 * modifiers `c(...)` has elements; [''] when there is one group.
 */
export function groupBlocks(statements: readonly Statement[]): readonly string[] {
  const labels = new Set<string>()
  let longest = 1
  for (const statement of statements) {
    if (statement.kind !== 'term') continue
    if (statement.block.group !== undefined) labels.add(statement.block.group)
    const { fixed, start, lower, upper, label, equal } = statement.modifiers
    for (const list of [fixed, start, lower, upper, label, equal]) longest = Math.max(longest, list?.length ?? 1)
  }
  if (labels.size > 0) return [...labels]
  return longest === 1 ? [''] : Array.from({ length: longest }, (_, i) => String(i + 1))
}
