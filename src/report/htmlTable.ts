import type { Cell, TableBlock } from './block'
import { escapeHtml } from './escapeHtml'
import { isPanel, isPaper, spanLine, withMinus } from './paperLook'
import { indentOf, plainText, printRuns, type RichText, trimmed } from './richText'

/** Rules of the tables of papers, in the color of the text around them. */
const thick = '1.5px solid currentColor'
const thin = '1px solid currentColor'

/** A table as HTML: captioned, its heads marked for screen readers; the notes are a paragraph behind it. */
export function htmlTable(table: TableBlock): string {
  const { head, rows, align, notes = [] } = table
  const paper = isPaper(table)
  const style = (column: number) => ` style="text-align:${align?.[column] ?? 'left'}"`
  const content = paper ? (cell: Cell) => withMinus(richHtml(cell)) : richHtml
  const hasHead = head.some((cell) => plainText(cell) !== '')
  const headCells = head.map((cell, column) =>
    plainText(cell) === '' ? `<td></td>` : `<th scope="col"${style(column)}>${content(cell)}</th>`,
  )
  const row = (cells: readonly Cell[]) =>
    isPanel(cells, table)
      ? `<tr class="relata-panel"><th scope="colgroup" colspan="${head.length}" style="text-align:left;font-weight:normal;font-style:italic">${content(trimmed(cells[0]))}</th></tr>`
      : `<tr${paper && isHead(cells) ? ' class="relata-panel"' : ''}>${head.map((_, column) => (column === 0 ? rowHead(cells[0] ?? '') : `<td${style(column)}>${content(cells[column] ?? '')}</td>`)).join('')}</tr>`
  return [
    paper ? `<table style="border-collapse:collapse;border-top:${thick};border-bottom:${thick}">` : '<table>',
    ...caption(table),
    ...(hasHead
      ? [
          `<thead${paper ? ` style="border-bottom:${thin}"` : ''}>${paper && table.spans ? spanRow(table) : ''}<tr>${headCells.join('')}</tr></thead>`,
        ]
      : []),
    '<tbody>',
    ...rows.map(row),
    '</tbody>',
    '</table>',
    ...notes.map((note) => `<p class="relata-tablenote">${unbroken(withMinus(richHtml(note)))}</p>`),
  ].join('\n')
}

/** A line that names what the indented lines below it belong to. */
function isHead(cells: readonly Cell[]): boolean {
  return indentOf(cells[0] ?? '') === 0 && plainText(cells[1] ?? '') === ''
}

/** Text with its types; every stretch escaped. */
export function richHtml(text: RichText): string {
  return printRuns(text, escapeHtml, (run, style) => (style === 'bold' ? `<b>${run}</b>` : `<i>${run}</i>`))
}

/** A statistic stays on one line with its value: 'p < .001', 'n = 75'. */
export function unbroken(page: string): string {
  return page.replace(/ (=|&lt;|≤|≥) (?=[\d.−-])/g, '\u00a0$1\u00a0')
}

function caption({ number, title, look }: TableBlock): string[] {
  if (look === 'apa') {
    const lines = [
      ...(number === undefined ? [] : [`<b>${escapeHtml(number)}</b>`]),
      ...(title === undefined ? [] : [`<i>${escapeHtml(title.trim())}</i>`]),
    ]
    return lines.length > 0 ? [`<caption style="text-align:left">${lines.join('<br>')}</caption>`] : []
  }
  const text = [number, title?.trim()].filter((part) => part !== undefined).join(' ')
  return text === '' ? [] : [`<caption style="text-align:${look === 'thesis' ? 'center' : 'left'}">${escapeHtml(text)}</caption>`]
}

function spanRow(table: TableBlock): string {
  const cells = spanLine(table).map(({ text, columns }) =>
    text === undefined
      ? '<td></td>'
      : `<th scope="colgroup" colspan="${columns}" style="text-align:center;border-bottom:${thin}">${richHtml(text)}</th>`,
  )
  return `<tr>${cells.join('')}</tr>`
}

function rowHead(text: Cell): string {
  const indent = indentOf(text)
  return `<th scope="row" style="text-align:left;font-weight:normal${indent > 0 ? `;padding-left:${indent / 2 + 0.5}em` : ''}">${richHtml(trimmed(text))}</th>`
}
