/** Value at x of the polynomial whose coefficients stand from the highest power down (Horner's rule). */
export function polynomial(coefficients: readonly number[], x: number): number {
  let value = coefficients[0]
  for (let i = 1; i < coefficients.length; i++) value = value * x + coefficients[i]
  return value
}
