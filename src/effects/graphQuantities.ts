// Slopes of the graph's quantities by the free parameters: dE = E dA E, so dE_ji / dA_rc = E_jr E_ci; for V = E S E',
// dV_ii / dA_rc = 2 E_ir V_ci and dV_ii / dS_rc = E_ir E_ic, twice that off the diagonal.

import type { PathGraph } from './pathGraph'
import type { Quantity } from './quantity'

/** The direct effect of variable i on variable j: the coefficient of the arrow, 0 without one. */
export function directEffect(graph: PathGraph, i: number, j: number): Quantity {
  const gradient = new Float64Array(graph.q)
  for (const cell of graph.arrows) if (cell.to === j && cell.from === i && cell.free >= 0) gradient[cell.free] += 1
  return { value: graph.coefficients[j * graph.names.length + i], gradient }
}

/** Entry (j, i) of E = (I - A)^-1: for i unlike j the total effect of i on j; NaN when I - A is singular. */
export function totalEffect(graph: PathGraph, i: number, j: number): Quantity {
  const { totals, names, arrows, q } = graph
  if (!totals) return { value: Number.NaN }
  const n = names.length
  const gradient = new Float64Array(q)
  for (const cell of arrows) if (cell.free >= 0) gradient[cell.free] += totals[j * n + cell.to] * totals[cell.from * n + i]
  return { value: totals[j * n + i], gradient }
}

/** The model-implied variance of variable i; NaN when the table does not determine it. */
export function impliedVariance(graph: PathGraph, i: number): Quantity {
  const { totals, implied, names, arrows, covariances, q } = graph
  if (!totals || !implied) return { value: Number.NaN }
  const n = names.length
  const value = implied[i * n + i]
  if (!graph.variancesDifferentiable) return { value }
  const gradient = new Float64Array(q)
  for (const { to, from, free } of arrows) if (free >= 0) gradient[free] += 2 * totals[i * n + to] * implied[from * n + i]
  for (const { to, from, free } of covariances) {
    if (free >= 0) gradient[free] += (to === from ? 1 : 2) * totals[i * n + to] * totals[i * n + from]
  }
  return { value, gradient }
}
