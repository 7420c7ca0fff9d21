import type { Span } from './span'

/** What can be wrong with model text as text, before it means anything. */
export type SyntaxIssue =
  | { readonly code: 'unexpectedCharacter'; readonly character: string; readonly span: Span }
  | { readonly code: 'unterminatedString'; readonly span: Span }
  | { readonly code: 'unexpectedToken'; readonly found: string; readonly expected: readonly string[]; readonly span: Span }
  | { readonly code: 'unknownOperator'; readonly operator: string; readonly suggestion?: string; readonly span: Span }
  | { readonly code: 'unknownModifier'; readonly name: string; readonly known: readonly string[]; readonly span: Span }
  | { readonly code: 'unknownFunction'; readonly name: string; readonly known: readonly string[]; readonly span: Span }
  | { readonly code: 'badModifierValue'; readonly modifier: string; readonly reason: string; readonly span: Span }
  | { readonly code: 'emptyModel' }
