/** A cell of a table: text as it is printed. Leading blanks indent it. */
export type Cell = string

/** A table with a head; `align` says for each column where its cells stand, default left. */
export interface TableBlock {
  readonly kind: 'table'
  /** What the table shows, said over it. */
  readonly title?: string
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  readonly align?: readonly ('left' | 'right')[]
  /** 'ruled' (default): a rule under the head. 'listing': none. */
  readonly look?: 'ruled' | 'listing'
  /** In text, tables of one set share the widths of their columns, so that they stand right under one another. */
  readonly set?: string
}

/** What a report is made of, before it is text, Markdown or HTML. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** A paragraph, wrapped to the width of the page. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Something that the reader must not miss; `label` says in a word how grave it is. */
  | { readonly kind: 'notice'; readonly severity: 'error' | 'warning' | 'note'; readonly label: string; readonly text: string }
  /** A heading line with a word at its right end, and lines that belong to it. */
  | { readonly kind: 'entry'; readonly title: string; readonly mark: string; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | TableBlock
