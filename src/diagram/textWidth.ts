/** Advance widths of Helvetica in thousandths of the font size, for the characters ! to ~ (Adobe's font metrics). */
const helvetica = [
  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278,
  584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667,
  944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556,
  333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]

/** Fonts that stand in for Helvetica are up to an eighth wider. */
const reserve = 1.12

/** Width of a text in pixels, a little more than most sans-serif fonts need: nothing is measured, so that the answer is the same everywhere. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0
  for (const character of text) thousandths += widthOf(character)
  return (thousandths / 1000) * size * reserve
}

function widthOf(character: string): number {
  const code = character.codePointAt(0)!
  if (code === 32 || code === 160) return 278
  if (code > 32 && code < 127) return helvetica[code - 33]!
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0
  // East Asian characters and emoji fill the square; capitals of other scripts come near it
  return code >= 0x1100 ? 900 : 620
}

/** Lines of at most about `limit` characters: broken at spaces and after `_ . -`, between East Asian characters, and inside what is longer. */
export function wrapName(text: string, limit = 16): string[] {
  const pieces = text
    .split(/(?<=[\s_.\-:/])|(?<=[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff])|(?=[\u2e80-\u9fff\uac00-\ud7a3])/u)
    .flatMap((piece) => split(piece, limit + 4))
  const total = pieces.reduce((sum, piece) => sum + cells(piece), 0)
  const wanted = Math.max(6, Math.min(limit, Math.ceil(total / Math.ceil(total / limit)) + 1))
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && cells(line) + cells(piece.trimEnd()) > wanted) {
      lines.push(line.trim())
      line = ''
    }
    line += piece
  }
  lines.push(line.trim())
  return lines.filter((one, i) => one !== '' || i === 0)
}

function split(piece: string, limit: number): string[] {
  const characters = [...piece]
  if (characters.length <= limit) return [piece]
  return Array.from({ length: Math.ceil(characters.length / limit) }, (_, i) => characters.slice(i * limit, (i + 1) * limit).join(''))
}

function cells(text: string): number {
  let count = 0
  for (const character of text) count += character.codePointAt(0)! >= 0x1100 ? 2 : 1
  return count
}
