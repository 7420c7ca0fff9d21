import type { Engine } from '../estimate/engine'
import { gfi } from './absoluteMeasures'
import type { ActiveConstraints } from './activeConstraints'
import { type FimlCorrectionOptions, fimlCorrections } from './fimlCorrection'
import { incrementalMeasures } from './incrementalMeasures'
import { rmsea } from './rmsea'

const names = [
  'cfi.robust',
  'tli.robust',
  'nnfi.robust',
  'rni.robust',
  'rmsea.robust',
  'rmsea.ci.lower.robust',
  'rmsea.ci.upper.robust',
  'rmsea.pvalue.robust',
  'rmsea.notclose.pvalue.robust',
  'gfi.robust',
  'gfi.ci.lower.robust',
  'gfi.ci.upper.robust',
] as const

/** The robust measures of fit of incomplete cases, by lavaan's names; NaN where an information matrix is singular. */
export function incompleteMeasures(engine: Engine, active: ActiveConstraints, options: FimlCorrectionOptions): Record<string, number> {
  const corrections = fimlCorrections(engine, active, options)
  if (!corrections) return Object.fromEntries(names.map((name) => [name, Number.NaN]))
  const { model, baseline } = corrections
  const { df, baselineDf } = options
  const c = df > 0 ? model.c : 1
  const cases = engine.total
  const incremental = incrementalMeasures(df > 0 ? model.statistic : 0, df, baseline.statistic, baselineDf, c, baseline.c)
  const approximation = rmsea({
    statistic: model.statistic,
    df,
    cases,
    groups: engine.samples.length,
    c,
    intervalStatistic: model.statistic / c,
    intervalFactor: c,
  })
  const goodness = gfi(df > 0 ? model.statistic : 0, df, cases, engine.table.variables[0].observed.length, c)
  const values = [
    incremental.cfi,
    incremental.tli,
    incremental.nnfi,
    incremental.rni,
    approximation.estimate,
    approximation.lower,
    approximation.upper,
    approximation.closePvalue,
    approximation.notClosePvalue,
    goodness.estimate,
    goodness.lower,
    goodness.upper,
  ]
  return Object.fromEntries(names.map((name, k) => [name, values[k]]))
}
