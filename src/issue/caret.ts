import { displayWidth } from './displayWidth'
import type { Span } from './span'

/** A place as people count it: from one, columns in characters. */
export interface Place {
  readonly line: number
  readonly column: number
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/g

/** Line and column of an offset in `source`. */
export const placeOf = (source: string, offset: number): Place => {
  let line = 1
  let start = 0
  for (const match of source.slice(0, offset).matchAll(lineEnd)) {
    line++
    start = match.index + match[0].length
  }
  return { line, column: [...source.slice(start, offset)].length + 1 }
}

/** Characters shown on either side of the place when a line is long. */
const reach = 60

/**
 * The source line and, under it, carets below the span (at least one; a span over several lines is marked to the end of its first).
 * Widths are those of a terminal, so that carets stand right under East Asian characters.
 */
export const caretLines = (source: string, span: Span): string => {
  const start = Math.min(span.start, source.length)
  const lineStart = Math.max(...['\n', '\r', '\u2028', '\u2029'].map((end) => (start === 0 ? -1 : source.lastIndexOf(end, start - 1)))) + 1
  const rest = /[\n\r\u2028\u2029]/.exec(source.slice(start))
  const lineStop = rest ? start + rest.index : source.length
  const from = start - lineStart > 2 * reach ? start - reach : lineStart
  const to = lineStop - start > 2 * reach ? start + 2 * reach : lineStop
  const before = (from > lineStart ? '…' : '') + source.slice(from, start)
  const marked = source.slice(start, Math.max(start, Math.min(span.end, to)))
  const shown = before + source.slice(start, to) + (to < lineStop ? '…' : '')
  return `${shown}\n${blank(before)}${'^'.repeat(Math.max(1, displayWidth(marked)))}`
}

/** Space as wide as the text; tabs stay tabs, whose width only the reader's screen knows. */
const blank = (text: string): string =>
  text
    .split('\t')
    .map((part) => ' '.repeat(displayWidth(part)))
    .join('\t')
