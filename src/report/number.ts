/** A number with a fixed count of decimals; '' where there is none, no '-0.00'. */
export function fixed(value: number | undefined, decimals = 3): string {
  if (value === undefined || !Number.isFinite(value)) return ''
  const printed = value.toFixed(decimals)
  return Number(printed) === 0 ? (0).toFixed(decimals) : printed
}

/** Degrees of freedom: whole where they are, with decimals where a test adjusts them. */
export function degrees(value: number | undefined, decimals = 3): string {
  return fixed(value, Number.isInteger(value) ? 0 : decimals)
}

/** A p-value: '< .001' below that, otherwise three decimals without the leading zero; '' where there is none. */
export function pvalue(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return ''
  return value < 0.001 ? '< .001' : value.toFixed(3).replace(/^0/, '')
}

/** A p-value in running text: 'p < .001', 'p = .021'. */
export function saidPvalue(value: number | undefined): string {
  const printed = pvalue(value)
  return printed.startsWith('<') ? `p ${printed}` : `p = ${printed}`
}
