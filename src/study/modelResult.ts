import { effectExists } from '../effects/effectExists'
import { type Effects, effects } from '../effects/effects'
import type { Fit } from '../fit/fit'
import { fitMeasures } from '../fit/fitMeasures'
import type { FittedModel } from './fitStudyModel'
import type { VerdictRule } from './replicateOptions'
import type { ModelResult } from './studyReport'

const measureNames = ['chisq', 'df', 'pvalue', 'cfi', 'tli', 'rmsea', 'rmsea.ci.lower', 'rmsea.ci.upper', 'srmr', 'aic', 'bic'] as const

/** What the report tells about one model. */
export function modelResult({ model, fit, why }: FittedModel, rule: VerdictRule): ModelResult {
  const { id, names, about, text, variables, main } = model
  const base = { id, names, about, text, variables, main }
  if (!fit) {
    if (why?.code === 'columnsMissing') return { ...base, status: 'columnsMissing', missingColumns: why.columns, issues: [] }
    if (why?.code === 'needsGroups' || why?.code === 'groupLabels') return { ...base, status: 'needsGroups', issues: [] }
    return { ...base, status: 'failed', issues: why?.code === 'fitFailed' ? why.issues : [] }
  }
  const n = fit.sample.reduce((sum, { n: cases }) => sum + cases, 0)
  const { df, npar: parameters } = fit.inference
  const fitted = { ...base, n, df, parameters, justIdentified: df === 0, issues: fit.issues }
  if (why) return { ...fitted, status: 'notConverged' }
  return {
    ...fitted,
    status: 'fitted',
    measures: fitMeasures(fit, measureNames),
    ...(main && !model.groups ? { effects: effectsBetween(model.variables, fit, rule) } : {}),
  }
}

/** The decomposed effects of every construct on every construct that it reaches through structural arrows. */
function effectsBetween(variables: Readonly<Record<string, string>>, fit: Fit, rule: VerdictRule): Effects[] {
  const structural = new Set(fit.table.rows.filter((row) => row.op === '~').flatMap((row) => [row.lhs, row.rhs]))
  const names = Object.values(variables).filter((name) => structural.has(name))
  return names.flatMap((to) =>
    names
      .filter((from) => from !== to && effectExists(fit, { kind: 'total', from, to }))
      .map((from) => effects(fit, { from, to, level: rule.level })),
  )
}
