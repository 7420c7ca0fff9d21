import { language as languageOption } from '../../issue/optionValue'
import { requireOptions } from '../../issue/requireOptions'
import type { Language } from '../../issue/words'
import { descriptionEn } from './descriptionEn'
import type { DescriptionWords } from './descriptionWords'
import { descriptionZh } from './descriptionZh'

const languages: Readonly<Record<Language, DescriptionWords>> = { en: descriptionEn, zh: descriptionZh }

/** The words of a description in a language. Throws a SemError for a language that relata does not speak. */
export function descriptionWordsOf(language: Language): DescriptionWords {
  requireOptions({ language }, { language: languageOption })
  return languages[language]
}
