/** Sum of a[i + k] b[j + k] over k < length: the inner product of two stretches of rows. */
export function rowDot(a: Float64Array, i: number, b: Float64Array, j: number, length: number): number {
  let s0 = 0
  let s1 = 0
  let k = 0
  for (; k + 1 < length; k += 2) {
    s0 += a[i + k] * b[j + k]
    s1 += a[i + k + 1] * b[j + k + 1]
  }
  return k < length ? s0 + s1 + a[i + k] * b[j + k] : s0 + s1
}
