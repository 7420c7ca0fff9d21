import { type BootstrapEffect, bootstrapEffect } from '../effects/bootstrapEffects'
import { bollenStineTest } from '../fit/bollenStine'
import type { Bootstrap } from '../fit/bootstrap'
import type { BootstrapReadingOptions } from '../fit/bootstrapReading'
import { requireBootstrap } from '../fit/requireFit'
import { describeIssue } from '../issue/describe'
import { any, betweenZeroAndOne, digits as digitsOption, language as languageOption, oneOf, texts } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { severity } from '../issue/severity'
import type { Language } from '../issue/words'
import { type BootstrapIntervalsOptions, type BootstrapRow, bootstrapIntervals } from '../postfit/bootstrapIntervals'
import type { Block, TableBlock } from './block'
import { fixed, pvalue } from './number'
import { type Format, format, render } from './render'
import { replicatesWordsOf } from './words/replicatesWordsOf'
import { summaryWordsOf } from './words/summaryWordsOf'

/** Which intervals, and how they are printed. All optional. */
export interface BootstrapSummaryOptions extends BootstrapReadingOptions, Pick<BootstrapIntervalsOptions, 'standardized'> {
  /** Effects beside the parameters: 'x -> m -> y'. */
  readonly effects?: readonly string[]
  /** 'en' (default) or 'zh'. */
  readonly language?: Language
  /** 'text' (default), 'markdown', 'html', 'latex' or 'csv'. */
  readonly format?: Format
  /** Decimals, default 3. */
  readonly digits?: number
}

const rules: OptionRules<BootstrapSummaryOptions> = {
  type: oneOf('perc', 'basic', 'norm', 'bca.simple', 'bca'),
  level: betweenZeroAndOne,
  standardized: any,
  effects: texts,
  language: languageOption,
  format,
  digits: digitsOption,
}

/** A bootstrap as tables: estimate, standard error, bias and interval of every estimated row, and of the `effects` that are named. */
export function bootstrapSummary(boot: Bootstrap, options: BootstrapSummaryOptions = {}): string {
  requireOptions(options, rules)
  return render(bootstrapBlocks(boot, options), options)
}

/** The same as blocks. */
function bootstrapBlocks(
  boot: Bootstrap,
  { type = 'perc', level = 0.95, standardized, effects = [], language = 'en', digits = 3 }: BootstrapSummaryOptions = {},
): Block[] {
  const words = replicatesWordsOf(language)
  requireBootstrap(boot)
  const { table } = boot.fit
  const several = table.groupLabels.length > 1
  const cells = (row: BootstrapRow | BootstrapEffect): string[] =>
    [row.est, row.se, row.bias, row.ciLower, row.ciUpper].map((value) => fixed(value, digits))
  const { est, se, bias, lower, upper } = words.column
  const listing = (title: string, rows: readonly (readonly string[])[]): TableBlock => ({
    kind: 'table',
    look: 'listing',
    set: 'bootstrap',
    title,
    head: ['', est, se, bias, lower, upper],
    align: ['left', 'right', 'right', 'right', 'right', 'right'],
    rows,
  })
  const intervals = bootstrapIntervals(boot, { type, level, ...(standardized === undefined ? {} : { standardized }) })
  // without standardizing, what was fixed has nothing to tell
  const shown = intervals.filter((_, row) => standardized !== undefined || ['free', 'defined'].includes(table.rows[row].role.kind))
  const groups = several ? table.groupLabels : ['']
  const tables = groups.flatMap((label, group): Block[] => {
    const rows = shown.filter((row) => row.op !== ':=' && row.group === group)
    return [
      listing(
        several ? words.inGroup(label) : '',
        rows.map((row) => [`  ${nameOf(row)}`, ...cells(row)]),
      ),
    ]
  })
  const defined = shown.filter(({ op }) => op === ':=')
  const asked = effects.map((effect) => bootstrapEffect(boot, effect, { type, level }))
  const others = [...defined.map((row) => [`  ${nameOf(row)}`, ...cells(row)]), ...asked.map((one) => [`  ${one.label}`, ...cells(one)])]
  return [
    { kind: 'heading', level: 2, text: words.bootstrapTitle(words.bootstrap[boot.type], boot.replicates, boot.seed) },
    ...boot.issues.map((issue): Block => {
      const grade = severity(issue)
      return {
        kind: 'notice',
        severity: grade,
        label: summaryWordsOf(language).severity[grade],
        text: describeIssue(issue, { language }),
      }
    }),
    { kind: 'paragraph', text: `${words.intervals(words.interval[type], String(level))} ${words.fates(boot.failed, boot.inadmissible)}` },
    ...(boot.type === 'bollen.stine' ? [{ kind: 'paragraph', text: testOfFit(boot, digits, words.bollenStine) } as const] : []),
    ...tables,
    ...(others.length > 0 ? [listing(words.effectsTitle, others)] : []),
  ]
}

function nameOf({ lhs, op, rhs, label }: BootstrapRow): string {
  if (op === ':=') return lhs
  const name = op === '~1' ? `${lhs} ~ 1` : `${lhs} ${op} ${rhs}`
  return label === '' ? name : `${name} (${label})`
}

function testOfFit(boot: Bootstrap, digits: number, words: (statistic: string, df: number, pvalue: string) => string): string {
  const test = bollenStineTest(boot)
  return words(fixed(test.statistic, digits), test.df, pvalue(test.pvalue))
}
