import { parseModel } from '../model/parseModel'

/** The columns that a model needs: every variable that is no factor, in order of appearance; of a product, both variables. */
export function observedNames(text: string): string[] {
  const terms = parseModel(text).statements.flatMap((statement) => (statement.kind === 'term' ? [statement] : []))
  const factors = new Set(terms.filter((term) => term.op === '=~' || term.op === '<~').map((term) => term.lhs))
  const names = terms.flatMap((term) => [term.lhs, term.rhs]).filter((name) => name !== '' && !factors.has(name))
  return [...new Set(names.flatMap((name) => name.split(':')))]
}
