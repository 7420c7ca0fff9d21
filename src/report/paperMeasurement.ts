import type { Fit } from '../fit/fit'
import { type FactorReliability, reliability } from '../postfit/reliability'
import { standardizedSolution } from '../postfit/standardizedSolution'
import type { Cell, TableBlock } from './block'
import { blockName } from './paperEstimates'
import { casesSentence, paperNotes } from './paperNotes'
import { type PaperStyle, withStars } from './paperStyle'
import { bold } from './richText'

/** Standardized loadings with their tests; at each factor alpha, omega, composite reliability and average variance extracted. */
export function paperMeasurement(fit: Fit, style: PaperStyle): TableBlock {
  const { words, number, bounded, p, dash, stars, starred } = style
  const factors = reliability(fit)
  const loadings = standardizedSolution(fit).filter(({ op }) => op === '=~')
  const printed = withStars(
    loadings.map(({ est, se, pvalue }) => ({ printed: bounded(est), stars: starred.besideP && se > 0 ? stars(pvalue) : '' })),
  )
  const lines = factors.flatMap((factor): string[][] => {
    const own = loadings.flatMap((loading, i) =>
      loading.lhs === factor.factor && loading.group === factor.group && loading.level === factor.level
        ? [{ loading, printed: printed[i] }]
        : [],
    )
    return [
      [style.name(factor.factor), '', '', '', '', ...qualities(factor).map((value) => dash(bounded(value)))],
      ...own.map(({ loading, printed }) => {
        const tested = (text: string) => (loading.se > 0 ? dash(text) : '—')
        return [
          `  ${style.name(loading.rhs)}`,
          dash(printed),
          tested(number(loading.se)),
          tested(number(loading.z, 2)),
          tested(p(loading.pvalue)),
          '',
          '',
          '',
          '',
        ]
      }),
    ]
  })
  const blocks = fit.table.variables.length
  const reversed = [...new Set(factors.flatMap((factor) => factor.reversed))].map(style.name)
  return {
    kind: 'table',
    look: style.look,
    title: words.title.measurement,
    head: (['item', 'loading', 'se', 'z', 'p', 'alpha', 'omega', 'cr', 'ave'] as const).map((column) => words.column[column]),
    align: ['left', ...Array.from({ length: 8 }, () => 'right' as const)],
    rows: blocks === 1 ? lines : withBlocks(fit, factors, lines, style),
    notes: paperNotes(
      style,
      [
        casesSentence(fit, style),
        words.says.reliability,
        factors.some(({ indicators }) => indicators.length < 2) ? words.says.singleIndicator : undefined,
        reversed.length > 0 ? words.says.reversed(reversed.join(', ')) : undefined,
      ],
      starred.besideP,
    ),
  }
}

function qualities({ alpha, omega, compositeReliability, averageVarianceExtracted }: FactorReliability): number[] {
  return [alpha.est, omega.est, compositeReliability.est, averageVarianceExtracted.est]
}

/** The lines of each group (and level) under its name: factors come a block after the other. */
function withBlocks(fit: Fit, factors: readonly FactorReliability[], lines: readonly string[][], style: PaperStyle): Cell[][] {
  const heads = lines.flatMap((line, i) => (line[0].startsWith(' ') ? [] : [i]))
  return factors.flatMap((factor, k): Cell[][] => {
    const block = factor.group * fit.table.levels + factor.level
    const before = factors[k - 1]
    const isFirst = !before || before.group * fit.table.levels + before.level !== block
    return [...(isFirst ? [[[bold(blockName(fit, block, style))]]] : []), ...lines.slice(heads[k], heads[k + 1])]
  })
}
