import type { Language } from '../../issue/words'
import { paperEn } from './paperEn'
import type { PaperWords } from './paperWords'
import { paperZh } from './paperZh'

const languages: Readonly<Record<Language, PaperWords>> = { en: paperEn, zh: paperZh }

/** The words of the tables of papers in a language. */
export function paperWordsOf(language: Language): PaperWords {
  return languages[language]
}
