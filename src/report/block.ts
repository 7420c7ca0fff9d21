import type { RichText } from './richText'

/** A cell of a table: text as it is printed. Leading blanks indent it. */
export type Cell = RichText

/** A head over several columns, `from` up to and with `through` (zero-based). */
export interface SpanningHead {
  readonly text: RichText
  readonly from: number
  readonly through: number
}

/** A table with a head; `align` says for each column where its cells stand, default left. */
export interface TableBlock {
  readonly kind: 'table'
  /** Said before the title: 'Table 1', '表1'. */
  readonly number?: string
  /** What the table shows, said over it. */
  readonly title?: string
  readonly head: readonly Cell[]
  /** Heads over the heads, left to right. */
  readonly spans?: readonly SpanningHead[]
  /** In the tables of papers a row with a single cell is a head of what follows, over all columns. */
  readonly rows: readonly (readonly Cell[])[]
  readonly align?: readonly ('left' | 'right')[]
  /**
   * 'ruled' (default): a rule under the head. 'listing': none. 'apa' and 'thesis': rules over and under the table and under the head, the
   * notes below; APA 7 puts number and title on lines of their own at the left, a Chinese thesis on one line in the middle.
   */
  readonly look?: 'ruled' | 'listing' | 'apa' | 'thesis'
  /** In text, tables of one set share the widths of their columns, so that they stand right under one another. */
  readonly set?: string
  /** Paragraphs under the table. */
  readonly notes?: readonly RichText[]
}

/** What a report is made of, before it is text, Markdown or HTML. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** A paragraph, wrapped to the width of the page. */
  | { readonly kind: 'paragraph'; readonly text: RichText }
  /** Something that the reader must not miss; `label` says in a word how grave it is. */
  | { readonly kind: 'notice'; readonly severity: 'error' | 'warning' | 'note'; readonly label: string; readonly text: string }
  /** A heading line with a word at its right end, and lines that belong to it. */
  | { readonly kind: 'entry'; readonly title: string; readonly mark: string; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | TableBlock
