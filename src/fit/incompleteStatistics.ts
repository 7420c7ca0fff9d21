import { activeConstraints } from '../inference/activeConstraints'
import { fimlCorrections } from '../inference/fimlCorrection'
import { engineAt } from './engineAt'
import type { Fit } from './fit'
import type { RobustStatistics } from './robustStatistics'

/** What the robust measures of incomplete cases are computed from (`fimlCorrections`); NaN where an information matrix is singular. `scaled` asks for V3. Undefined with auxiliary
 * variables, which complete cases of the model alone would not have. */
export function incompleteStatistics(fit: Fit, scaled: boolean, baselineDf: number): RobustStatistics | undefined {
  if (fit.sample.some(({ auxiliary }) => auxiliary)) return undefined
  const { df } = fit.inference
  const information = fit.options.information === 'expected' ? 'expected' : 'observed'
  const corrections = fimlCorrections(engineAt(fit), activeConstraints(fit.table, fit.estimate), {
    robust: scaled,
    information,
    df,
    baselineDf,
  })
  const { model, baseline } = corrections ?? { model: missing, baseline: missing }
  const [statistic, factor] = df > 0 ? [model.statistic, model.c] : [0, 1]
  return {
    statistic,
    factor,
    baselineStatistic: baseline.statistic,
    baselineFactor: baseline.c,
    scaledStatistic: statistic / factor,
    scalingFactor: factor,
    shift: 0,
  }
}

const missing = { statistic: Number.NaN, c: Number.NaN }
