import type * as Docx from 'docx'
import type { Cell, TableBlock } from './block'
import { isPanel, spanLine, withMinus } from './paperLook'
import { indentOf, plainText, type RichText, trimmed } from './richText'
import { columnWidths } from './textTable'
import { caption, wordRuns } from './wordRuns'

/** Widths of rules in eighths of a point: 1.5 pt over and under the table, 0.75 pt under the head. */
const thick = 12
const thin = 6

/** A table in Word: caption, three rules, head repeated on every page, notes. Sizes are half points, the width of the page twentieths. */
export function wordTable(docx: typeof Docx, table: TableBlock, pageWidth: number): (Docx.Paragraph | Docx.Table)[] {
  const { head, rows, spans = [], notes = [] } = table
  const size = head.length <= 8 ? 21 : head.length <= 11 ? 18 : 15
  const hasHead = head.some((cell) => plainText(cell) !== '')
  const heads = hasHead ? [...(spans.length > 0 ? [spanRow(docx, table, size)] : []), headRow(docx, table, size)] : []
  const lines = rows.map((cells, i) => row(docx, table, cells, size, { isFirst: !hasHead && i === 0, isLast: i === rows.length - 1 }))
  const widths = columnWidths({ head, rows: rows.filter((cells) => !isPanel(cells, table)) }).map((width) => width + 2)
  const all = widths.reduce((sum, width) => sum + width, 0)
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
  return [
    ...caption(docx, table),
    new docx.Table({
      width: { size: 100, type: docx.WidthType.PERCENTAGE },
      columnWidths: widths.map((width) => Math.round((pageWidth * width) / all)),
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      margins: { top: 30, bottom: 30, left: 50, right: 50 },
      rows: [...heads, ...lines],
    }),
    ...notes.map(
      (note, i) =>
        new docx.Paragraph({
          spacing: { before: i === 0 ? 60 : 0, after: i === notes.length - 1 ? 240 : 0 },
          children: wordRuns(docx, withMinusRuns(note), 18),
        }),
    ),
    ...(notes.length === 0 ? [new docx.Paragraph({ spacing: { after: 120 }, children: [] })] : []),
  ]
}

interface Place {
  readonly align?: 'left' | 'right' | 'center'
  readonly top?: number
  readonly bottom?: number
  readonly columns?: number
  /** Stay on the page of the line below. */
  readonly keepNext?: boolean
}

function cell(docx: typeof Docx, content: Cell, size: number, { align = 'left', top, bottom, columns = 1, keepNext = true }: Place) {
  const line = (width: number) => ({ style: docx.BorderStyle.SINGLE, size: width, color: '000000' })
  return new docx.TableCell({
    columnSpan: columns,
    verticalAlign: docx.VerticalAlign.BOTTOM,
    borders: { ...(top !== undefined && { top: line(top) }), ...(bottom !== undefined && { bottom: line(bottom) }) },
    children: [
      new docx.Paragraph({
        alignment: { left: docx.AlignmentType.LEFT, right: docx.AlignmentType.RIGHT, center: docx.AlignmentType.CENTER }[align],
        indent: { left: 100 * indentOf(content) },
        keepNext,
        children: wordRuns(docx, withMinusRuns(trimmed(content)), size),
      }),
    ],
  })
}

/** One line; the cells of a panel's head go over all columns. */
function row(
  docx: typeof Docx,
  table: TableBlock,
  cells: readonly Cell[],
  size: number,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
) {
  const rules = { ...(isFirst && { top: thick }), ...(isLast && { bottom: thick }), keepNext: !isLast }
  return new docx.TableRow({
    cantSplit: true,
    children: isPanel(cells, table)
      ? [cell(docx, cells[0], size, { ...rules, columns: table.head.length })]
      : table.head.map((_, column) => cell(docx, cells[column] ?? '', size, { ...rules, align: table.align?.[column] })),
  })
}

function headRow(docx: typeof Docx, { head, align, spans = [] }: TableBlock, size: number) {
  const top = spans.length > 0 ? {} : { top: thick }
  return new docx.TableRow({
    cantSplit: true,
    tableHeader: true,
    children: head.map((content, column) => cell(docx, content, size, { ...top, bottom: thin, align: align?.[column] })),
  })
}

function spanRow(docx: typeof Docx, table: TableBlock, size: number) {
  return new docx.TableRow({
    cantSplit: true,
    tableHeader: true,
    children: spanLine(table).map(({ text = '', columns }) =>
      cell(docx, text, size, { top: thick, ...(text !== '' && { bottom: thin }), align: 'center', columns }),
    ),
  })
}

function withMinusRuns(text: RichText): RichText {
  if (typeof text === 'string') return withMinus(text)
  return text.map((part) => (typeof part === 'string' ? withMinus(part) : { ...part, text: withMinus(part.text) }))
}
