/** A cell of a table: text as it is printed. */
export type Cell = string

/** A table with a head; `align` says for each column where its cells stand, default left. */
export interface TableBlock {
  readonly kind: 'table'
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  readonly align?: readonly ('left' | 'right')[]
}

/** What a report is made of, before it is text, Markdown or HTML. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** A paragraph, wrapped to the width of the page. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A heading line with a word at its right end, and lines that belong to it. */
  | { readonly kind: 'entry'; readonly title: string; readonly mark: string; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | TableBlock
