import type { Effect } from '../effects/effect'
import type { Effects } from '../effects/effects'
import { describeIssue } from '../issue/describe'
import { digits as digitsOption, language as languageOption, oneOf, resultOf } from '../issue/optionValue'
import { type OptionRules, requireArgument, requireOptions } from '../issue/requireOptions'
import { severity } from '../issue/severity'
import type { Language } from '../issue/words'
import type { Block } from './block'
import { fixed, pvalue } from './number'
import { type Format, format, render } from './render'
import { summaryWordsOf } from './words/summaryWordsOf'

/** How effects are printed. All optional. */
export interface EffectsSummaryOptions {
  /** 'en' (default) or 'zh'. */
  readonly language?: Language
  /** 'text' (default), 'markdown', 'html', 'latex' or 'csv'. */
  readonly format?: Format
  /** Decimals, default 3. */
  readonly digits?: number
  /** 'plain' (default): 0.000; 'apa': '< .001'. */
  readonly pvalues?: 'plain' | 'apa'
  /** Names to print instead of those of the model. */
  readonly labels?: Readonly<Record<string, string>>
}

const rules: OptionRules<EffectsSummaryOptions> = {
  language: languageOption,
  format,
  digits: digitsOption,
  pvalues: oneOf('plain', 'apa'),
  labels: { kind: 'textsByName' },
}

/** The effects between two variables as a table: direct, each path, total indirect, total, with errors, intervals and standardized values. */
export function effectsSummary(effects: Effects, options: EffectsSummaryOptions = {}): string {
  requireArgument('effects', effects, resultOf('effects(fit, { from, to })', 'direct', 'indirect', 'total'))
  requireOptions(options, rules)
  return render(effectsBlocks(effects, options), options)
}

/** The same as blocks. */
export function effectsBlocks(
  effects: Effects,
  { language = 'en', digits = 3, pvalues = 'plain', labels = {} }: EffectsSummaryOptions = {},
): Block[] {
  const words = summaryWordsOf(language)
  const { column } = words
  const name = (variable: string) => (Object.hasOwn(labels, variable) ? labels[variable] : variable)
  const path = ({ expression, label }: Effect) => (expression.kind === 'path' ? expression.variables.map(name).join(' -> ') : label)
  const line = (text: string, effect: Effect) => {
    const isEstimated = effect.se > 0
    const tested = (value: string) => (isEstimated ? value : '')
    return [
      text,
      fixed(effect.est, digits),
      tested(fixed(effect.se, digits)),
      tested(fixed(effect.z, digits)),
      tested(pvalues === 'apa' ? pvalue(effect.pvalue) : fixed(effect.pvalue, digits)),
      tested(fixed(effect.ciLower, digits)),
      tested(fixed(effect.ciUpper, digits)),
      fixed(effect.stdAll.est, digits),
    ]
  }
  return [
    ...effects.issues.map((issue): Block => {
      const grade = severity(issue)
      return { kind: 'notice', severity: grade, label: words.severity[grade], text: describeIssue(issue, { language }) }
    }),
    {
      kind: 'table',
      look: 'listing',
      title: words.effectsTitle(name(effects.from), name(effects.to), effects.groupLabel),
      head: ['', column.est, column.se, column.z, column.pvalue, column.ciLower, column.ciUpper, column.stdAll],
      align: ['left', ...Array.from({ length: 7 }, () => 'right' as const)],
      rows: [
        line(`  ${words.effect.direct}`, effects.direct),
        ...effects.indirect.map((effect) => line(`    ${path(effect)}`, effect)),
        line(`  ${words.effect.totalIndirect}`, effects.totalIndirect),
        line(`  ${words.effect.total}`, effects.total),
      ],
    },
  ]
}
