// Reticular form (McArdle & McDonald, 1984, Br. J. Math. Stat. Psychol. 37, 234-251): all variables in one vector v = A v + u,
// cov(u) = S, so the total effects are E - I with E = (I - A)^-1 and the implied covariances V = E S E'.
// `coefficients` is A (row: effect, column: cause; loadings are arrows from factor to indicator), `disturbances` is S.

import { luInverse } from '../numeric/lu'
import { sandwich } from '../numeric/products'
import type { Fitted } from './fitted'

/** A table row that sits in cell (to, from) of A or, in both triangles, of S; `free` is its parameter, -1 when it has none. */
export interface GraphCell {
  readonly to: number
  readonly from: number
  readonly free: number
}

/** One group of a fit as a graph with numbers. Matrices are n x n, row-major. */
export interface PathGraph {
  readonly group: number
  readonly q: number
  readonly names: readonly string[]
  readonly latent: ReadonlySet<string>
  readonly arrows: readonly GraphCell[]
  readonly covariances: readonly GraphCell[]
  readonly coefficients: Float64Array
  /** (I - A)^-1; undefined when I - A is singular. */
  readonly totals?: Float64Array
  /** E S E'; undefined with `totals`, or when a variable has no variance in the table. */
  readonly implied?: Float64Array
  /** False when a variance follows from parameters in a way that the table does not show. */
  readonly variancesDifferentiable: boolean
}

/** The graph of one group (and, in a multilevel model, one level) of a fit. */
export function pathGraph(fit: Fitted, group: number, level = 0): PathGraph {
  const { table } = fit
  const rows = table.rows
    .map((row, index) => ({ row, value: fit.estimate.values[index] }))
    .filter(({ row }) => row.group === group && row.level === level && (row.op === '=~' || row.op === '~' || row.op === '~~'))
  const names = [...new Set(rows.flatMap(({ row }) => [row.lhs, row.rhs]))]
  const position = new Map(names.map((name, i) => [name, i]))
  const at = (name: string) => position.get(name) as number
  const n = names.length
  const coefficients = new Float64Array(n * n)
  const disturbances = new Float64Array(n * n)
  const arrows: GraphCell[] = []
  const covariances: GraphCell[] = []
  const hasVariance = new Set<string>()
  let variancesDifferentiable = true
  for (const { row, value } of rows) {
    const free = row.role.kind === 'free' ? row.role.index : -1
    const [i, j] = row.op === '=~' ? [at(row.rhs), at(row.lhs)] : [at(row.lhs), at(row.rhs)]
    if (row.op === '~~') {
      disturbances[i * n + j] = disturbances[j * n + i] = value
      covariances.push({ to: i, from: j, free })
      if (i === j) hasVariance.add(row.lhs)
      if (row.role.kind === 'derived') variancesDifferentiable = false
    } else {
      coefficients[i * n + j] += value
      arrows.push({ to: i, from: j, free })
    }
  }
  const totals = inverseOfIdentityMinus(coefficients, n)
  const complete = names.every((name) => hasVariance.has(name))
  const latent = new Set(table.variables[group * Math.max(1, table.levels) + level]?.latent ?? [])
  const implied = totals && complete ? product(totals, disturbances, n) : undefined
  return { group, q: table.freeCount, names, latent, arrows, covariances, coefficients, totals, implied, variancesDifferentiable }
}

function inverseOfIdentityMinus(a: Float64Array, n: number): Float64Array | undefined {
  const m = a.map((x) => -x)
  for (let i = 0; i < n; i++) m[i * n + i] += 1
  return luInverse(m, n) ? m : undefined
}

function product(e: Float64Array, s: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n)
  sandwich(e, s, out, n, n, new Float64Array(n * n))
  return out
}
