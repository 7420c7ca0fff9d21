import { displayWidth } from '../issue/displayWidth'
import type { TableBlock } from './block'

/** A table in a fixed-width font: columns two blanks apart, East Asian characters counted as two, a rule under the head. */
export function textTable({ head, rows, align }: TableBlock): string {
  const widths = head.map((cell, column) => Math.max(...[cell, ...rows.map((row) => row[column] ?? '')].map(displayWidth)))
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) => padded(cells[column] ?? '', width, align?.[column] ?? 'left'))
      .join('  ')
      .trimEnd()
  const rule = '-'.repeat(widths.reduce((sum, width) => sum + width, 2 * (widths.length - 1)))
  return [line(head), rule, ...rows.map(line)].join('\n')
}

/** Text filled with blanks to a display width. */
export function padded(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'left' ? text + blanks : blanks + text
}
