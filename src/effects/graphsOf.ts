import { requireFit } from '../fit/requireFit'
import type { Graphs } from './evaluate'
import type { Fitted } from './fitted'
import { pathGraph } from './pathGraph'

/** The graphs of all groups of a fit (of one level, default the first). */
export function graphsOf(fit: Fitted, level = 0): Graphs {
  requireFit(fit)
  const { groupLabels } = fit.table
  return { graphs: groupLabels.map((_, group) => pathGraph(fit, group, level)), groupLabels }
}
