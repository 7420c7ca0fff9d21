import { fates } from '../inference/refitJob'
import { SemError } from '../issue/semError'
import type { Bootstrap } from './bootstrap'
import type { Fit } from './fit'
import { requireBootstrap } from './requireFit'

/**
 * The fit with the standard errors and the covariance matrix of its replicates in place of its own (lavaan's `se = "bootstrap"`): standard
 * deviations and covariances with divisor their number, of defined parameters too. `options.se` is then 'bootstrap'. z values and intervals
 * of the result are normal ones; `bootstrapIntervals` has the others. Throws a SemError with fewer than two replicates.
 */
export function withBootstrapErrors(boot: Bootstrap): Fit {
  requireBootstrap(boot)
  const { fit, estimates, fates: fate } = boot
  const { table } = fit
  const rows = table.rows.length
  const used = Array.from(fate.keys()).filter((r) => fate[r] === fates.fine || fate[r] === fates.inadmissible)
  if (used.length < 2)
    throw new SemError([
      { code: 'badOption', option: 'replicates', found: String(used.length), expected: 'two replicates with a solution' },
    ])
  // the name of the standard errors also says which weights this estimator took
  if (fit.options.estimator === 'DWLS' && fit.options.se === 'robust.sem.nt') {
    const what = "bootstrap standard errors of estimator: 'DWLS', se: 'robust.sem.nt'"
    throw new SemError([{ code: 'unsupportedCombination', what, supported: "se: 'robust.sem'" }])
  }
  const column = (row: number) => used.map((r) => estimates[r * rows + row])
  const covarianceOf = (a: readonly number[], b: readonly number[]): number => {
    const [meanA, meanB] = [meanOf(a), meanOf(b)]
    return a.reduce((sum, value, r) => sum + (value - meanA) * (b[r] - meanB), 0) / a.length
  }
  const se = Float64Array.from(table.rows, ({ role }, row) =>
    role.kind === 'free' || role.kind === 'defined' ? Math.sqrt(covarianceOf(column(row), column(row))) : 0,
  )
  const q = table.freeCount
  const parameters = Array.from({ length: q }, (_, index) =>
    column(table.rows.findIndex(({ role }) => role.kind === 'free' && role.index === index)),
  )
  const covariance = new Float64Array(q * q)
  parameters.forEach((a, i) => {
    for (let j = 0; j <= i; j++) covariance[i * q + j] = covariance[j * q + i] = covarianceOf(a, parameters[j])
  })
  return { ...fit, options: { ...fit.options, se: 'bootstrap' }, inference: { ...fit.inference, se, covariance, singular: false } }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
