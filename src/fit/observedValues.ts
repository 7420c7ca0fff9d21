import type { Fit } from './fit'

/** What the data of one group say about a variable that the model names. */
export interface ObservedValues {
  readonly mean: number
  /** Divisor n - 1. */
  readonly sd: number
  /** Ascending, without missing values; absent for fits to moments. */
  readonly sorted?: Float64Array
}

/** Undefined when the variable is not observed in the model; its mean is NaN when moments without means were given. */
export function observedValues(fit: Fit, name: string, group: number): ObservedValues | undefined {
  const { names, n, covariance, mean, columns } = fit.sample[group]
  const i = names.indexOf(name)
  if (i < 0) return undefined
  return {
    mean: mean?.[i] ?? Number.NaN,
    sd: Math.sqrt((covariance[i * names.length + i] * n) / (n - 1)),
    ...(columns && { sorted: columns[i].filter((value) => !Number.isNaN(value)).sort() }),
  }
}
