import type { Block } from './block'
import { captionLine, flatHead, isPaper } from './paperLook'
import { plainText } from './richText'

/** Blocks as comma-separated values (RFC 4180): each table under its title, other blocks as lines of one cell, a blank line between. */
export function csv(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      linesOf(block)
        .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
        .join(''),
    )
    .join('\r\n')
}

function linesOf(block: Block): readonly (readonly string[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [[plainText(block.text)]]
    case 'notice':
      return [[`${block.label}${block.text}`]]
    case 'list':
      return block.items.map((item) => [item])
    case 'entry':
      return [[block.title, block.mark], ...block.lines.map((line) => [line.trim()])]
    case 'table': {
      const title = isPaper(block) ? captionLine(block) : block.title
      const head = block.head.some((cell) => cell !== '') ? [flatHead(block).map(plainText)] : []
      const rows = block.rows.map((row) => block.head.map((_, column) => plainText(row[column] ?? '')))
      return [...(title === undefined ? [] : [[title]]), ...head, ...rows, ...(block.notes ?? []).map((note) => [plainText(note)])]
    }
  }
}

/**
 * A cell, quoted where needed, also where a spreadsheet set to another separator would cut it. Text that a spreadsheet would run as a formula
 * (full-width signs too) gets an apostrophe; numbers stay numbers.
 */
function quoted(cell: string): string {
  const bare = cell.trim()
  const safe = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(bare) && Number.isNaN(Number(bare)) ? `'${bare}` : bare
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
