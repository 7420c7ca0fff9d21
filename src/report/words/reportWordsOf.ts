import type { Language } from '../../issue/words'
import { reportEn } from './reportEn'
import type { ReportWords } from './reportWords'
import { reportZh } from './reportZh'

const languages: Readonly<Record<Language, ReportWords>> = { en: reportEn, zh: reportZh }

/** The words of the full report in a language. */
export function reportWordsOf(language: Language): ReportWords {
  return languages[language]
}
