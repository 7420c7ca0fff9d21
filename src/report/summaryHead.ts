import type { Fit } from '../fit/fit'
import { describeIssue } from '../issue/describe'
import { severity } from '../issue/severity'
import type { Block, TableBlock } from './block'
import type { SummaryStyle } from './summaryStyle'
import { version } from './version'

/** How the fit ended, what is wrong or remarkable, and what was fitted to how many cases. */
export function summaryHead(fit: Fit, style: SummaryStyle): Block[] {
  const { status, iterations } = fit.estimate
  const { ended, notEnded, stopped } = style.words
  const text = status === 'converged' ? ended(version, iterations) : notEnded(version, stopped[status], iterations)
  return [{ kind: 'paragraph', text }, ...notices(fit, style), setting(fit, style)]
}

/** The issues of a fit in words, the gravest first. */
function notices(fit: Fit, { words, language }: SummaryStyle): Block[] {
  const said = fit.issues.map((issue) => ({ grade: severity(issue), text: describeIssue(issue, { language }) }))
  return (['error', 'warning', 'note'] as const).flatMap((grade) =>
    said
      .filter((one) => one.grade === grade)
      .map(({ text }): Block => ({ kind: 'notice', severity: grade, label: words.severity[grade], text })),
  )
}

function setting(fit: Fit, { words, wide }: SummaryStyle): TableBlock {
  const { options, table, inference, sample } = fit
  const free = table.rows.filter(({ role }) => role.kind === 'free').length
  const equalities = free - inference.npar
  const inequalities = table.constraints.filter(({ op }) => op !== '==').length
  const line = (name: string, value: string | number = ''): string[] => [`  ${name}`, ...(wide ? [''] : []), String(value)]
  return {
    kind: 'table',
    look: 'listing',
    set: 'fit',
    head: wide ? ['', '', ''] : ['', ''],
    align: ['left', 'right', 'right'],
    rows: [
      line(words.estimator, estimatorName(options, words)),
      line(words.parameters, free),
      ...(equalities > 0 ? [line(words.equalities, equalities)] : []),
      ...(inequalities > 0 ? [line(words.inequalities, inequalities)] : []),
      ...observations(fit, words, line),
      ...perGroup(sample, ({ incomplete }) => incomplete?.patterns.length, words.patterns, words.patternsByGroup, line),
      ...perGroup(sample, clusterCount, words.clusters(options.cluster ?? ''), words.clustersByGroup(options.cluster ?? ''), line),
      ...(options.samplingWeights === undefined ? [] : [line(words.weights, options.samplingWeights)]),
    ],
  }
}

/** 'ML', 'ML (MLR)' where another name stood for it, 'ML (Wishart likelihood)'. */
function estimatorName({ estimator, estimatorName: name, likelihood }: Fit['options'], words: SummaryStyle['words']): string {
  const more = [...(name === estimator ? [] : [name]), ...(likelihood === 'wishart' ? [words.wishart] : [])]
  return more.length > 0 ? `${estimator} (${more.join(', ')})` : estimator
}

type Line = (name: string, value?: string | number) => string[]

/** Cases used and, where some were left out, all cases. */
function observations({ sample }: Fit, words: SummaryStyle['words'], line: Line): string[][] {
  const dropped = sample.some(({ n, nOriginal }) => n !== nOriginal)
  const cells = (name: string, n: number, all: number) => (dropped ? [name, String(n), String(all)] : line(name.slice(2), n))
  const usedAndTotal = dropped ? [words.used, words.total] : undefined
  if (sample.length === 1) {
    return [...(usedAndTotal ? [['', ...usedAndTotal]] : []), cells(`  ${words.observations}`, sample[0].n, sample[0].nOriginal)]
  }
  const head = usedAndTotal ? [`  ${words.observationsByGroup}`, ...usedAndTotal] : line(words.observationsByGroup)
  return [head, ...sample.map(({ label, n, nOriginal }) => cells(`    ${label}`, n, nOriginal))]
}

type Group = Fit['sample'][number]

/** A count for the only group, or a head and a line for each; nothing when no group has one. */
function perGroup(
  sample: readonly Group[],
  count: (group: Group) => number | undefined,
  one: string,
  each: string,
  line: Line,
): string[][] {
  if (sample.every((group) => count(group) === undefined)) return []
  if (sample.length === 1) return [line(one, count(sample[0]))]
  return [line(each), ...sample.map((group) => line(`  ${group.label}`, count(group)))]
}

function clusterCount({ clusters }: Group): number | undefined {
  return clusters && new Set(clusters).size
}
