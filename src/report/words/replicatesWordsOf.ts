import { language as languageOption } from '../../issue/optionValue'
import { requireOptions } from '../../issue/requireOptions'
import type { Language } from '../../issue/words'
import { replicatesEn } from './replicatesEn'
import type { ReplicatesWords } from './replicatesWords'
import { replicatesZh } from './replicatesZh'

const languages: Readonly<Record<Language, ReplicatesWords>> = { en: replicatesEn, zh: replicatesZh }

/** The words of tables about replicates in a language. Throws a SemError for a language that relata does not speak. */
export function replicatesWordsOf(language: Language): ReplicatesWords {
  requireOptions({ language }, { language: languageOption })
  return languages[language]
}
