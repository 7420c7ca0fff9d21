/** What can be wrong with an option. */
export type OptionIssue =
  | { readonly code: 'unknownOption'; readonly option: string; readonly nearest: readonly string[] }
  | { readonly code: 'badOption'; readonly option: string; readonly found: string; readonly expected: string }
  | { readonly code: 'unsupportedCombination'; readonly what: string; readonly supported: string }
