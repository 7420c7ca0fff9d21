import { multiply, multiplyTransposedLeft } from '../numeric/products'

/** Adds share times D'A D to `out` (q x q): D is length x q, A square. */
export function sandwichOfMoments(jacobian: Float64Array, weight: Float64Array, q: number, share: number, out: Float64Array): void {
  const length = q === 0 ? 0 : jacobian.length / q
  const half = new Float64Array(length * q)
  multiply(weight, jacobian, half, length, length, q)
  const square = new Float64Array(q * q)
  multiplyTransposedLeft(jacobian, half, square, q, length, q)
  for (let k = 0; k < q * q; k++) out[k] += share * square[k]
}
