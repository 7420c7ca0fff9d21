import { displayWidth } from '../issue/displayWidth'
import type { Block } from './block'
import { padded, textTable } from './textTable'
import { wrap } from './wrap'

/** Blocks as plain text for a terminal, `width` columns wide (default 96); tables keep the width they need. */
export function text(blocks: readonly Block[], width = 96): string {
  return `${blocks.map((block) => blockText(block, width)).join('\n\n')}\n`
}

function blockText(block: Block, width: number): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${(block.level === 1 ? '=' : '-').repeat(displayWidth(block.text))}`
    case 'paragraph':
      return wrap(block.text, width).join('\n')
    case 'list':
      return block.items.map((item) => `- ${wrap(item, width - 2).join('\n  ')}`).join('\n')
    case 'entry':
      return [entryTitle(block.title, block.mark, width), ...block.lines.map((line) => entryLine(line, width))].join('\n')
    case 'table':
      return textTable(block)
  }
}

/** The title, wrapped, with the mark at the right end of its last line. */
function entryTitle(title: string, mark: string, width: number): string {
  const lines = wrap(title, width - displayWidth(mark) - 2, 4)
  const last = lines.length - 1
  lines[last] = padded(lines[last], width - displayWidth(mark) - (last > 0 ? 4 : 0)) + mark
  return lines.join('\n    ')
}

function entryLine(line: string, width: number): string {
  return `    ${wrap(line, width - 4).join('\n    ')}`
}
