import type { Effects } from '../effects/effects'
import type { Fit } from '../fit/fit'
import type { Language } from '../issue/words'
import type { StudyReport } from '../study/studyReport'
import type { Block } from './block'
import { effectsBlocks } from './effectsSummary'
import { html } from './html'
import { shortSummaryBlocks } from './shortSummary'
import { studyReportBlocks } from './studyReport'
import { summaryBlocks } from './summary'
import { text } from './text'

/** A record that can be shown. */
export type Displayable = Fit | Effects | StudyReport

/** The language in which a record is shown. */
export interface DisplayOptions {
  /** 'en' (default) or 'zh'. */
  readonly language?: Language
}

/** A record as HTML for notebooks that have to be told: in tslab, `tslab.display.html(display(fit))`. Of a fit it is the whole summary. */
export function display(record: Displayable, { language = 'en' }: DisplayOptions = {}): string {
  return html('estimate' in record ? summaryBlocks(record, { language }) : shortBlocks(record, language), language)
}

/**
 * Lets Node's console and Deno's notebooks print a record well: `console.log(fit)` shows the short summary. The two hooks are
 * non-enumerable and no part of the data: `structuredClone`, JSON and comparisons do not see them. Changes and returns the record.
 */
export function withDisplay<T extends Displayable>(record: T, { language = 'en' }: DisplayOptions = {}): T {
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

function shortBlocks(record: Displayable, language: Language): Block[] {
  if ('claims' in record) return studyReportBlocks(record, language)
  return 'totalIndirect' in record ? effectsBlocks(record, { language }) : shortSummaryBlocks(record, language)
}
