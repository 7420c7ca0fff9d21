import type { Span } from './span'

/** What the parser was ready to read: a kind of thing, or a sign as written. */
export type Expectation =
  | 'variable'
  | 'operator'
  | 'value'
  | 'name'
  | 'expression'
  | 'statementEnd'
  | 'blockLabel'
  | 'intercept'
  | 'phantom'
  | '+'
  | '*'
  | '('
  | ')'
  | ','
  | ':'

/** What can be wrong with model text as text, before it means anything. */
export type SyntaxIssue =
  /** A character that no model contains; `suggestion` is the plain sign it looks like. */
  | { readonly code: 'unexpectedCharacter'; readonly character: string; readonly suggestion?: string; readonly span: Span }
  | { readonly code: 'unterminatedString'; readonly span: Span }
  /** The model was copied with the R program around it. */
  | { readonly code: 'rCode'; readonly span: Span }
  /** `found` is '' at the end of a statement. */
  | { readonly code: 'unexpectedToken'; readonly found: string; readonly expected: readonly Expectation[]; readonly span: Span }
  | { readonly code: 'unknownOperator'; readonly operator: string; readonly suggestion?: string; readonly span: Span }
  | {
      readonly code: 'unknownModifier'
      readonly name: string
      readonly nearest: readonly string[]
      readonly known: readonly string[]
      readonly span: Span
    }
  | {
      readonly code: 'unknownFunction'
      readonly name: string
      readonly nearest: readonly string[]
      readonly known: readonly string[]
      readonly span: Span
    }
  | { readonly code: 'badModifierValue'; readonly modifier: string; readonly reason: ModifierFault; readonly span: Span }
  /** A name with a fixed meaning (`NA`, `TRUE`, `pi`) where a variable or label must stand. */
  | { readonly code: 'reservedName'; readonly name: string; readonly span: Span }
  /** Product terms join two variables; this one joins more. */
  | { readonly code: 'productOfThree'; readonly term: string; readonly span: Span }
  | { readonly code: 'numberOutOfRange'; readonly text: string; readonly span: Span }
  /** Arithmetic is nested, or one chain of it goes on, beyond `limit` steps. */
  | { readonly code: 'nestedTooDeep'; readonly limit: number; readonly span: Span }
  /** Several variables on the left and on the right multiply to more than `limit` statements. */
  | { readonly code: 'tooManyPairs'; readonly limit: number; readonly span: Span }
  | { readonly code: 'emptyModel' }

/** Why a modifier cannot have the value it was given. */
export type ModifierFault =
  /** A number or NA was needed. */
  | 'notNumber'
  /** A name or a quoted string was needed. */
  | 'notName'
  /** Numbers and labels stand in one vector. */
  | 'mixed'
  | 'empty'
  /** The arithmetic has no finite value. */
  | 'notFinite'
  /** One value was needed, and a vector is given. */
  | 'notSingle'
  /** `efa()` belongs before the factor on the left side. */
  | 'leftOnly'
  /** `0` on the right side already fixes the value to zero. */
  | 'alreadyZero'
