import type { Fit } from '../fit/fit'
import type { PaperStyle } from './paperStyle'
import type { RichText } from './richText'
import { version } from './version'
import type { MethodFacts, ResultsWords } from './words/resultsWords'
import { summaryWordsOf } from './words/summaryWordsOf'

/** What was fitted to which cases, what was done about missing values, and how errors and tests were made. */
export function resultsMethod(fit: Fit, { language }: PaperStyle, words: ResultsWords): RichText[] {
  const { options, sample, inference } = fit
  const count = (value: (one: Fit['sample'][number]) => number) => sample.reduce((sum, one) => sum + value(one), 0)
  const n = count((one) => one.n)
  const dropped = count(({ nOriginal }) => nOriginal) - n
  const scaled = inference.tests.find(({ scalingFactor }) => scalingFactor !== undefined)
  const { groupEqual } = options.table
  return [
    words.fitted({
      model: kindOf(fit),
      estimator: options.estimator,
      version,
      n: String(n),
      groups: sample.map((one) => ({ label: one.label, n: String(one.n) })),
    }),
    ...(groupEqual.length > 0 && sample.length > 1
      ? [words.groupEqual(groupEqual.map((set) => words.equalSets[set] ?? set).join(words.nameGap))]
      : []),
    ...(dropped > 0 ? [words.dropped(String(dropped), String(n + dropped))] : []),
    ...missingSentence(fit, words),
    ...(Object.hasOwn(words.errors, options.se) ? [words.errors[options.se]] : []),
    ...(scaled ? [words.corrected(summaryWordsOf(language).test[scaled.name] ?? scaled.name)] : []),
  ]
}

/** What is said about missing values where no case was left out; nothing of moments, which do not tell. */
function missingSentence({ options, sample }: Fit, words: ResultsWords): string[] {
  const { missing } = options
  if (sample.some(({ columns, n, nOriginal }) => !columns || (missing === 'listwise' && n !== nOriginal))) return []
  const hasHoles = sample.some(({ columns }) => columns?.some((column) => column.some(Number.isNaN)))
  if (missing === 'listwise' || !hasHoles) return [words.noneMissing]
  const patterns = sample.reduce((sum, { incomplete, firstStage }) => sum + ((incomplete ?? firstStage)?.patterns.length ?? 0), 0)
  return [words.missing[missing](String(patterns))]
}

function kindOf({ table, options }: Fit): MethodFacts['model'] {
  if (options.kind === 'growth') return 'growth'
  if (table.variables.every(({ latent }) => latent.length === 0)) return 'path'
  return table.rows.some(({ op }) => op === '~') ? 'structural' : 'factor'
}
