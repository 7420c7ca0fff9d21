import { displayWidth } from '../issue/displayWidth'
import type { Cell, TableBlock } from './block'
import { plainText } from './richText'

/**
 * A table in a fixed-width font: columns two blanks apart, East Asian characters counted as two, a rule under the head of a ruled table.
 * `widths` are the least widths of the columns.
 */
export function textTable({ title, head, rows, align, look = 'ruled' }: TableBlock, widths: readonly number[] = []): string {
  const needed = columnWidths({ head, rows }).map((width, column) => Math.max(width, widths[column] ?? 0))
  const line = (cells: readonly Cell[]) =>
    needed
      .map((width, column) => padded(cells[column] ?? '', width, align?.[column] ?? 'left'))
      .join('  ')
      .trimEnd()
  const rule = '-'.repeat(needed.reduce((sum, width) => sum + width, 2 * (needed.length - 1)))
  const top = look === 'ruled' ? [line(head), rule] : head.some((cell) => plainText(cell) !== '') ? [line(head)] : []
  return [...(title === undefined ? [] : [printable(title)]), ...top, ...rows.map(line)].join('\n')
}

/** Display widths that the columns of a table need. */
export function columnWidths({ head, rows }: Pick<TableBlock, 'head' | 'rows'>): number[] {
  return head.map((cell, column) =>
    Math.max(displayWidth(printable(plainText(cell))), ...rows.map((row) => displayWidth(printable(plainText(row[column] ?? ''))))),
  )
}

/** Text filled with blanks to a display width. */
export function padded(text: Cell, width: number, align: 'left' | 'right' = 'left'): string {
  const shown = printable(plainText(text))
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(shown)))
  return align === 'left' ? shown + blanks : blanks + shown
}

/** Text without the characters that would move a terminal's cursor or change its colors: a name comes from a file. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ')
}
