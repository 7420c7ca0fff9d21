import { namesIn } from '../syntax/namesIn'
import { type Arrow, topologicalOrder } from './graph'
import type { ParameterRow, ParameterTable } from './parameterTable'

/** Arrows and residual covariances among the variables of the structural part: for each variable its causes and its covarying ones. */
export interface MixedGraph {
  /** Variables that a regression names, and factors that measure factors, in the order of the table. */
  readonly names: readonly string[]
  readonly causes: ReadonlyMap<string, ReadonlySet<string>>
  /** Variables whose disturbance covaries (exogenous variables: that covary). */
  readonly covarying: ReadonlyMap<string, ReadonlySet<string>>
}

/** Reads the structural part of a table of one group: regressions, loadings of structural variables and factors, and covariances among them. */
export function mixedGraphOf(table: ParameterTable): MixedGraph {
  const factors = new Set(table.variables[0]?.latent ?? [])
  const isStructural = ({ op, rhs }: ParameterRow) => op === '~' || (op === '=~' && factors.has(rhs))
  const names = [...new Set(table.rows.filter(isStructural).flatMap(({ lhs, rhs }) => [lhs, rhs]))]
  const causes = new Map(names.map((name) => [name, new Set<string>()]))
  const covarying = new Map(names.map((name) => [name, new Set<string>()]))
  for (const { lhs, op, rhs, role } of table.rows) {
    if (role.kind === 'fixed' && role.value === 0) continue
    if (op === '~') causes.get(lhs)?.add(rhs)
    if (op === '=~' && causes.has(rhs)) causes.get(rhs)?.add(lhs)
    if (op === '~~' && lhs !== rhs && covarying.has(lhs) && covarying.has(rhs)) {
      covarying.get(lhs)?.add(rhs)
      covarying.get(rhs)?.add(lhs)
    }
  }
  return { names, causes, covarying }
}

/**
 * Structural variables whose equation cannot be written anew without breaking what the user fixed or tied: a coefficient, variance, covariance
 * or intercept of theirs is fixed, bounded, shared or constrained, or they are observed indicators, or covary with a variable outside.
 */
export function tiedVariables(table: ParameterTable): Set<string> {
  const { causes } = mixedGraphOf(table)
  const factors = new Set(table.variables[0]?.latent ?? [])
  const uses = new Map<number, number>()
  for (const { role } of table.rows) if (role.kind === 'free') uses.set(role.index, (uses.get(role.index) ?? 0) + 1)
  const constrained = new Set(table.constraints.flatMap(({ left, right }) => [...namesIn(left), ...namesIn(right)]))
  const isFree = (row: ParameterRow): boolean =>
    (row.role.kind === 'free' && uses.get(row.role.index) === 1 && row.lower === undefined && row.upper === undefined) ||
    row.role.kind === 'sample'
  const tied = new Set<string>()
  for (const row of table.rows) {
    const { lhs, op, rhs, label, plabel, role, user } = row
    const loose = isFree(row) && !constrained.has(label) && !constrained.has(plabel)
    const absent = role.kind === 'fixed' && role.value === 0
    if (op === '~' && !loose && !absent) tied.add(lhs)
    if (op === '=~' && causes.has(rhs) && !(loose && factors.has(rhs))) tied.add(rhs)
    if (op === '~1' && user && !loose) tied.add(lhs)
    if (op !== '~~') continue
    const outside = !causes.has(lhs) || !causes.has(rhs)
    if (lhs === rhs ? !loose : !absent && (!loose || outside)) for (const name of [lhs, rhs]) tied.add(name)
  }
  return tied
}

/** True when some chain of arrows leads from one variable to another. */
export function leadsTo({ causes }: MixedGraph, from: string, to: string): boolean {
  const seen = new Set<string>()
  const reaches = (name: string): boolean => {
    if (name === from) return true
    if (seen.has(name)) return false
    seen.add(name)
    return [...(causes.get(name) ?? [])].some(reaches)
  }
  return [...(causes.get(to) ?? [])].some(reaches)
}

/** The variables, causes first; undefined when arrows run in a circle. */
export function causalOrder({ names, causes }: MixedGraph): string[] | undefined {
  const edges = names.flatMap((to) => [...(causes.get(to) ?? [])].map((from): Arrow => ({ from, to, row: -1 })))
  const order = topologicalOrder(edges)
  return order && [...names.filter((name) => !order.includes(name)), ...order]
}
