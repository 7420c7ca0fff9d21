import type { Fit } from '../fit/fit'
import { fitMeasures } from '../fit/fitMeasures'
import type { Language } from '../issue/words'
import type { Block } from './block'
import { summaryHead } from './summaryHead'
import { mainMeasures } from './summaryMeasures'
import { summaryStyle } from './summaryStyle'
import { summaryTests } from './summaryTests'

/** What `console.log(fit)` shows: how it ended, what is wrong, the test of the model and the best known measures; no estimates. */
export function shortSummaryBlocks(fit: Fit, language: Language = 'en'): Block[] {
  const style = summaryStyle(fit, { language })
  return [
    ...summaryHead(fit, style),
    ...summaryTests(fit, style).slice(0, 1),
    ...(fit.inference.tests.length > 0 ? mainMeasures(fitMeasures(fit), style) : []),
    { kind: 'paragraph', text: style.words.readOn },
  ]
}
