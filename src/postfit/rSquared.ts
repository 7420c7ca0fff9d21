import { engineAt } from '../fit/engineAt'
import type { Fit } from '../fit/fit'

/**
 * Share of variance that the model explains, 1 - residual variance / variance, of every variable with an incoming arrow,
 * one record a group. A negative residual variance gives NaN.
 */
export function rSquared(fit: Fit): Record<string, number>[] {
  const engine = engineAt(fit)
  const { table } = fit
  return engine.states.map((state, block) => {
    const { observed, core } = state.placement
    const variance = (name: string): number => {
      const i = core.indexOf(name)
      if (i >= 0) return state.coreCovariance[i * core.length + i]
      const j = observed.indexOf(name)
      return state.covariance[j * observed.length + j]
    }
    const explained = new Set<string>()
    const inBlock = table.rows.filter((row) => row.op !== ':=' && row.group * table.levels + row.level === block)
    for (const { op, lhs, rhs } of inBlock) {
      if (op === '=~') explained.add(rhs)
      if (op === '~') explained.add(lhs)
    }
    const result: Record<string, number> = Object.create(null)
    table.rows.forEach((row, index) => {
      if (row.op !== '~~' || row.lhs !== row.rhs || row.group * table.levels + row.level !== block || !explained.has(row.lhs)) return
      const residual = fit.estimate.values[index]
      result[row.lhs] = residual < 0 ? Number.NaN : 1 - residual / variance(row.lhs)
    })
    return result
  })
}
