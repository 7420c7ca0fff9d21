import { language as languageOption } from '../../issue/optionValue'
import { requireOptions } from '../../issue/requireOptions'
import type { Language } from '../../issue/words'
import { summaryEn } from './summaryEn'
import type { SummaryWords } from './summaryWords'
import { summaryZh } from './summaryZh'

const languages: Readonly<Record<Language, SummaryWords>> = { en: summaryEn, zh: summaryZh }

/** The words of a summary in a language. Throws a SemError for a language that relata does not speak. */
export function summaryWordsOf(language: Language): SummaryWords {
  requireOptions({ language }, { language: languageOption })
  return languages[language]
}
