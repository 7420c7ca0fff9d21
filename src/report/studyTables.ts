import type { Language } from '../issue/words'
import type { ModelResult, StudyReport } from '../study/studyReport'
import type { Block } from './block'
import { fixed, pvalue, saidPvalue } from './number'
import type { StudyNames } from './studyNames'
import type { StudyWords } from './words/studyWords'

/** The tables after the claims: effects in the leading model, fit of all models, comparisons. */
export function studyTables(report: StudyReport, words: StudyWords, names: StudyNames, language: Language): Block[] {
  const lead = report.models.find(({ id }) => id === report.leadModel)
  return [
    ...(lead?.effects?.length ? effectBlocks(lead, words, names) : []),
    { kind: 'heading', level: 2, text: words.heading.fit },
    fitTable(report.models, words, language),
    ...(report.comparisons.length > 0 ? comparisonBlocks(report, words, names, language) : []),
  ]
}

function effectBlocks(model: ModelResult, words: StudyWords, names: StudyNames): Block[] {
  const { column } = words
  const withError = ({ est, se }: { est: number; se: number }) => (est === 0 && se === 0 ? '-' : `${fixed(est)} (${fixed(se)})`)
  return [
    { kind: 'heading', level: 2, text: words.heading.effects(names.model(model.id)) },
    {
      kind: 'table',
      head: [column.from, column.to, column.direct, column.indirect, column.total, column.p, column.standardized],
      align: ['left', 'left', 'right', 'right', 'right', 'right', 'right'],
      rows: (model.effects ?? []).map(({ from, to, direct, totalIndirect, total }) => [
        names.variable(model.variables, from),
        names.variable(model.variables, to),
        withError(direct),
        withError(totalIndirect),
        withError(total),
        pvalue(total.pvalue),
        fixed(total.stdAll.est),
      ]),
    },
    { kind: 'paragraph', text: words.tableNote },
  ]
}

function fitTable(models: readonly ModelResult[], words: StudyWords, language: Language): Block {
  const { column } = words
  return {
    kind: 'table',
    head: [column.model, column.n, column.parameters, column.chisq, column.df, column.p, column.cfi, column.rmsea, column.srmr, column.aic],
    align: ['left', ...Array.from({ length: 9 }, () => 'right' as const)],
    rows: models.map((model) => [model.names[language], ...fitCells(model, words)]),
  }
}

function fitCells({ status, missingColumns, n, parameters, measures, df }: ModelResult, words: StudyWords): string[] {
  if (status === 'needsGroups') return [words.status.needsGroups]
  if (status === 'columnsMissing') return [words.status.columnsMissing(missingColumns ?? [])]
  if (status !== 'fitted' || !measures) return [words.status[status === 'notConverged' ? 'notConverged' : 'failed']]
  const interval = `${fixed(measures.rmsea)} (${fixed(measures['rmsea.ci.lower'])}, ${fixed(measures['rmsea.ci.upper'])})`
  const { chisq, pvalue: p, cfi, srmr, aic } = measures
  return [
    String(n),
    String(parameters),
    fixed(chisq, 2),
    String(df),
    pvalue(p),
    fixed(cfi),
    df === 0 ? fixed(measures.rmsea) : interval,
    fixed(srmr),
    fixed(aic, 1),
  ]
}

function comparisonBlocks(report: StudyReport, words: StudyWords, names: StudyNames, language: Language): Block[] {
  const { column } = words
  return [
    { kind: 'heading', level: 2, text: words.heading.comparisons },
    {
      kind: 'table',
      head: [column.question, column.test, column.answer],
      rows: report.comparisons.map(({ question, chiSquare, aicDifference, bicDifference, outcome, why }) => [
        question[language],
        chiSquare
          ? words.chiSquare(fixed(chiSquare.statistic, 2), String(chiSquare.df), saidPvalue(chiSquare.pvalue))
          : aicDifference === undefined
            ? ''
            : words.aicDifference(fixed(aicDifference, 1), fixed(bicDifference, 1)),
        outcome === 'notCompared' && why
          ? (words.why[why.code] as (facts: typeof why, name: StudyNames['construct']) => string)(why, names.construct)
          : words.outcome[outcome],
      ]),
    },
  ]
}
