import type { Cell, TableBlock } from './block'
import { joined, plainText } from './richText'

/** True for the tables of papers: three rules, number, notes. */
export function isPaper({ look }: TableBlock): boolean {
  return look === 'apa' || look === 'thesis'
}

/** True for a row that is a head over all columns of what follows. */
export function isPanel(row: readonly Cell[], table: TableBlock): boolean {
  return isPaper(table) && row.length === 1 && table.head.length > 1
}

/** Number and title on one line: 'Table 1. Fit', '表1 拟合指标'; undefined where there is neither. */
export function captionLine({ number, title, look }: TableBlock): string | undefined {
  const parts = [number, title?.trim()].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(look === 'thesis' ? '  ' : '. ') : undefined
}

/** One head a column, for formats whose tables have no head over several columns: '95% CI LL'. */
export function flatHead({ head, spans = [] }: TableBlock): Cell[] {
  return head.map((cell, column) => {
    const span = spans.find(({ from, through }) => from <= column && column <= through)
    return span === undefined ? cell : plainText(cell) === '' ? span.text : joined(span.text, ' ', cell)
  })
}

/** The spanning heads of a line with the gaps between them, left to right, as columns counted. */
export function spanLine({ head, spans = [] }: TableBlock): { readonly text?: Cell; readonly columns: number }[] {
  const line: { readonly text?: Cell; readonly columns: number }[] = []
  let column = 0
  for (const { text, from, through } of spans) {
    for (; column < from; column++) line.push({ columns: 1 })
    line.push({ text, columns: through - from + 1 })
    column = through + 1
  }
  for (; column < head.length; column++) line.push({ columns: 1 })
  return line
}

/** The minus sign of a number in place of the hyphen. */
export function withMinus(text: string, minus = '−'): string {
  return text.replace(/(^|[\s[(（［,])-(?=\.?\d)/g, `$1${minus}`)
}
