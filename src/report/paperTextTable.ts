import { displayWidth } from '../issue/displayWidth'
import type { Cell, TableBlock } from './block'
import { isPanel, spanLine } from './paperLook'
import { plainText } from './richText'
import { columnWidths, padded, printable } from './textTable'
import { wrap } from './wrap'

/** The table of a paper in a fixed-width font: number and title, three rules, spanning heads in the middle of their columns, notes. */
export function paperTextTable(table: TableBlock, width: number): string {
  const { number, title, head, rows, align, look, spans = [], notes = [] } = table
  const widths = columnWidths({ head, rows: rows.filter((row) => !isPanel(row, table)) })
  for (const { text, from, through } of spans) widths[from] += Math.max(0, displayWidth(plainText(text)) - across(widths, from, through))
  const all = across(widths, 0, widths.length - 1)
  const line = (cells: readonly Cell[]) =>
    isPanel(cells, table)
      ? printable(plainText(cells[0]))
      : widths
          .map((columns, column) => padded(cells[column] ?? '', columns, align?.[column] ?? 'left'))
          .join('  ')
          .trimEnd()
  const rule = '-'.repeat(all)
  const names = [number, title?.trim()].flatMap((part) => (part === undefined ? [] : [printable(part)]))
  const caption = look === 'thesis' ? (names.length > 0 ? [centered(names.join('  '), all).trimEnd()] : []) : names
  const pageWidth = Math.max(all, Math.min(width, 80))
  return [
    ...caption,
    rule,
    ...(spans.length > 0 ? spanningLines(table, widths) : []),
    line(head),
    rule,
    ...rows.map(line),
    rule,
    ...notes.flatMap((note) => wrap(printable(plainText(note)), pageWidth)),
  ].join('\n')
}

/** Display width of neighboring columns with the blanks between them. */
function across(widths: readonly number[], from: number, through: number): number {
  return widths.slice(from, through + 1).reduce((sum, width) => sum + width, 2 * (through - from))
}

function spanningLines(table: TableBlock, widths: readonly number[]): string[] {
  let column = 0
  const parts = spanLine(table).map(({ text, columns }) => {
    const room = across(widths, column, column + columns - 1)
    column += columns
    return [text === undefined ? ' '.repeat(room) : centered(plainText(text), room), (text === undefined ? ' ' : '-').repeat(room)]
  })
  return [0, 1].map((k) =>
    parts
      .map((part) => part[k])
      .join('  ')
      .trimEnd(),
  )
}

function centered(text: string, width: number): string {
  const free = Math.max(0, width - displayWidth(text))
  return ' '.repeat(Math.floor(free / 2)) + text + ' '.repeat(Math.ceil(free / 2))
}
