import type { Block, TableBlock } from './block'

/** Blocks as GitHub-flavored Markdown. Names are escaped: none of them can make a link, a tag or a column. */
export function markdown(blocks: readonly Block[]): string {
  return `${blocks.map(blockMarkdown).join('\n\n')}\n`
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escaped(block.text)}`
    case 'paragraph':
      return escaped(block.text)
    case 'notice':
      return `> **${escaped(block.label).trimEnd()}** ${escaped(block.text)}`
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n')
    case 'entry':
      return [`**${escaped(block.title)}** ${escaped(block.mark)}`, ...block.lines.map((line) => `- ${escaped(line.trim())}`)].join('\n')
    case 'table':
      return markdownTable(block)
  }
}

function markdownTable({ title, head, rows, align }: TableBlock): string {
  const line = (cells: readonly string[]) => `| ${head.map((_, column) => cell(cells[column] ?? '')).join(' | ')} |`
  const rule = `|${head.map((_, column) => (align?.[column] === 'right' ? ' ---: ' : ' --- ')).join('|')}|`
  return [...(title === undefined ? [] : [`**${escaped(title.trim())}**`, '']), line(head), rule, ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  const indent = /^ */.exec(text)?.[0].length ?? 0
  return '&nbsp;'.repeat(indent) + escaped(text.slice(indent))
}

function escaped(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~#!]/g, '\\$&')
}
