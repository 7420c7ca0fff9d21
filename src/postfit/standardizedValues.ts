import { engineAt } from '../fit/engineAt'
import type { Fit } from '../fit/fit'
import { standardize } from './standardize'

/** The three standardizations of every row, without standard errors. */
export function standardizedValues(fit: Fit): { readonly lv: Float64Array; readonly all: Float64Array; readonly nox: Float64Array } {
  const engine = engineAt(fit)
  const { values } = fit.estimate
  return {
    lv: standardize(engine, values, 'std.lv').values,
    all: standardize(engine, values, 'std.all').values,
    nox: standardize(engine, values, 'std.nox').values,
  }
}
