import type { Fit } from '../fit/fit'
import { parameterTable } from '../fit/parameterTable'
import type { ModelInput } from '../fit/readModel'
import { isFit } from '../fit/requireFit'
import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { SemError } from '../issue/semError'
import type { ParameterTable } from '../model/parameterTable'
import { type DiagramGraph, diagramGraphs } from './graph'
import { checkDiagramOptions, type DiagramOptions } from './options'
import { type Panel, panelOf } from './panel'
import { type Theme, themes } from './theme'
import { diagramWords } from './words'

/** What can be drawn: a fit, a parameter table, or a model in any form. */
export type DiagramInput = Fit | ParameterTable | ModelInput

/** All panels of a diagram with what stands around them; each format writes it down in its own way. */
export interface Picture {
  readonly panels: readonly (Panel & { readonly heading: string })[]
  readonly theme: Theme
  readonly title: string
  /** Sentences that explain numbers and lines; empty when they are not wanted. */
  readonly note: readonly string[]
  readonly options: DiagramOptions
}

/** Reads, lays out and routes. Throws a SemError for mistakes in model or options. */
export function pictureOf(input: DiagramInput, options: DiagramOptions): Picture {
  checkDiagramOptions(options)
  const fit = isFit(input) ? input : undefined
  if (!fit) checkWithoutEstimates(options)
  const table = fit ? fit.table : isTable(input) ? input : parameterTable(input as ModelInput)
  const graphs = chosenGraphs(diagramGraphs(table, fit, options), table, options)
  checkPositions(graphs, options)
  const theme = themeOf(options)
  const words = diagramWords(options.language ?? 'en')
  const panels = graphs.map((graph) => {
    const group = table.groupLabels[graph.group] ?? ''
    const parts = [
      ...(table.groupLabels.length > 1 ? [group === '' ? words.group(graph.group + 1) : group] : []),
      ...(table.levels > 1 ? [words.level(graph.level + 1)] : []),
    ]
    return { ...panelOf(graph, options, theme.fontSize), heading: parts.join(words.comma) }
  })
  return { panels, theme, title: options.title ?? '', note: noteOf(panels, fit, options), options }
}

const isTable = (input: DiagramInput): input is ParameterTable =>
  typeof input === 'object' && input !== null && 'rows' in input && 'groupLabels' in input

/** A model without data has no numbers to show. */
function checkWithoutEstimates({ estimates = 'labels', lineWidth = 'equal' }: DiagramOptions): void {
  const issues: Issue[] = []
  const supported = "pass a fit, or use estimates: 'labels' or 'none' and lineWidth: 'equal'"
  if (estimates !== 'labels' && estimates !== 'none')
    issues.push({ code: 'unsupportedCombination', what: `estimates: '${estimates}' without a fit`, supported })
  if (lineWidth === 'size') issues.push({ code: 'unsupportedCombination', what: "lineWidth: 'size' without a fit", supported })
  if (issues.length > 0) throw new SemError(issues)
}

function chosenGraphs(
  graphs: readonly DiagramGraph[],
  { groupLabels }: ParameterTable,
  { group }: DiagramOptions,
): readonly DiagramGraph[] {
  if (group === undefined) return graphs
  const wanted = typeof group === 'number' ? group : groupLabels.indexOf(group)
  const found = graphs.filter((graph) => graph.group === wanted)
  if (found.length === 0) throw new SemError([{ code: 'unknownGroup', name: String(group), groups: [...groupLabels] }])
  return found
}

function checkPositions(graphs: readonly DiagramGraph[], { positions = {} }: DiagramOptions): void {
  const known = [...new Set(graphs.flatMap((graph) => graph.nodes.map(({ name }) => name)))]
  const unknown = Object.keys(positions).filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new SemError(unknown.map((name) => ({ code: 'unknownVariable', name, nearest: nearest(name, known) })))
}

function themeOf({ theme = 'journal' }: DiagramOptions): Theme {
  return typeof theme === 'string' ? themes[theme] : { ...themes.journal, ...theme }
}

function noteOf(panels: readonly Panel[], fit: Fit | undefined, options: DiagramOptions): string[] {
  const { estimates = fit ? 'standardized' : 'labels', uncertainty = 'stars', level = 0.95, alpha = 0.05, language = 'en' } = options
  if (!(options.note ?? fit !== undefined) || !fit) return []
  const words = diagramWords(language)
  const edges = panels.flatMap(({ graph }) => graph.edges)
  const printed = estimates === 'standardized' || estimates === 'raw' || estimates === 'both'
  const has = (mark: string) => edges.some(({ text }) => text.some((one) => one.includes(mark)))
  const lines = edges.filter(({ kind }) => kind !== 'residual' && kind !== 'variance')
  return [
    ...(printed ? [words.estimates[estimates]] : []),
    ...(printed && uncertainty === 'stars' && has('*') ? ['* p < .05, ** p < .01, *** p < .001'] : []),
    ...(printed && uncertainty === 'interval' && has('[') ? [words.interval(String(Math.round(level * 1000) / 10))] : []),
    ...(printed && uncertainty === 'se' && edges.some(({ text }) => text.length > 1) ? [words.se] : []),
    ...((options.dashNegative ?? true) && lines.some(({ negative }) => negative) ? [words.dashed] : []),
    ...((options.greyInsignificant ?? true) && lines.some(({ significant }) => significant === false)
      ? [words.grey(String(alpha).replace(/^0/, ''))]
      : []),
    ...((options.lineWidth ?? 'size') === 'size' && lines.length > 0 ? [words.size] : []),
  ]
}
