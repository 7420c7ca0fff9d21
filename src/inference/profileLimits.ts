/**
 * Likelihood-based confidence limits of a function g of the parameters (Neale & Miller 1997, Behavior Genetics 27, 113-120; Pek & Wu 2015,
 * Psychometrika 80, 1123-1145): the values c of g at which the best fit under g(x) = c is worse than the best of all by the chi-square
 * quantile with one degree of freedom. The signed root of that difference is nearly linear in c: it is bracketed from the Wald limit, then
 * solved (Brent); each point is a constrained minimum, started from the one before.
 */
import type { Engine } from '../estimate/engine'
import { constraintFunctions, parameterBounds } from '../estimate/restrictions'
import type { ParameterFunction } from '../model/parameterFunction'
import { chiSquareQuantile } from '../numeric/chiSquare'
import { findRoot } from '../numeric/root'
import { minimize } from '../optimize/minimize'

/** Where a limit was sought. */
export interface ProfileLimit {
  /** NaN when there is none. */
  readonly value: number
  /** `unbounded`: no value within reach is that much worse; `failed`: the constrained fit did not converge on the way. */
  readonly status: 'found' | 'unbounded' | 'failed'
}

export interface ProfileLimits {
  readonly lower: ProfileLimit
  readonly upper: ProfileLimit
  /** Constrained fits that it took. */
  readonly refits: number
}

/** Steps out from the estimate, each at most doubling the distance. */
const mostSteps = 40

/** Both limits of g at the minimum x of the engine's objective. `scale` is the first distance to try: about a Wald half-width. */
export function profileLimits(
  engine: Engine,
  estimate: { readonly x: Float64Array; readonly values: Float64Array },
  g: ParameterFunction,
  options: { readonly level: number; readonly scale: number },
): ProfileLimits {
  const { table, objective } = engine
  const bounds = parameterBounds(table)
  const constraints = constraintFunctions(table, estimate.values)
  const target = Math.sqrt(chiSquareQuantile(options.level, 1))
  const best = g.value(estimate.x)
  objective.value(estimate.x)
  const least = statisticOf(engine)
  let refits = 0

  const search = (side: 1 | -1): ProfileLimit => {
    let near = estimate.x
    /** Root of the difference at distance d less the target; NaN where the constrained fit fails. */
    const excess = (d: number): number => {
      refits++
      const c = best + side * d
      const held = { ...g, kind: 'equality' as const, value: (x: ArrayLike<number>) => g.value(x) - c }
      const found = minimize(objective, near, { bounds, constraints: [...constraints, held], scoringSteps: 0 })
      if (found.status !== 'converged' || Math.abs(g.value(found.x) - c) > 1e-7 * Math.max(1, Math.abs(c))) return Number.NaN
      near = found.x
      objective.value(found.x)
      return Math.sqrt(Math.max(statisticOf(engine) - least, 0)) - target
    }
    let inside = 0
    let rise = -target
    let outside = options.scale
    for (let step = 0; step < mostSteps; step++) {
      const value = excess(outside)
      if (Number.isNaN(value)) {
        // too far for the moment: come closer
        outside = inside + (outside - inside) / 4
        if (outside - inside < 1e-9 * Math.max(options.scale, inside)) return { value: Number.NaN, status: 'failed' }
        continue
      }
      if (value >= 0) {
        const start = near
        const root = findRoot((d) => (d === inside ? rise : d === outside ? value : excess(d)), inside, outside, 1e-9 * outside, 60)
        near = start
        return Number.isNaN(root) ? { value: root, status: 'failed' } : { value: best + side * root, status: 'found' }
      }
      // where the line through the last two points meets the target, and a little beyond
      const slope = (value - rise) / (outside - inside)
      const reach = slope > 0 ? outside - (1.02 * value) / slope : Infinity
      rise = value
      inside = outside
      outside = Math.min(Math.max(reach, 1.001 * outside), 2 * outside)
    }
    return { value: Number.NaN, status: 'unbounded' }
  }
  const lower = search(-1)
  const upper = search(1)
  objective.value(estimate.x)
  return { lower, upper, refits }
}

function statisticOf({ discrepancies, estimator, samples }: Engine): number {
  return discrepancies.reduce((sum, discrepancy, block) => sum + estimator.statisticWeight(samples[block].n) * discrepancy.value(), 0)
}
