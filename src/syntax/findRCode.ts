import type { Span } from '../issue/span'

/** A quotation that is given a name, or a call that only R understands, at the start of a line. */
const assignment = /^[ \t]*[\p{L}.][\p{L}\p{N}._]*[ \t]*(?:<-|=)[ \t]*(?:['"]|(?:sem|cfa|growth|lavaan|read\.csv|summary)\()/mu
const call = /^[ \t]*(?:library|require|summary|fitMeasures|parameterEstimates)\(/m

/** The place of R code that was copied together with the model, undefined where there is none. */
export const findRCode = (text: string): Span | undefined => {
  const found = [assignment.exec(text), call.exec(text)].filter((match) => match !== null).sort((a, b) => a.index - b.index)[0]
  if (!found) return undefined
  return { start: found.index + (found[0].length - found[0].trimStart().length), end: found.index + found[0].length }
}
