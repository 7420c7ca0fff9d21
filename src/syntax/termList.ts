import type { Issue } from '../issue/issue'
import type { Span } from '../issue/span'
import type { Block, Modifiers, Statement, TermStatement } from './statement'

/** The statements found so far, and where each term stands in them, so that a repeated term joins the first. */
export interface TermList {
  readonly statements: Statement[]
  readonly issues: Issue[]
  readonly places: Map<string, number>
  /** Statements that formulas with several left-hand variables have multiplied to so far. */
  pairs: number
}

/**
 * Adds a term with its modifiers in the order written. A term that stands already (same block, sides and operator) keeps
 * its place and gains the modifiers; of a modifier given twice the last one holds, which is reported.
 */
export const addTerm = (
  list: TermList,
  term: TermStatement,
  written: readonly { readonly modifier: Modifiers; readonly span: Span }[],
): void => {
  const key = `${blockKey(term.block)}${term.lhs}\n${term.op}\n${term.rhs}`
  const place = list.places.get(key)
  if (place === undefined) {
    list.places.set(key, list.statements.length)
    list.statements.push(term)
  }
  if (written.length === 0) return
  const at = place ?? list.statements.length - 1
  const standing = list.statements[at] as TermStatement
  let modifiers = standing.modifiers
  for (const { modifier, span } of written) {
    for (const field of Object.keys(modifier) as (keyof Modifiers)[]) {
      // The same modifier again, not merely an equal one: it stands on a left side that meets this term twice.
      if (Object.hasOwn(modifiers, field) && modifiers[field] !== modifier[field]) report(list.issues, term, field, span)
    }
    modifiers = { ...modifiers, ...modifier }
  }
  list.statements[at] = { ...standing, modifiers }
}

const blockKey = ({ block, class: className, group, level }: Block): string =>
  (block ?? className ?? group ?? level) ? `${JSON.stringify([block, className, group, level])}\n` : ''

/** One formula with several left-hand variables meets the same repetition for each: it is said once. */
const report = (issues: Issue[], term: TermStatement, modifier: string, span: Span): void => {
  const last = issues.at(-1)
  if (last?.code === 'repeatedModifier' && last.span?.start === span.start && last.modifier === modifier) return
  issues.push({ code: 'repeatedModifier', variable: term.rhs || term.lhs, modifier, span })
}
