/** A stretch of text in another type: symbols of statistics are italic. */
export interface Run {
  readonly text: string
  readonly style: 'italic' | 'bold'
}

/** Text as it is printed: plain, or in stretches. */
export type RichText = string | readonly (string | Run)[]

export function italic(text: string): Run {
  return { text, style: 'italic' }
}

export function bold(text: string): Run {
  return { text, style: 'bold' }
}

/** Stretches one after another as one text. */
export function joined(...parts: readonly RichText[]): RichText {
  return parts.flatMap((part) => (typeof part === 'string' ? [part] : part))
}

/** The text without its types. */
export function plainText(rich: RichText): string {
  return typeof rich === 'string' ? rich : rich.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** The text in a format: how it prints plain text, and how it marks an escaped stretch. */
export function printRuns(rich: RichText, escaped: (text: string) => string, mark: (text: string, style: Run['style']) => string): string {
  if (typeof rich === 'string') return escaped(rich)
  return rich.map((part) => (typeof part === 'string' ? escaped(part) : mark(escaped(part.text), part.style))).join('')
}

/** How many blanks a cell begins with. */
export function indentOf(rich: RichText): number {
  return /^ */.exec(plainText(rich))?.[0].length ?? 0
}

/** The text without blanks before and behind it. */
export function trimmed(rich: RichText): RichText {
  if (typeof rich === 'string') return rich.trim()
  return rich.map((part, i) => {
    const trim = (text: string) => (i === 0 ? text.trimStart() : i === rich.length - 1 ? text.trimEnd() : text)
    return typeof part === 'string' ? trim(part) : { ...part, text: trim(part.text) }
  })
}

/** A sentence in which `_p_` makes the letters of a symbol italic; what is put in stays as it is. */
export function sentence(parts: TemplateStringsArray, ...values: readonly RichText[]): RichText {
  return joined(
    ...parts.flatMap((part, i): RichText[] => [
      part.split('_').flatMap((text, k): (string | Run)[] => (text === '' ? [] : [k % 2 === 1 ? italic(text) : text])),
      ...(i < values.length ? [values[i]] : []),
    ]),
  )
}

/** Texts as a list: 'a; b; c'. */
export function listed(texts: readonly RichText[], separator: string): RichText {
  return joined(...texts.flatMap((text, i): RichText[] => (i > 0 ? [separator, text] : [text])))
}
