import type { TableBlock } from './block'
import type { SummaryStyle } from './summaryStyle'

/** A line of a list of numbers: its name and one or two cells, the second for what is corrected for non-normality. */
export type FitLine = readonly [name: string, standard: string, scaled?: string]

/** A list of numbers about a fit under a title; lines without a number are left out unless they are words alone (name ends in a colon or is deeper indented). */
export function fitListing(title: string, lines: readonly FitLine[], { scaled, wide, words }: SummaryStyle): TableBlock {
  const shown = lines.filter(([name, ...cells]) => name.startsWith('    ') || cells.some((cell) => cell))
  const last = wide && !scaled
  return {
    kind: 'table',
    look: 'listing',
    set: 'fit',
    title,
    head: ['', ...(scaled ? [words.standard, words.scaled] : wide ? ['', ''] : [''])],
    align: ['left', 'right', 'right'],
    rows: shown.map(([name, standard, second = '']) => (last ? [name, '', standard] : wide ? [name, standard, second] : [name, standard])),
  }
}
