import type { ParameterTable } from './parameterTable'

/** An arrow from cause to effect: a regression, a loading (factor -> indicator) or a weight (indicator -> composite). */
export interface Arrow {
  readonly from: string
  readonly to: string
  /** Position of its row in the table. */
  readonly row: number
}

/** Which part of the table a graph is about; group and level count from 0. */
export interface GraphOptions {
  readonly group?: number
  readonly level?: number
  /** Leave out arrows fixed to 0 (default true). */
  readonly withoutZeros?: boolean
}

/** The arrows of one group and level (0 and 0 by default) in the order of the rows; covariances are not arrows. */
export function arrows(table: ParameterTable, options: GraphOptions = {}): Arrow[] {
  const { group = 0, level = 0, withoutZeros = true } = options
  const found: Arrow[] = []
  table.rows.forEach((row, i) => {
    if (row.group !== group || row.level !== level || (row.op !== '~' && row.op !== '=~' && row.op !== '<~')) return
    if (withoutZeros && row.role.kind === 'fixed' && row.role.value === 0) return
    found.push(row.op === '=~' ? { from: row.lhs, to: row.rhs, row: i } : { from: row.rhs, to: row.lhs, row: i })
  })
  return found
}

/** Variables that no arrow points to, and those that some arrow points to; each in the order latent, observed. */
export function endogeneity(table: ParameterTable, options: GraphOptions = {}): { exogenous: string[]; endogenous: string[] } {
  const { group = 0, level = 0 } = options
  const names = table.variables[group * table.levels + level]
  const all = names === undefined ? [] : [...names.latent, ...names.observed]
  const targets = new Set(arrows(table, options).map((arrow) => arrow.to))
  return { exogenous: all.filter((name) => !targets.has(name)), endogenous: all.filter((name) => targets.has(name)) }
}

/**
 * The variables, every cause before its effects; undefined when there is a cycle. Kahn's algorithm, ties in order of first mention.
 */
export function topologicalOrder(edges: readonly Arrow[]): string[] | undefined {
  const names = new Set(edges.flatMap((arrow) => [arrow.from, arrow.to]))
  const waiting = new Map([...names].map((name) => [name, 0]))
  for (const arrow of edges) waiting.set(arrow.to, waiting.get(arrow.to)! + 1)
  const order: string[] = []
  const ready = [...names].filter((name) => waiting.get(name) === 0)
  while (ready.length > 0) {
    const name = ready.shift()!
    order.push(name)
    for (const arrow of edges) {
      if (arrow.from !== name) continue
      const left = waiting.get(arrow.to)! - 1
      waiting.set(arrow.to, left)
      if (left === 0) ready.push(arrow.to)
    }
  }
  return order.length === names.size ? order : undefined
}

/** The groups of variables that cause each other (strongly connected, or with an arrow to itself); none in a recursive model. Tarjan's algorithm. */
export function cycles(edges: readonly Arrow[]): string[][] {
  const names = [...new Set(edges.flatMap((arrow) => [arrow.from, arrow.to]))]
  const next = new Map(names.map((name) => [name, edges.filter((arrow) => arrow.from === name).map((arrow) => arrow.to)]))
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const visit = (name: string) => {
    index.set(name, index.size)
    low.set(name, index.get(name)!)
    stack.push(name)
    for (const target of next.get(name)!) {
      if (!index.has(target)) {
        visit(target)
        low.set(name, Math.min(low.get(name)!, low.get(target)!))
      } else if (stack.includes(target)) low.set(name, Math.min(low.get(name)!, index.get(target)!))
    }
    if (low.get(name) !== index.get(name)) return
    const members = stack.splice(stack.indexOf(name))
    if (members.length > 1 || next.get(name)!.includes(name)) found.push(members)
  }
  for (const name of names) if (!index.has(name)) visit(name)
  return found
}
