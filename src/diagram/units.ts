import type { DiagramEdge, DiagramGraph } from './graph'

/** A variable that hangs on the one before it: an indicator on its factor, a first-order factor on a second-order one. */
export interface Branch {
  readonly name: string
  readonly branches: readonly Branch[]
  /** A variable that only this indicator depends on, to be placed beyond it (a time-varying covariate). */
  readonly beyond?: string
}

/** What the layout moves as one: a variable of the structural part with everything that measures it. */
export interface Unit {
  /** None where indicators belong to a guest alone. */
  readonly heads: readonly string[]
  readonly branches: readonly Branch[]
  /** True for a composite, whose indicators point to it. */
  readonly inward: boolean
}

export interface Units {
  readonly units: readonly Unit[]
  /** What stands across from the units: the general factor of a bifactor model, method factors, auxiliary variables. */
  readonly guests: readonly string[]
}

/**
 * Sorts the variables into units. An indicator of several factors hangs on the one with the fewest indicators, but factors whose indicators
 * are all among those of another one (intercept and slope of a growth curve) share that one's place, and a factor that goes across several
 * others (the general one of a bifactor model) is a guest of theirs.
 */
export function unitsOf(graph: DiagramGraph): Units {
  const regressions = graph.edges.filter((edge) => edge.kind === 'regression')
  const kinds = new Map(graph.nodes.map(({ name, kind }) => [name, kind]))
  const causes = new Set(regressions.map((edge) => edge.from))
  const effects = new Set(regressions.map((edge) => edge.to))
  const factors = partsOf(graph)

  // 1. factors across others, and factors that share a place
  const contained = new Map([...factors].map(([name, parts]) => [name, insiders(name, parts, factors)]))
  const general = new Set(
    [...contained]
      .filter(([, inside]) => inside.some((a, i) => inside.slice(i).some((b) => disjoint(factors.get(a)!, factors.get(b)!))))
      .map(([name]) => name),
  )
  const hostOf = new Map<string, string>()
  for (const [name, inside] of contained)
    if (!general.has(name) && !hostOf.has(name)) for (const one of inside) if (!general.has(one) && !hostOf.has(one)) hostOf.set(one, name)

  // 2. who hangs on whom
  const owner = new Map<string, string>()
  const loose: string[] = []
  for (const { name, kind } of graph.nodes) {
    if (causes.has(name) || (kind !== 'observed' && effects.has(name))) continue
    const own = [...factors].filter(([factor, parts]) => factor !== name && parts.has(name))
    const bidders = own.filter(([factor]) => !general.has(factor) && !hostOf.has(factor))
    bidders.sort(([, a], [, b]) => a.size - b.size)
    const found = bidders.find(([factor]) => !hangsOn(factor, name, owner))
    if (found) owner.set(name, found[0])
    else if (own.length > 0 && kind === 'observed') loose.push(name)
  }
  const hanging = (name: string) => [...(factors.get(name) ?? [])].filter((part) => owner.get(part) === name)

  // 3. causes of one indicator and nothing else stand beyond it
  const beyond = new Map<string, string>()
  for (const { name, kind } of graph.nodes) {
    if (kind !== 'observed' || owner.has(name) || effects.has(name) || factors.has(name)) continue
    const own = regressions.filter((edge) => edge.from === name)
    const target = own[0]?.to
    if (own.length === 1 && target !== undefined && owner.has(target) && !beyond.has(target)) beyond.set(target, name)
  }
  const satellites = new Set(beyond.values())

  // 4. without a structural part, what goes across the others stands across from them
  const placedElsewhere = (name: string) => owner.has(name) || hostOf.has(name) || satellites.has(name)
  const hasStructure = regressions.some((edge) => !satellites.has(edge.from))
  const isAcross = (name: string) =>
    !placedElsewhere(name) &&
    hanging(name).length === 0 &&
    ((factors.has(name) && !isHost(name, hostOf)) || isAuxiliary(name, graph, owner))
  const guests = hasStructure ? [] : graph.nodes.map(({ name }) => name).filter(isAcross)
  const guesting = new Set(guests)

  const branch = (name: string): Branch => ({
    name,
    branches: hanging(name).map(branch),
    ...(beyond.has(name) && { beyond: beyond.get(name)! }),
  })
  const ofGuests = loose.filter((name) => [...factors].some(([factor, parts]) => guesting.has(factor) && parts.has(name)))
  const roots = graph.nodes
    .map(({ name }) => name)
    .filter((name) => !placedElsewhere(name) && !guesting.has(name) && !ofGuests.includes(name))
  return {
    units: [
      ...(ofGuests.length > 0 ? [{ heads: [], branches: ofGuests.map(branch), inward: false }] : []),
      ...roots.map((name) => ({
        heads: [name, ...[...hostOf].filter(([, host]) => host === name).map(([one]) => one)],
        branches: hanging(name).map(branch),
        inward: kinds.get(name) === 'composite',
      })),
    ],
    guests,
  }
}

/** The indicators of every factor and composite. */
function partsOf(graph: DiagramGraph): Map<string, Set<string>> {
  const factors = new Map<string, Set<string>>()
  for (const edge of graph.edges) {
    if (edge.kind !== 'loading' && edge.kind !== 'weight') continue
    const [factor, part] = ends(edge)
    factors.set(factor, (factors.get(factor) ?? new Set()).add(part))
  }
  return factors
}

/** Factors with two or more indicators, all of them among `parts`; of two with the same indicators the first holds the second. */
function insiders(name: string, parts: ReadonlySet<string>, factors: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const names = [...factors.keys()]
  return names.filter((other) => {
    const theirs = factors.get(other)!
    if (other === name || theirs.size < 2 || parts.has(other) || theirs.has(name) || ![...theirs].every((part) => parts.has(part)))
      return false
    return theirs.size < parts.size || names.indexOf(name) < names.indexOf(other)
  })
}

const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => ![...a].some((part) => b.has(part))

const isHost = (name: string, hostOf: ReadonlyMap<string, string>): boolean => [...hostOf.values()].includes(name)

/** An observed variable that only covaries, and with indicators: an auxiliary variable. */
function isAuxiliary(name: string, graph: DiagramGraph, owner: ReadonlyMap<string, string>): boolean {
  const own = graph.edges.filter((edge) => edge.from === name || edge.to === name)
  return (
    own.every((edge) => edge.kind === 'covariance' || edge.kind === 'variance' || edge.kind === 'mean') &&
    own.some((edge) => edge.kind === 'covariance' && owner.has(edge.from === name ? edge.to : edge.from))
  )
}

/** A measurement's factor or composite, and its indicator. */
export function ends(edge: DiagramEdge): [string, string] {
  return edge.kind === 'weight' ? [edge.to, edge.from] : [edge.from, edge.to]
}

function hangsOn(name: string, on: string, owner: ReadonlyMap<string, string>): boolean {
  for (let up: string | undefined = name; up !== undefined; up = owner.get(up)) if (up === on) return true
  return false
}

/** Every variable of a branch, itself first. */
export function members(branch: Branch): string[] {
  return [branch.name, ...(branch.beyond === undefined ? [] : [branch.beyond]), ...branch.branches.flatMap(members)]
}

export const unitMembers = (unit: Unit): string[] => [...unit.heads, ...unit.branches.flatMap(members)]
