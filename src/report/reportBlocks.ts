import type { Fit } from '../fit/fit'
import { requireOptions } from '../issue/requireOptions'
import type { Block } from './block'
import { type ReportOptions, reportRules } from './reportOptions'
import { reportSections } from './reportSections'
import { reportWordsOf } from './words/reportWordsOf'

/**
 * The full report of a fit as blocks, without its figures: `wordDocument(reportBlocks(fit))` is the report in Word. Throws a SemError for
 * unknown options.
 */
export function reportBlocks(fit: Fit, options: ReportOptions = {}): Block[] {
  requireOptions(options, reportRules)
  const { notices, sections } = reportSections(fit, options)
  return [
    { kind: 'heading', level: 1, text: options.title ?? reportWordsOf(options.language ?? 'en').title },
    ...notices,
    ...sections
      .filter(({ blocks }) => blocks.length > 0)
      .flatMap(({ heading, blocks }): Block[] => [{ kind: 'heading', level: 2, text: heading }, ...blocks]),
  ]
}
