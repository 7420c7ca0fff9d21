import type { Statement } from '../syntax/statement'
import type { ModelSpec } from './spec'

/**
 * The model that an analyst would fit to data from a model with values: numbers other than 0 no longer fix parameters,
 * thresholds are left out. A 0 keeps its meaning: no effect.
 */
export function releaseValues(spec: ModelSpec): ModelSpec {
  const statements = spec.statements.flatMap((statement): Statement[] => {
    if (statement.kind !== 'term') return [statement]
    if (statement.op === '|') return []
    const { fixed, ...rest } = statement.modifiers
    return fixed === undefined || fixed.every((value) => value === 0 || Number.isNaN(value))
      ? [statement]
      : [{ ...statement, modifiers: rest }]
  })
  return { ...spec, statements }
}
