import type { Block, Cell, TableBlock } from './block'
import { isPanel, isPaper, spanLine, withMinus } from './paperLook'
import { indentOf, plainText, printRuns, type RichText, trimmed } from './richText'

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
      return rich(block.text)
    case 'notice':
      return `\\noindent\\textbf{${escaped(block.label).trimEnd()}} ${escaped(block.text)}`
    case 'list':
      return `\\begin{itemize}\n${block.items.map((item) => `  \\item ${plainStart(escaped(item))}`).join('\n')}\n\\end{itemize}`
    case 'entry':
      return [
        `\\noindent\\textbf{${escaped(block.title)}} \\hfill ${escaped(block.mark)}`,
        ...block.lines.map((line) => escaped(line.trim())),
      ].join('\n\n')
    case 'table':
      return latexTable(block)
  }
}

function latexTable(table: TableBlock): string {
  const { title, head, spans = [], rows, align, look, notes = [] } = table
  const side = (column: number) => (align?.[column] === 'right' ? 'r' : 'l')
  const shown = isPaper(table) ? (text: Cell) => withMinus(cell(text), '$-$') : cell
  const line = (cells: readonly Cell[]) =>
    isPanel(cells, table)
      ? `  \\multicolumn{${head.length}}{l}{${shown(cells[0])}} \\\\`
      : `  ${plainStart(head.map((_, column) => shown(cells[column] ?? '')).join(' & '))} \\\\`
  const top = head.some((text) => plainText(text) !== '') ? [line(head), '  \\midrule'] : []
  return [
    '\\begin{table}[htbp]',
    ...(isPaper(table) ? [look === 'apa' ? '\\raggedright' : '\\centering'] : []),
    ...(title === undefined ? [] : [`\\caption{${escaped(title.trim().replace(/[:：]$/, ''))}}`]),
    `\\begin{tabular}{${head.map((_, column) => side(column)).join('')}}`,
    '  \\toprule',
    ...(spans.length > 0 ? spanningLines(table) : []),
    ...top,
    ...rows.map(line),
    '  \\bottomrule',
    '\\end{tabular}',
    ...(notes.length > 0
      ? [
          '',
          '\\smallskip',
          `\\begin{minipage}{\\linewidth}\\footnotesize\\raggedright\n${notes.map(rich).join('\\par\n')}\n\\end{minipage}`,
        ]
      : []),
    '\\end{table}',
  ].join('\n')
}

/** Heads over several columns, each with its own short rule. */
function spanningLines(table: TableBlock): string[] {
  const cells = spanLine(table).map(({ text, columns }) => (text === undefined ? '' : `\\multicolumn{${columns}}{c}{${rich(text)}}`))
  const rules = (table.spans ?? []).map(({ from, through }) => `\\cmidrule(lr){${from + 1}-${through + 1}}`)
  return [`  ${cells.join(' & ')} \\\\`, `  ${rules.join(' ')}`]
}

function cell(text: Cell): string {
  return indentOf(text) > 1 ? `\\quad ${rich(trimmed(text))}` : rich(trimmed(text))
}

function rich(text: RichText): string {
  return printRuns(text, escaped, (run, style) => (style === 'bold' ? `\\textbf{${run}}` : `\\textit{${run}}`))
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  α: '$\\alpha$',
  β: '$\\beta$',
  λ: '$\\lambda$',
  ρ: '$\\rho$',
  χ: '$\\chi$',
  ω: '$\\omega$',
  Δ: '$\\Delta$',
  '²': '$^2$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '→': '$\\rightarrow$',
  '↔': '$\\leftrightarrow$',
  '√': '$\\sqrt{\\ }$',
  '−': '$-$',
  '–': '--',
  '—': '---',
  '\u2007': '',
}

function escaped(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\\~^<>|"{}$&#_%αβλρχωΔ²≤≥→↔√−–—\u2007]/g, (character) => special[character] ?? `\\${character}`)
}

/** `\\` and `\item` would take a bracket or an asterisk that follows them for their own. */
function plainStart(text: string): string {
  return text.replace(/^[[*]/, '{$&}')
}
