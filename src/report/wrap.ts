import { displayWidth } from '../issue/displayWidth'

/** Punctuation that may not begin a line, in both languages. */
const closing = /^[,.;:!?)\]}%，。；：！？、）】》”’]/u
/** Punctuation that may not end a line. */
const opening = /[([{（【《“‘]$/u

/** Text as lines of at most `width` columns, broken at blanks and between Chinese characters; `hanging` columns fewer from the second line on. */
export function wrap(text: string, width: number, hanging = 0): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    const room = width - (lines.length > 0 ? hanging : 0)
    if (line !== '' && displayWidth(line + piece.trimEnd()) > room) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return [...lines, line.trimEnd()]
}

/** What may not be divided: words with the blank after them, single Chinese characters with the punctuation that belongs to them. */
function pieces(text: string): string[] {
  const found = text.match(/\s+|[\p{Script=Han}，。；：！？、（）【】《》“”‘’]|[^\s\p{Script=Han}，。；：！？、（）【】《》]+/gu) ?? []
  return found.reduce<string[]>((all, piece) => {
    const last = all[all.length - 1]
    if (last !== undefined && (/^\s+$/.test(piece) || closing.test(piece) || opening.test(last))) all[all.length - 1] = last + piece
    else all.push(piece)
    return all
  }, [])
}
