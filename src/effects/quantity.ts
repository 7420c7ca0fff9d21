/** A number and its slopes by the q free parameters; slopes are absent where they are not known (its standard error is then NaN). */
export interface Quantity {
  readonly value: number
  readonly gradient?: Float64Array
}

/** a value times `factor`. */
export function scaled(a: Quantity, factor: number): Quantity {
  return { value: a.value * factor, gradient: a.gradient?.map((slope) => slope * factor) }
}

/** a + factor b. */
export function plus(a: Quantity, b: Quantity, factor = 1): Quantity {
  const { gradient } = b
  return {
    value: a.value + factor * b.value,
    gradient: gradient && a.gradient?.map((slope, j) => slope + factor * gradient[j]),
  }
}

/** a b, by the product rule. */
export function times(a: Quantity, b: Quantity): Quantity {
  const { gradient } = b
  return {
    value: a.value * b.value,
    gradient: gradient && a.gradient?.map((slope, j) => slope * b.value + a.value * gradient[j]),
  }
}

/** a ^ power. */
export function raised(a: Quantity, power: number): Quantity {
  const slope = power * a.value ** (power - 1)
  return { value: a.value ** power, gradient: a.gradient?.map((g) => g * slope) }
}
