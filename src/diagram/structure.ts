import { cycles, topologicalOrder } from '../model/graph'
import type { DiagramEdge, DiagramGraph } from './graph'
import { type Unit, type Units, unitMembers } from './units'

/** The arrows and covariances between units. */
export interface Structure {
  readonly units: readonly Unit[]
  /** Position of the unit that a variable belongs to; absent for guests. */
  readonly unitOf: ReadonlyMap<string, number>
  /** Arrows between different units: regressions, cross-loadings. */
  readonly arrows: readonly DiagramEdge[]
  readonly covariances: readonly DiagramEdge[]
  /** Units by their distance from the causes: column 0 holds what nothing explains. */
  readonly columns: readonly (readonly number[])[]
}

/** What the structural part looks like from above: which units cause which, and how many steps they lie apart. */
export function structureOf(graph: DiagramGraph, { units }: Units): Structure {
  const unitOf = new Map(units.flatMap((unit, i) => unitMembers(unit).map((name) => [name, i] as const)))
  const heads = new Set(units.flatMap((unit) => unit.heads))
  const between = (edge: DiagramEdge) => {
    const [from, to] = [unitOf.get(edge.from), unitOf.get(edge.to)]
    return from !== undefined && to !== undefined && from !== to
  }
  const arrows = graph.edges.filter(
    (edge) => (edge.kind === 'regression' || edge.kind === 'loading' || edge.kind === 'weight') && between(edge),
  )
  const covariances = graph.edges.filter((edge) => edge.kind === 'covariance' && unitOf.has(edge.from) && unitOf.has(edge.to))
  // a cross-loading says nothing about which factor comes first
  const leading = arrows.filter((edge) => edge.kind === 'regression' || heads.has(edge.to))
  return { units, unitOf, arrows, covariances, columns: columnsOf(units.length, leading, unitOf) }
}

/** Longest path from a cause. Two units that cause each other share a column; larger loops are cut where an arrow leads back in the user's order. */
function columnsOf(count: number, arrows: readonly DiagramEdge[], unitOf: ReadonlyMap<string, number>): number[][] {
  const steps = arrows.map((edge, row) => ({ from: String(unitOf.get(edge.from)), to: String(unitOf.get(edge.to)), row }))
  const loops = cycles(steps)
  const loopOf = new Map(loops.flatMap((names) => names.map((name) => [name, names] as const)))
  const whole = (name: string) => (loopOf.get(name)?.length === 2 ? loopOf.get(name)![0]! : name)
  const leadsBack = ({ from, to }: { readonly from: string; readonly to: string }) =>
    loopOf.get(from) !== undefined && loopOf.get(from) === loopOf.get(to) && Number(from) > Number(to)
  const acyclic = steps
    .filter((step) => whole(step.from) !== whole(step.to) && !leadsBack(step))
    .map((step) => ({ ...step, from: whole(step.from), to: whole(step.to) }))
  const rank = new Map<string, number>()
  for (const name of topologicalOrder(acyclic) ?? []) {
    const before = acyclic.filter(({ to }) => to === name).map(({ from }) => (rank.get(from) ?? 0) + 1)
    rank.set(name, Math.max(0, ...before))
  }
  const columns: number[][] = []
  for (let i = 0; i < count; i++) {
    const column = rank.get(whole(String(i))) ?? 0
    ;(columns[column] ??= []).push(i)
  }
  return columns.filter((column) => column !== undefined)
}
