import type { Issue } from '../issue/issue'
import type { ModelSpec } from '../model/spec'
import type { TermStatement } from '../syntax/statement'

const fitted = ['=~', '<~', '~', '~~', '~ 1', '==', '<', '>', ':=', 'group:']

/** What of the language a statement uses that is understood but not fitted yet; undefined when all of it is. */
function unfitted({ op, modifiers, block }: TermStatement): string | undefined {
  if (op === '|' || op === '~*~') return op
  if (block.level !== undefined) return 'level:'
  if (block.class !== undefined) return 'class:'
  if (modifiers.efa !== undefined) return 'efa()'
  return undefined
}

/** One issue, at its first place, for each part of the language that is parsed but not fitted: ordinal, multilevel, exploratory models. */
export function notFitted(spec: ModelSpec): Issue[] {
  const first = new Map<string, Issue>()
  for (const statement of spec.statements) {
    const operator = statement.kind === 'term' ? unfitted(statement) : undefined
    if (operator !== undefined && !first.has(operator))
      first.set(operator, { code: 'unsupportedOperator', operator, supported: fitted, span: statement.span })
  }
  return [...first.values()]
}
