import type { TableBlock } from './block'
import { isPanel } from './paperLook'
import { plainText } from './richText'

/**
 * A table with many columns as several that fit a page, each with the first `kept` columns; lines that have nothing in
 * the others left out, notes under the last.
 */
export function splitColumns(table: TableBlock, most: number, kept: number): TableBlock[] {
  const { title, head, rows, align, spans, notes } = table
  if (head.length <= most + kept || spans !== undefined) return [table]
  const parts = Math.ceil((head.length - kept) / most)
  const size = Math.ceil((head.length - kept) / parts)
  return Array.from({ length: parts }, (_, part) => {
    const columns = head.flatMap((_, column) => (column < kept || Math.floor((column - kept) / size) === part ? [column] : []))
    return {
      ...table,
      ...(title !== undefined && { title: `${title} (${part + 1}/${parts})` }),
      head: columns.map((column) => head[column]),
      rows: rows.flatMap((row) => {
        if (isPanel(row, table)) return [row]
        const cells = columns.map((column) => row[column] ?? '')
        return cells.slice(kept).some((cell) => plainText(cell) !== '') ? [cells] : []
      }),
      ...(align && { align: columns.map((column) => align[column]) }),
      ...(notes && { notes: part === parts - 1 ? notes : [] }),
    }
  })
}
