import type { Fit } from '../fit/fit'
import type { PaperStyle } from './paperStyle'
import { joined, type RichText } from './richText'

/** The notes under a table: general sentences as one paragraph, the meaning of asterisks as another (in a thesis in the same one). */
export function paperNotes(style: PaperStyle, sentences: readonly (RichText | undefined)[], starred = false): RichText[] {
  const { note, sentenceGap } = style.words
  const shown = sentences.filter((sentence) => sentence !== undefined && sentence !== '') as RichText[]
  const together = (parts: readonly RichText[]) => joined(note, ...parts.flatMap((part, i) => (i > 0 ? [sentenceGap, part] : [part])))
  if (style.look === 'thesis') {
    const all = starred ? [...shown, style.starsNote] : shown
    return all.length > 0 ? [together(all)] : []
  }
  return [...(shown.length > 0 ? [together(shown)] : []), ...(starred ? [style.starsNote] : [])]
}

/** How many cases, over all and in each group. */
export function casesSentence({ sample }: Fit, { words }: PaperStyle): RichText {
  const n = sample.reduce((sum, one) => sum + one.n, 0)
  return words.says.cases(
    String(n),
    sample.map((one) => ({ label: one.label, n: String(one.n) })),
  )
}
