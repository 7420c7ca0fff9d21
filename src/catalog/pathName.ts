import type { Study } from './catalogEntry'
import type { Language } from './text'

/** A path in words, cause first: 'commercial friendship → customer trust'. Ids that are no construct stay as they are. */
export function pathName(study: Study, constructs: readonly string[], language: Language): string {
  return constructs.map((id) => study.constructs.find((construct) => construct.id === id)?.names[language] ?? id).join(' → ')
}
