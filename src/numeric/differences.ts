// Numerical derivatives: central differences extrapolated once by Richardson, the four-point formula
//   f'(x) = (8 (f(x+h) - f(x-h)) - (f(x+2h) - f(x-2h))) / (12 h) + O(h^4)   (Abramowitz & Stegun 25.3.6).
// The default step 1e-3 max(1, |x|) balances its error h^4 against rounding eps/h: about 1e-12 of the size of f.

const defaultStep = 1e-3

/** Gradient of f at x; `x` is not changed. */
export function differenceGradient(f: (x: Float64Array) => number, x: ArrayLike<number>, step = defaultStep): Float64Array {
  const values = new Float64Array(1)
  return differenceJacobian(
    (at) => {
      values[0] = f(at)
      return values
    },
    x,
    step,
  )
}

/** Jacobian of f at x, m x q row-major for m values and q = x.length: entry (i, j) is d f_i / d x_j. f may reuse the array it returns. */
export function differenceJacobian(f: (x: Float64Array) => ArrayLike<number>, x: ArrayLike<number>, step = defaultStep): Float64Array {
  const q = x.length
  const at = Float64Array.from(x)
  const m = f(at).length
  const out = new Float64Array(m * q)
  for (let j = 0; j < q; j++) {
    const center = at[j]
    const h = exactStep(center, step * Math.max(1, Math.abs(center)))
    for (const [shift, weight] of [
      [1, 8],
      [-1, -8],
      [2, -1],
      [-2, 1],
    ] as const) {
      at[j] = center + shift * h
      const value = f(at)
      for (let i = 0; i < m; i++) out[i * q + j] += (weight * value[i]) / (12 * h)
    }
    at[j] = center
  }
  return out
}

/** Hessian of a function from its gradient, symmetrized: q x q row-major. */
export function differenceHessian(
  gradient: (x: Float64Array) => ArrayLike<number>,
  x: ArrayLike<number>,
  step = defaultStep,
): Float64Array {
  const q = x.length
  const out = differenceJacobian(gradient, x, step)
  for (let i = 0; i < q; i++) {
    for (let j = 0; j < i; j++) {
      const mean = 0.5 * (out[i * q + j] + out[j * q + i])
      out[i * q + j] = mean
      out[j * q + i] = mean
    }
  }
  return out
}

/** A step near h for which x + h - x is exactly the step. */
function exactStep(x: number, h: number): number {
  return x + h - x
}
