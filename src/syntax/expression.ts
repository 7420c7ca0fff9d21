import type { Span } from '../issue/span'

/** The functions that arithmetic in a model may call. */
export type FunctionName = 'exp' | 'log' | 'sqrt' | 'abs' | 'sin' | 'cos' | 'tan' | 'asin' | 'acos' | 'atan' | 'sinh' | 'cosh' | 'tanh'

/** Arithmetic as a tree. It is differentiated and interpreted, never evaluated as code. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly span?: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span?: Span }
  | { readonly kind: 'negate'; readonly operand: Expression; readonly span?: Span }
  | {
      readonly kind: 'binary'
      readonly operator: '+' | '-' | '*' | '/' | '^'
      readonly left: Expression
      readonly right: Expression
      readonly span?: Span
    }
  | { readonly kind: 'call'; readonly function: FunctionName; readonly argument: Expression; readonly span?: Span }
