/** A line end in model text: line feed, carriage return, or one of Unicode's separators. */
export const isLineEnd = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029

/** Space between tokens, including the no-break and ideographic spaces that word processors leave behind, and the byte order mark. */
export const isBlank = (code: number): boolean =>
  code === 32 ||
  code === 9 ||
  code === 11 ||
  code === 12 ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200b)

export const isDigit = (code: number): boolean => code >= 48 && code <= 57

const startsName = /^[\p{L}\p{Nl}]/u
const continuesName = /^[\p{L}\p{N}\p{M}]/u

/** A letter of any script, a dot or an underscore. (A dot before a digit begins a number; the lexer looks ahead.) */
export const isNameStart = (code: number): boolean =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 46 || code === 95
    : startsName.test(String.fromCodePoint(code))

export const isNamePart = (code: number): boolean =>
  code < 128 ? isNameStart(code) || isDigit(code) : continuesName.test(String.fromCodePoint(code))

/** The plain sign that a typographic or full-width one was meant to be, if any. */
export const plainSign = (code: number): string | undefined => {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xff01 + 33)
  return lookalikes.get(code)
}

const lookalikes: ReadonlyMap<number, string> = new Map([
  [0x2212, '-'],
  [0x2013, '-'],
  [0x2014, '-'],
  [0x2010, '-'],
  [0x2011, '-'],
  [0xd7, '*'],
  [0x22c5, '*'],
  [0xb7, '*'],
  [0xf7, '/'],
  [0x201c, '"'],
  [0x201d, '"'],
  [0x2018, "'"],
  [0x2019, "'"],
  [0x223c, '~'],
  [0x301c, '~'],
  [0x2264, '<'],
  [0x2265, '>'],
  [0x2190, '~'],
  [0x2194, '~~'],
  [0x3001, ','],
])
