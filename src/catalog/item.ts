import type { Item, SourceStatement } from './catalogEntry'

/** A question in both languages. */
export function item(id: string, en: string, zh: string): Item {
  return { id, wording: { en, zh } }
}

/** A statement of a source in both languages; the section by number or 'summary', or by name in both languages. */
export function statement(id: string, section: SourceStatement['section'], en: string, zh: string): SourceStatement {
  return { id, section, quote: { en, zh } }
}
