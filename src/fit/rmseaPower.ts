import { rmseaPower as powerOf, type RmseaPowerOptions, rmseaSampleSize as sampleSizeOf } from '../inference/rmseaPower'
import { betweenZeroAndOne, count, type OptionValue, oneOf } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'

const value: OptionValue = { kind: 'number', least: 0 }

const rules: OptionRules<RmseaPowerOptions> = {
  df: { kind: 'number', above: 0 },
  test: oneOf('close', 'notClose', 'exact'),
  rmsea0: value,
  rmseaA: value,
  alpha: betweenZeroAndOne,
  groups: count,
}

/**
 * Probability that the test rejects with n cases (of all groups); NaN when the two RMSEAs are the same. Throws a SemError for options that
 * cannot be.
 */
export function rmseaPower(options: RmseaPowerOptions & { readonly n: number }): number {
  requireOptions(options, { ...rules, n: { kind: 'number', above: 1 } }, ['df', 'n'])
  return powerOf(options)
}

/**
 * Fewest cases (of all groups) with which the test has at least this power (default 0.8); NaN when the two RMSEAs are the same, or above
 * 10^9. Throws a SemError for options that cannot be.
 */
export function rmseaSampleSize(options: RmseaPowerOptions & { readonly power?: number }): number {
  requireOptions(options, { ...rules, power: betweenZeroAndOne }, ['df'])
  return sampleSizeOf(options)
}
