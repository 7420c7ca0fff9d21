import type { Expression } from './expression'

/** The names that arithmetic refers to, each once, in the order of their first appearance. */
export const namesIn = (expression: Expression): string[] => {
  const names = new Set<string>()
  const visit = (e: Expression): undefined => {
    switch (e.kind) {
      case 'number':
        return
      case 'name':
        names.add(e.name)
        return
      case 'negate':
        return visit(e.operand)
      case 'call':
        return visit(e.argument)
      case 'binary':
        visit(e.left)
        visit(e.right)
    }
  }
  visit(expression)
  return [...names]
}
