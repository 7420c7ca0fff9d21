/**
 * Numbers that carry their gradient (forward differentiation; Griewank & Walther 2008, Evaluating Derivatives, chapter 3):
 * whatever is computed from them comes with its exact slopes.
 */
export interface Dual {
  readonly value: number
  readonly slope: Float64Array
}

/** A number that does not vary; `q` slopes. */
export function constantDual(value: number, q: number): Dual {
  return { value, slope: new Float64Array(q) }
}

/** a + factor b. */
export function plus(a: Dual, b: Dual, factor = 1): Dual {
  return { value: a.value + factor * b.value, slope: a.slope.map((slope, k) => slope + factor * b.slope[k]) }
}

/** a b. */
export function times(a: Dual, b: Dual): Dual {
  return { value: a.value * b.value, slope: a.slope.map((slope, k) => slope * b.value + a.value * b.slope[k]) }
}

/** a / b. */
export function over(a: Dual, b: Dual): Dual {
  const value = a.value / b.value
  return { value, slope: a.slope.map((slope, k) => (slope - value * b.slope[k]) / b.value) }
}

/** factor a + shift. */
export function affine(a: Dual, factor: number, shift = 0): Dual {
  return { value: factor * a.value + shift, slope: a.slope.map((slope) => factor * slope) }
}

/** Square root; NaN of a negative number. */
export function squareRoot(a: Dual): Dual {
  const value = Math.sqrt(a.value)
  return { value, slope: a.slope.map((slope) => slope / (2 * value)) }
}

/** Sum of duals with `q` slopes; 0 of none. */
export function sum(terms: readonly Dual[], q: number): Dual {
  const slope = new Float64Array(q)
  let value = 0
  for (const term of terms) {
    value += term.value
    for (let k = 0; k < q; k++) slope[k] += term.slope[k]
  }
  return { value, slope }
}
