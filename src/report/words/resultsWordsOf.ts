import type { Language } from '../../issue/words'
import { resultsEn } from './resultsEn'
import type { ResultsWords } from './resultsWords'
import { resultsZh } from './resultsZh'

const languages: Readonly<Record<Language, ResultsWords>> = { en: resultsEn, zh: resultsZh }

/** The sentences of the results paragraph in a language. */
export function resultsWordsOf(language: Language): ResultsWords {
  return languages[language]
}
