import { displayWidth } from '../issue/displayWidth'
import type { Block } from './block'
import { isPaper } from './paperLook'
import { paperTextTable } from './paperTextTable'
import { plainText } from './richText'
import { columnWidths, padded, printable, textTable } from './textTable'
import { wrap } from './wrap'

/** Blocks as plain text for a terminal, `width` columns wide (default 96); tables keep the width they need. */
export function text(blocks: readonly Block[], width = 96): string {
  const shared = sharedWidths(blocks)
  return `${blocks.map((block) => blockText(block, width, shared)).join('\n\n')}\n`
}

function blockText(block: Block, width: number, shared: ReadonlyMap<string, readonly number[]>): string {
  switch (block.kind) {
    case 'heading':
      return `${printable(block.text)}${block.level === 3 ? '' : `\n${(block.level === 1 ? '=' : '-').repeat(displayWidth(block.text))}`}`
    case 'paragraph':
      return wrap(printable(plainText(block.text)), width).join('\n')
    case 'notice':
      return wrap(printable(`${block.label}${block.text}`), width, 2).join('\n  ')
    case 'list':
      return block.items.map((item) => `- ${wrap(printable(item), width - 2).join('\n  ')}`).join('\n')
    case 'entry':
      return [entryTitle(block.title, printable(block.mark), width), ...block.lines.map((line) => entryLine(line, width))].join('\n')
    case 'table':
      if (isPaper(block)) return paperTextTable(block, width)
      return textTable(block, block.set === undefined ? [] : shared.get(block.set))
  }
}

/** The title, wrapped, with the mark at the right end of its last line. */
function entryTitle(title: string, mark: string, width: number): string {
  const lines = wrap(printable(title), width - displayWidth(mark) - 2, 4)
  const last = lines.length - 1
  lines[last] = padded(lines[last], width - displayWidth(mark) - (last > 0 ? 4 : 0)) + mark
  return lines.join('\n    ')
}

function entryLine(line: string, width: number): string {
  return `    ${wrap(printable(line), width - 4).join('\n    ')}`
}

/** The widest cell of a column counts for all tables of a set. */
function sharedWidths(blocks: readonly Block[]): Map<string, readonly number[]> {
  const shared = new Map<string, readonly number[]>()
  for (const block of blocks) {
    if (block.kind !== 'table' || block.set === undefined) continue
    const known = shared.get(block.set) ?? []
    const own = columnWidths(block)
    const columns = Array.from({ length: Math.max(known.length, own.length) }, (_, column) => column)
    shared.set(
      block.set,
      columns.map((column) => Math.max(known[column] ?? 0, own[column] ?? 0)),
    )
  }
  return shared
}
