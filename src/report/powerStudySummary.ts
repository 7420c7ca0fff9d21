import type { PowerStudy } from '../effects/power'
import type { PowerAtN } from '../effects/powerSummary'
import { digits as digitsOption, language as languageOption, resultOf } from '../issue/optionValue'
import { type OptionRules, requireArgument, requireOptions } from '../issue/requireOptions'
import type { Language } from '../issue/words'
import type { Block } from './block'
import { fixed } from './number'
import { type Format, format, render } from './render'
import { replicatesWordsOf } from './words/replicatesWordsOf'

/** How a study of power is printed. All optional. */
export interface PowerStudySummaryOptions {
  /** 'en' (default) or 'zh'. */
  readonly language?: Language
  /** 'text' (default), 'markdown', 'html', 'latex' or 'csv'. */
  readonly format?: Format
  /** Decimals, default 3. */
  readonly digits?: number
}

const rules: OptionRules<PowerStudySummaryOptions> = { language: languageOption, format, digits: digitsOption }

/** A study of power as tables, one a sample size: true values, estimates, coverage and power of every parameter and effect. */
export function powerStudySummary(study: PowerStudy, options: PowerStudySummaryOptions = {}): string {
  requireArgument('study', study, resultOf('power(model, { n })', 'curve'))
  requireOptions(options, rules)
  return render(powerStudyBlocks(study, options), options)
}

/** The same as blocks. */
function powerStudyBlocks(study: PowerStudy, { language = 'en', digits = 3 }: PowerStudySummaryOptions = {}): Block[] {
  const words = replicatesWordsOf(language)
  const { value, mean, bias, sd, se, coverage, power, powerError } = words.powerColumn
  const several = new Set(study.curve.flatMap(({ rows }) => rows.map(({ group }) => group))).size > 1
  const one = (at: PowerAtN): Block[] => {
    const { proper, improper, notConverged, noErrors, failed } = at.outcomes
    return [
      {
        kind: 'table',
        look: 'listing',
        set: 'power',
        title: words.powerTitle(at.n, at.replicates),
        head: ['', value, mean, bias, sd, se, coverage, power, powerError],
        align: ['left', ...Array.from({ length: 8 }, () => 'right' as const)],
        rows: at.rows.map((row) => [
          `  ${row.label}${several && row.group > 0 ? ` [${row.group + 1}]` : ''}`,
          ...[row.value, row.mean, row.relativeBias, row.sd, row.meanSe, row.coverage, row.power, row.powerError].map((x) =>
            fixed(x, digits),
          ),
        ]),
      },
      { kind: 'paragraph', text: words.powerOutcomes(proper + improper, improper, notConverged + noErrors + failed) },
    ]
  }
  return [...study.curve.flatMap(one), { kind: 'paragraph', text: words.powerNote(String(study.alpha), study.seed) }]
}
