import type { Block, TableBlock } from './block'

/** Blocks as LaTeX with booktabs tables (`\usepackage{booktabs}`; Chinese needs ctex or xeCJK). Every string is escaped. */
export function latex(blocks: readonly Block[]): string {
  return `${blocks.map(blockLatex).join('\n\n')}\n`
}

const headings = { 1: 'section', 2: 'subsection', 3: 'subsubsection' } as const

function blockLatex(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `\\${headings[block.level]}*{${escaped(block.text)}}`
    case 'paragraph':
      return escaped(block.text)
    case 'notice':
      return `\\noindent\\textbf{${escaped(block.label).trimEnd()}} ${escaped(block.text)}`
    case 'list':
      return `\\begin{itemize}\n${block.items.map((item) => `  \\item ${escaped(item)}`).join('\n')}\n\\end{itemize}`
    case 'entry':
      return [
        `\\noindent\\textbf{${escaped(block.title)}} \\hfill ${escaped(block.mark)}`,
        ...block.lines.map((line) => escaped(line.trim())),
      ].join('\n\n')
    case 'table':
      return latexTable(block)
  }
}

function latexTable({ title, head, rows, align }: TableBlock): string {
  const columns = head.map((_, column) => (align?.[column] === 'right' ? 'r' : 'l')).join('')
  const line = (cells: readonly string[]) => `  ${head.map((_, column) => cell(cells[column] ?? '')).join(' & ')} \\\\`
  const top = head.some((text) => text !== '') ? [line(head), '  \\midrule'] : []
  return [
    '\\begin{table}[htbp]',
    ...(title === undefined ? [] : [`\\caption{${escaped(title.trim().replace(/[:：]$/, ''))}}`]),
    `\\begin{tabular}{${columns}}`,
    '  \\toprule',
    ...top,
    ...rows.map(line),
    '  \\bottomrule',
    '\\end{tabular}',
    '\\end{table}',
  ].join('\n')
}

function cell(text: string): string {
  return text.startsWith('  ') ? `\\quad ${escaped(text.trim())}` : escaped(text.trim())
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
}

function escaped(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/[\\~^<>|"{}$&#_%]/g, (character) => special[character] ?? `\\${character}`)
}
