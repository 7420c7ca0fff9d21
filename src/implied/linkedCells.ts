/**
 * Derivatives of what composites write into the matrices (see `composite.ts`), as cells: every such entry stands once for each parameter
 * it depends on, with its derivative as coefficient.
 *
 * For a parameter that moves T w by g, v by v', w'm by e', T by T' and m by m':
 *
 *     lambda' = g / v - T w v' / v^2,   Theta' = T' - (lambda' lambda' + lambda lambda'') v - lambda lambda' v',   nu' = m' - lambda' E(C) - lambda e'
 *
 * Residual variances answer to v' and to whatever moves E Psi E' (arrows, covariances among core variables); intercepts likewise.
 */
import { luInverse } from '../numeric/lu'
import type { Composite, CompositeValues } from './composite'
import { type Cells, Matrices } from './placement'
import type { ImpliedState } from './state'

/** A cell whose entry follows from others. */
export interface LinkedCell {
  readonly matrix: number
  readonly row: number
  readonly column: number
  readonly parameter: number
  readonly tableRow: number
  /** Derivative of the entry with respect to the parameter. */
  coefficient(at: LinkedPoint): number
}

/** The point at which coefficients are taken. */
export interface LinkedPoint {
  readonly state: ImpliedState
  readonly values: readonly CompositeValues[]
  /** Inverse of the composites' squared total effects on each other, and of the plain ones; d x d. */
  readonly squared: Float64Array
  readonly plain: Float64Array
  /** As in `ImpliedState`. */
  readonly unitInverse: Float64Array
}

/** Collects the inverses at the current state. */
export function linkedPoint(state: ImpliedState, composites: readonly Composite[], values: readonly CompositeValues[]): LinkedPoint {
  const c = state.placement.core.length
  const size = composites.length
  const squared = new Float64Array(size * size)
  const plain = new Float64Array(size * size)
  composites.forEach(({ core }, d) => {
    composites.forEach((other, e) => {
      plain[d * size + e] = state.effects[core * c + other.core]
      squared[d * size + e] = plain[d * size + e] ** 2
    })
  })
  luInverse(squared, size)
  luInverse(plain, size)
  return { state, values, squared, plain, unitInverse: state.unitInverse }
}

/** A free number behind a composite and how the composite's sums move with it; `a`, `b` are positions among the indicators. */
interface Primitive {
  readonly parameter: number
  readonly composite: number
  cross(value: CompositeValues, i: number): number
  variance(value: CompositeValues): number
  mean(value: CompositeValues): number
  covariance(i: number, j: number): number
  level(i: number): number
}

export function linkedCells(composites: readonly Composite[], own: Cells, meanStructure: boolean): LinkedCell[] {
  const all = composites.flatMap((composite, d) => primitives(composite, d))
  return [
    ...all.flatMap((primitive) => indicatorCells(composites[primitive.composite], primitive, meanStructure)),
    ...composites.flatMap((_, d) => residualCells(composites, d, all, own, meanStructure)),
  ]
}

function primitives({ weights, covariances, means }: Composite, composite: number): Primitive[] {
  const k = weights.length
  const zero = (): number => 0
  const found: Primitive[] = []
  weights.forEach(({ parameter }, a) => {
    if (parameter < 0) return
    found.push({
      parameter,
      composite,
      cross: (value, i) => value.T[i * k + a],
      variance: (value) => 2 * value.cross[a],
      mean: (value) => (means.length > 0 ? value.m[a] : 0),
      covariance: zero,
      level: zero,
    })
  })
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) {
      const { parameter } = covariances[a * k + b]
      if (parameter < 0) continue
      found.push({
        parameter,
        composite,
        cross: (value, i) => (i === a ? value.w[b] : 0) + (i === b && a !== b ? value.w[a] : 0),
        variance: (value) => (a === b ? 1 : 2) * value.w[a] * value.w[b],
        mean: zero,
        covariance: (i, j) => ((i === a && j === b) || (i === b && j === a) ? 1 : 0),
        level: zero,
      })
    }
  }
  means.forEach(({ parameter }, a) => {
    if (parameter < 0) return
    found.push({
      parameter,
      composite,
      cross: zero,
      variance: zero,
      mean: (value) => value.w[a],
      covariance: zero,
      level: (i) => (i === a ? 1 : 0),
    })
  })
  return found
}

function indicatorCells({ core, indicators }: Composite, primitive: Primitive, meanStructure: boolean): LinkedCell[] {
  const { parameter, composite } = primitive
  const k = indicators.length
  const slope = (value: CompositeValues, i: number): number =>
    primitive.cross(value, i) / value.variance - (value.cross[i] * primitive.variance(value)) / value.variance ** 2
  const cells: LinkedCell[] = []
  for (let i = 0; i < k; i++) {
    cells.push({
      matrix: Matrices.lambda,
      row: indicators[i],
      column: core,
      parameter,
      tableRow: -1,
      coefficient: ({ values }) => slope(values[composite], i),
    })
    for (let j = 0; j <= i; j++) {
      cells.push({
        matrix: Matrices.theta,
        row: Math.max(indicators[i], indicators[j]),
        column: Math.min(indicators[i], indicators[j]),
        parameter,
        tableRow: -1,
        coefficient({ values }) {
          const value = values[composite]
          const { lambda, variance } = value
          return (
            primitive.covariance(i, j) -
            (slope(value, i) * lambda[j] + lambda[i] * slope(value, j)) * variance -
            lambda[i] * lambda[j] * primitive.variance(value)
          )
        },
      })
    }
    if (!meanStructure) continue
    cells.push({
      matrix: Matrices.nu,
      row: indicators[i],
      column: 0,
      parameter,
      tableRow: -1,
      coefficient({ values }) {
        const value = values[composite]
        return primitive.level(i) - slope(value, i) * value.mean - value.lambda[i] * primitive.mean(value)
      },
    })
  }
  return cells
}

/** Residual variance and intercept of composite d, which answer to every composite's v and to all that moves the core moments. */
function residualCells(
  composites: readonly Composite[],
  d: number,
  all: readonly Primitive[],
  own: Cells,
  meanStructure: boolean,
): LinkedCell[] {
  const { core, varianceRow, meanRow } = composites[d]
  const size = composites.length
  const cells: LinkedCell[] = []
  const add = (parameter: number, variance: (at: LinkedPoint, e: number) => number, mean: (at: LinkedPoint, e: number) => number): void => {
    const total = (at: LinkedPoint, inverse: Float64Array, part: typeof variance): number => {
      let sum = 0
      for (let e = 0; e < size; e++) sum += inverse[d * size + e] * part(at, e)
      return sum
    }
    cells.push({
      matrix: Matrices.psi,
      row: core,
      column: core,
      parameter,
      tableRow: varianceRow,
      coefficient: (at) => total(at, at.squared, variance),
    })
    if (!meanStructure) return
    cells.push({
      matrix: Matrices.alpha,
      row: core,
      column: 0,
      parameter,
      tableRow: meanRow,
      coefficient: (at) => total(at, at.plain, mean),
    })
  }
  for (const primitive of all) {
    const { parameter, composite } = primitive
    add(
      parameter,
      ({ values }, e) => (e === composite ? primitive.variance(values[e]) : 0),
      ({ values }, e) => (e === composite ? primitive.mean(values[e]) : 0),
    )
  }
  for (let k = 0; k < own.count; k++) {
    const matrix = own.matrix[k]
    const row = own.row[k]
    const column = own.column[k]
    if (matrix === Matrices.beta) {
      add(
        own.parameter[k],
        ({ state }, e) => -2 * effectOf(state, composites[e].core, row) * covarianceOf(state, column, composites[e].core),
        ({ state }, e) => -effectOf(state, composites[e].core, row) * state.coreMean[column],
      )
    } else if (matrix === Matrices.psi) {
      add(
        own.parameter[k],
        ({ state }, e) =>
          (row === column ? -1 : -2) * effectOf(state, composites[e].core, row) * effectOf(state, composites[e].core, column),
        () => 0,
      )
    } else if (matrix === Matrices.alpha) {
      add(
        own.parameter[k],
        () => 0,
        ({ state }, e) => -effectOf(state, composites[e].core, row),
      )
    }
  }
  return cells
}

function effectOf({ effects, placement }: ImpliedState, to: number, from: number): number {
  return effects[to * placement.core.length + from]
}

function covarianceOf({ coreCovariance, placement }: ImpliedState, a: number, b: number): number {
  return coreCovariance[a * placement.core.length + b]
}
