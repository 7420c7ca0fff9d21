import type { Language } from '../../issue/words'
import { summaryEn } from './summaryEn'
import type { SummaryWords } from './summaryWords'
import { summaryZh } from './summaryZh'

const languages: Readonly<Record<Language, SummaryWords>> = { en: summaryEn, zh: summaryZh }

/** The words of a summary in a language. Throws a RangeError for a language that relata does not speak. */
export function summaryWordsOf(language: Language): SummaryWords {
  if (!Object.hasOwn(languages, language)) throw new RangeError(`no language ${language}: use ${Object.keys(languages).join(', ')}`)
  return languages[language]
}
