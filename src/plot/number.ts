/** A number with fixed decimals and a typographic minus; '-' alone where there is none. */
export function decimals(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return '–'
  const text = value.toFixed(digits)
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '\u2212')
}
