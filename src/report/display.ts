import type { Effects } from '../effects/effects'
import type { Fit } from '../fit/fit'
import { either, language as languageOption } from '../issue/optionValue'
import { badOption, type OptionRules, requireArgument, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { Language } from '../issue/words'
import type { StudyReport } from '../study/studyReport'
import type { Block } from './block'
import { datasetListBlocks, type ListedDataset } from './datasetList'
import { type DescribedGroup, descriptionBlocks } from './descriptionSummary'
import { effectsBlocks } from './effectsSummary'
import { html } from './html'
import { shortSummaryBlocks } from './shortSummary'
import { studyReportBlocks } from './studyReport'
import { summaryBlocks } from './summary'
import { text } from './text'

/** A record that can be shown: a fit, effects, a study report, descriptions, data sets, and the blocks of tables and reports. */
export type Displayable = Fit | Effects | StudyReport | readonly DescribedGroup[] | readonly ListedDataset[] | Block | readonly Block[]

/** The language in which a record is shown. */
export interface DisplayOptions {
  /** 'en' (default) or 'zh'. */
  readonly language?: Language
}

const rules: OptionRules<DisplayOptions> = { language: languageOption }

/**
 * A record as HTML for notebooks that have to be told: in tslab, `tslab.display.html(display(fit))`. Of a fit it is the whole summary; a
 * diagram or plot (SVG text) becomes an image that holds it. Throws a SemError for what is neither.
 */
export function display(record: Displayable | string, options: DisplayOptions = {}): string {
  requireOptions(options, rules)
  if (typeof record === 'string') return svgImage(record)
  requireArgument('record', record, either({ kind: 'record' }, { kind: 'list', of: { kind: 'record' } }))
  const { language = 'en' } = options
  return html('estimate' in record ? summaryBlocks(record, { language }) : shortBlocks(record, language), language)
}

/**
 * Lets Node's console and Deno's notebooks print a record well: `console.log(fit)` shows the short summary. The two hooks are
 * non-enumerable and no part of the data: `structuredClone`, JSON and comparisons do not see them. Changes and returns the record.
 */
export function withDisplay<T extends Displayable>(record: T, options: DisplayOptions = {}): T {
  requireOptions(options, rules)
  const { language = 'en' } = options
  const plain = () => text(shortBlocks(record, language), 80)
  return Object.defineProperties(record, {
    [Symbol.for('nodejs.util.inspect.custom')]: {
      value: (depth: number) => (depth < 0 ? '[relata]' : plain().trimEnd()),
      configurable: true,
    },
    [Symbol.for('Jupyter.display')]: {
      value: () => ({ 'text/plain': plain(), 'text/html': display(record, { language }) }),
      configurable: true,
    },
  })
}

function shortBlocks(record: Displayable, language: Language): readonly Block[] {
  if (isList(record)) {
    if (isBlocks(record)) return record
    return isDescribed(record) ? descriptionBlocks(record, { language }) : datasetListBlocks(record, language)
  }
  if (isBlock(record)) return [record]
  if ('claims' in record) return studyReportBlocks(record, language)
  return 'totalIndirect' in record ? effectsBlocks(record, { language }) : shortSummaryBlocks(record, language)
}

/** As an image, because notebooks that are turned into pages drop SVG that is written out. */
function svgImage(svg: string): string {
  if (!svg.startsWith('<svg')) throw new SemError([badOption('record', svg, 'SVG')])
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(svg) ?? []
  const source = encodeURIComponent(svg.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll("'", '%27')
  return `<img alt="${title.replaceAll('"', '&quot;')}" style="max-width:100%;background:white" src="data:image/svg+xml,${source}">\n`
}

type Listed = Extract<Displayable, readonly unknown[]>

function isList(record: Displayable): record is Listed {
  return Array.isArray(record)
}

function isDescribed(list: readonly DescribedGroup[] | readonly ListedDataset[]): list is readonly DescribedGroup[] {
  return list.every((one) => 'correlation' in one)
}

const blockKinds: { readonly [Kind in Block['kind']]: true } = {
  heading: true,
  paragraph: true,
  notice: true,
  entry: true,
  list: true,
  table: true,
}

/** Data sets have a kind, too: 'cases' or 'moments'. */
function isBlock(record: object): record is Block {
  return 'kind' in record && typeof record.kind === 'string' && Object.hasOwn(blockKinds, record.kind)
}

function isBlocks(list: Listed): list is readonly Block[] {
  return list.length > 0 && list.every(isBlock)
}
