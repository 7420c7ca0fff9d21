/**
 * The number that a text was meant to be, written as programs write numbers: '0,5' with a decimal comma, full-width digits, a minus sign
 * of typographers. Undefined where it is none, or may be another one ('1,000').
 */
export const numberMeant = (text: string): string | undefined => {
  if (text.length > longest) return undefined
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace('\u2212', '-')
    .replace(/^([+-]?\d+),(\d{1,2}|\d{4,})$/, '$1.$2')
  return plain !== text && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? plain : undefined
}

/** A sign that people put where nothing was observed. */
export const meansMissing = (text: string): boolean => /^\s*(\.|-+|—+|\/|n\/?a\.?|null|none|missing|#null!|#n\/a|无|缺失)\s*$/i.test(text)

const longest = 40
