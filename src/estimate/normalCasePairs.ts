import { multiplyTransposedRight } from '../numeric/products'

/** The cases as `caseMoments` has them, n x p each: deviations d and those fitted by the regression on fixed variables h, e = Sigma^-1 d, f = Sigma^-1 h. */
export interface CaseRows {
  readonly d: Float64Array
  readonly e: Float64Array
  readonly h?: Float64Array
  readonly f?: Float64Array
  /** d'M d - h'M h. */
  readonly form: Float64Array
  /** tr(M C). */
  readonly constant: number
  readonly weights?: Float64Array
}

/** Writes rows of z_i'V z_j (formula in `caseMoments`), times the weights of both cases. */
export function normalCasePairs(
  { d, e, h, f, form, constant, weights }: CaseRows,
  p: number,
  means: boolean,
): (from: number, rows: number, out: Float64Array) => void {
  const n = form.length
  let spare: Float64Array | undefined
  return (from, rows, out) => {
    const part = (a: Float64Array) => a.subarray(from * p, (from + rows) * p)
    multiplyTransposedRight(part(d), e, out, rows, p, n)
    let linear: Float64Array | undefined
    if (h && f) {
      spare ??= new Float64Array(3 * rows * n)
      const [df, he, hf] = [0, 1, 2].map((k) => spare!.subarray(k * rows * n, (k + 1) * rows * n))
      multiplyTransposedRight(part(d), f, df, rows, p, n)
      multiplyTransposedRight(part(h), e, he, rows, p, n)
      multiplyTransposedRight(part(h), f, hf, rows, p, n)
      linear = hf
      for (let k = 0; k < rows * n; k++) {
        const [a, b, c, g] = [out[k], df[k], he[k], hf[k]]
        linear[k] = a - b - c + g
        out[k] = a * a - b * b - c * c + g * g
      }
    }
    for (let i = 0; i < rows; i++) {
      const own = constant - form[from + i]
      for (let j = 0; j < n; j++) {
        const k = i * n + j
        const square = linear ? out[k] : out[k] * out[k]
        const mean = means ? (linear ? linear[k] : out[k]) : 0
        out[k] = (0.5 * (square + own - form[j]) + mean) * (weights ? weights[from + i] * weights[j] : 1)
      }
    }
  }
}
