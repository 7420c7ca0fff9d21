import type { Issue } from '../issue/issue'
import type { ModelSpec } from '../model/spec'
import type { TermStatement } from '../syntax/statement'

const fitted = ['=~', '<~', '~', '~~', '~ 1', '==', '<', '>', ':=', 'group:']

/** What of the language a statement uses that is understood but not fitted yet; undefined when all of it is. */
function unfitted({ lhs, op, rhs, modifiers, block }: TermStatement, latent: ReadonlySet<string>, scales: boolean): string | undefined {
  if (op === '|' || (op === '~*~' && !scales)) return op
  if (block.level !== undefined) return 'level:'
  if (block.class !== undefined) return 'class:'
  if (modifiers.efa !== undefined) return 'efa()'
  return [lhs, rhs].find((name) => name.includes(':') && name.split(':').some((factor) => latent.has(factor)))
}

/**
 * One issue, at its first place, for each part of the language that is parsed but not fitted: ordinal, multilevel, exploratory models,
 * products of latent variables; scales unless `scales`, which correlation structures have.
 */
export function notFitted(spec: ModelSpec, scales = false): Issue[] {
  const first = new Map<string, Issue>()
  const latent = new Set(spec.statements.flatMap((s) => (s.kind === 'term' && (s.op === '=~' || s.op === '<~') ? [s.lhs] : [])))
  for (const statement of spec.statements) {
    const operator = statement.kind === 'term' ? unfitted(statement, latent, scales) : undefined
    if (operator !== undefined && !first.has(operator))
      first.set(operator, { code: 'unsupportedOperator', operator, supported: fitted, span: statement.span })
  }
  return [...first.values()]
}
