import type { Span } from '../issue/span'
import type { Expression } from './expression'

/** `=~` reflective, `<~` composite, `~` regression, `~~` covariance, `~1` mean or intercept, `|` threshold, `~*~` response scale, `|~` instruments. */
export type TermOperator = '=~' | '<~' | '~' | '~~' | '~1' | '|' | '~*~' | '|~'

/**
 * What the user wrote before a variable. Every list has one element, or one per group (`c(...)`).
 * In `fixed`, NaN stands for `NA`: explicitly free. In `label`, '' stands for no label in that group.
 */
export interface Modifiers {
  readonly fixed?: readonly number[]
  readonly start?: readonly number[]
  readonly lower?: readonly number[]
  readonly upper?: readonly number[]
  readonly label?: readonly string[]
  /** Names of the parameters that this one equals: a label, or `lhs op rhs` as in `equal("f=~x2")`. */
  readonly equal?: readonly string[]
  /** Block of exploratory factors, written on the left side: `efa("b1")*f1 =~ ...`. */
  readonly efa?: string
  /** Name of a random slope: `rv("s")*x`. */
  readonly rv?: string
}

/** Where a statement stands: under `group: 1`, `level: within`, ... A block header without statements leaves no trace. */
export interface Block {
  readonly group?: string
  readonly level?: string
  readonly class?: string
  readonly block?: string
}

/** One parameter claim: a single variable on either side of an operator. `y ~ 1` has operator `~1` and rhs ''. */
export interface TermStatement {
  readonly kind: 'term'
  readonly lhs: string
  readonly op: TermOperator
  readonly rhs: string
  readonly modifiers: Modifiers
  readonly block: Block
  /** From the first modifier to the end of the right-hand variable. */
  readonly span?: Span
  readonly lhsSpan?: Span
  readonly rhsSpan?: Span
}

/** `left == right`, `left < right`, `left > right`. */
export interface ConstraintStatement {
  readonly kind: 'constraint'
  readonly op: '==' | '<' | '>'
  readonly left: Expression
  readonly right: Expression
  readonly span?: Span
}

/** `name := expression`. */
export interface DefinitionStatement {
  readonly kind: 'definition'
  readonly name: string
  readonly expression: Expression
  readonly span?: Span
  readonly nameSpan?: Span
}

export type Statement = TermStatement | ConstraintStatement | DefinitionStatement
