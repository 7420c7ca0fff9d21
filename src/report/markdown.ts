import type { Block, Cell, TableBlock } from './block'
import { flatHead } from './paperLook'
import { indentOf, printRuns, type RichText, trimmed } from './richText'

/** Blocks as GitHub-flavored Markdown. Names are escaped: none of them can make a link, a tag or a column. */
export function markdown(blocks: readonly Block[]): string {
  return `${blocks.map(blockMarkdown).join('\n\n')}\n`
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escaped(block.text)}`
    case 'paragraph':
      return rich(block.text)
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

function markdownTable(table: TableBlock): string {
  const { number, title, head, rows, align, notes = [] } = table
  const line = (cells: readonly Cell[]) => `| ${head.map((_, column) => cell(cells[column] ?? '')).join(' | ')} |`
  const rule = `|${head.map((_, column) => (align?.[column] === 'right' ? ' ---: ' : ' --- ')).join('|')}|`
  const name = title === undefined ? undefined : escaped(title.trim())
  const caption = number === undefined ? name && `**${name}**` : `**${escaped(number)}**${name === undefined ? '' : `  \n*${name}*`}`
  return [
    ...(caption === undefined ? [] : [caption, '']),
    line(flatHead(table)),
    rule,
    ...rows.map(line),
    ...notes.flatMap((note) => ['', rich(note)]),
  ].join('\n')
}

function cell(text: Cell): string {
  return '&nbsp;'.repeat(indentOf(text)) + rich(indentOf(text) > 0 ? trimmed(text) : text)
}

function rich(text: RichText): string {
  return printRuns(text, escaped, (run, style) => (style === 'bold' ? `**${run}**` : `*${run}*`))
}

function escaped(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~#!$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
}
