import type { Language } from '../../issue/words'
import { studyEn } from './studyEn'
import type { StudyWords } from './studyWords'
import { studyZh } from './studyZh'

const languages: Readonly<Record<Language, StudyWords>> = { en: studyEn, zh: studyZh }

/** The words of the study report in a language. */
export function studyWordsOf(language: Language): StudyWords {
  return languages[language]
}
