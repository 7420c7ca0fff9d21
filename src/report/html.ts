import type { Language } from '../issue/words'
import type { Block, TableBlock } from './block'

/**
 * Blocks as one HTML `<section>` to be put into a page or a notebook: no scripts, no style sheet, every string escaped,
 * heads and row names marked for screen readers.
 */
export function html(blocks: readonly Block[], language: Language = 'en'): string {
  return `<section class="relata" lang="${language === 'zh' ? 'zh-CN' : 'en'}">\n${blocks.map(blockHtml).join('\n')}\n</section>\n`
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escapeHtml(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`
    case 'notice':
      return `<p class="relata-${block.severity}"><strong>${escapeHtml(block.label)}</strong>${escapeHtml(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
    case 'entry':
      return `<div class="relata-entry"><p><strong>${escapeHtml(block.title)}</strong> <em>${escapeHtml(block.mark)}</em></p>${block.lines.map((line) => `<p>${escapeHtml(line.trim())}</p>`).join('')}</div>`
    case 'table':
      return htmlTable(block)
  }
}

function htmlTable({ title, head, rows, align }: TableBlock): string {
  const style = (column: number) => ` style="text-align:${align?.[column] ?? 'left'}"`
  const hasHead = head.some((cell) => cell !== '')
  const headCells = head.map((cell, column) => (cell === '' ? `<td></td>` : `<th scope="col"${style(column)}>${escapeHtml(cell)}</th>`))
  const row = (cells: readonly string[]) =>
    `<tr>${head.map((_, column) => (column === 0 ? rowHead(cells[0] ?? '') : `<td${style(column)}>${escapeHtml(cells[column] ?? '')}</td>`)).join('')}</tr>`
  return [
    '<table>',
    ...(title === undefined ? [] : [`<caption style="text-align:left">${escapeHtml(title.trim())}</caption>`]),
    ...(hasHead ? [`<thead><tr>${headCells.join('')}</tr></thead>`] : []),
    '<tbody>',
    ...rows.map(row),
    '</tbody>',
    '</table>',
  ].join('\n')
}

function rowHead(text: string): string {
  const indent = /^ */.exec(text)?.[0].length ?? 0
  return `<th scope="row" style="text-align:left;font-weight:normal${indent > 0 ? `;padding-left:${indent / 2 + 0.5}em` : ''}">${escapeHtml(text.trim())}</th>`
}

/** Text in which nothing is HTML any more, also within quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}
