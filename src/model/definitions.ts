import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { namesIn } from '../syntax/namesIn'
import type { ConstraintStatement, DefinitionStatement } from '../syntax/statement'

/**
 * The definitions in an order in which each only uses labels and earlier definitions, and what is wrong with them:
 * names nobody defined, a name defined twice or already a label, definitions that need each other.
 * `known` are the labels and plabels of the table.
 */
export function orderDefinitions(
  definitions: readonly DefinitionStatement[],
  constraints: readonly ConstraintStatement[],
  known: ReadonlySet<string>,
): { definitions: DefinitionStatement[]; issues: Issue[] } {
  const issues: Issue[] = []
  const byName = new Map<string, DefinitionStatement>()
  for (const definition of definitions) {
    if (byName.has(definition.name) || known.has(definition.name)) {
      issues.push({ code: 'duplicateDefinition', name: definition.name, span: definition.nameSpan ?? definition.span })
    } else byName.set(definition.name, definition)
  }
  const isKnown = (name: string) => known.has(name) || byName.has(name)
  const candidates = [...known, ...byName.keys()].filter((name) => !name.startsWith('.p'))
  const expressions = [
    ...definitions.map((definition) => [definition.expression, definition.span] as const),
    ...constraints.flatMap((constraint) => [[constraint.left, constraint.span] as const, [constraint.right, constraint.span] as const]),
  ]
  for (const [expression, span] of expressions) {
    for (const name of namesIn(expression)) {
      if (!isKnown(name))
        issues.push({ code: 'unknownLabel', name, nearest: nearest(name, candidates), span: spanOf(expression, name) ?? span })
    }
  }

  const ordered: DefinitionStatement[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (definition: DefinitionStatement) => {
    if (state.get(definition.name) === 'done') return
    if (state.get(definition.name) === 'open') {
      issues.push({ code: 'circularDefinition', name: definition.name, span: definition.nameSpan ?? definition.span })
      return
    }
    state.set(definition.name, 'open')
    for (const name of namesIn(definition.expression)) {
      const needed = byName.get(name)
      if (needed !== undefined) visit(needed)
    }
    state.set(definition.name, 'done')
    ordered.push(definition)
  }
  for (const definition of byName.values()) visit(definition)
  return { definitions: ordered, issues }
}

function spanOf(expression: DefinitionStatement['expression'], name: string): DefinitionStatement['span'] {
  switch (expression.kind) {
    case 'number':
      return undefined
    case 'name':
      return expression.name === name ? expression.span : undefined
    case 'negate':
      return spanOf(expression.operand, name)
    case 'call':
      return spanOf(expression.argument, name)
    case 'binary':
      return spanOf(expression.left, name) ?? spanOf(expression.right, name)
  }
}
