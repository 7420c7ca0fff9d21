import type { ParameterRow, ParameterTable } from '../model/parameterTable'
import { findComposites } from './findComposites'
import { linkedCells } from './linkedCells'
import { type Cells, Matrices, type Placement } from './placement'
import { reachability, type UnitVariance, unitVarianceCells } from './unitVariance'

/** One entry of a matrix before it is known to be free or fixed. */
interface Entry {
  readonly matrix: number
  readonly row: number
  readonly column: number
  readonly tableRow: number
}

/**
 * Places every row of a table in the matrices of its block, once.
 * `values` holds one number a row; it is read for rows that are not free. Returns one placement a block.
 */
export function place(table: ParameterTable, values: ArrayLike<number>): Placement[] {
  return table.variables.map((_, block) => placeBlock(table, block, values))
}

function placeBlock(table: ParameterTable, block: number, values: ArrayLike<number>): Placement {
  const { observed, latent } = table.variables[block]
  const rows: number[] = []
  table.rows.forEach((row, index) => {
    if (row.op !== ':=' && row.group * table.levels + row.level === block) rows.push(index)
  })
  const coreNames = findCore(table.rows, rows, observed, latent)
  const p = observed.length
  const c = coreNames.length
  const observedIndex = new Map(observed.map((name, i) => [name, i]))
  const coreIndex = new Map(coreNames.map((name, j) => [name, j]))
  const coreOfObserved = Int32Array.from(observed, (name) => coreIndex.get(name) ?? -1)
  const observedOfCore = Int32Array.from(coreNames, (name) => observedIndex.get(name) ?? -1)

  const matrices = {
    lambda: new Float64Array(p * c),
    beta: new Float64Array(c * c),
    psi: new Float64Array(c * c),
    theta: new Float64Array(p * p),
    nu: new Float64Array(p),
    alpha: new Float64Array(c),
  }
  const pattern: Set<number>[] = observed.map(() => new Set())
  coreNames.forEach((_, j) => {
    const i = observedOfCore[j]
    if (i < 0) return
    matrices.lambda[i * c + j] = 1
    pattern[i].add(j)
  })

  const arrow = (to: string, from: string, tableRow: number): Entry => {
    const row = coreIndex.get(to)
    const column = coreIndex.get(from)!
    return row === undefined
      ? { matrix: Matrices.lambda, row: observedIndex.get(to)!, column, tableRow }
      : { matrix: Matrices.beta, row, column, tableRow }
  }
  const covariance = (a: string, b: string, tableRow: number): Entry => {
    const inCore = coreIndex.has(a)
    const index = inCore ? coreIndex : observedIndex
    const [row, column] = [index.get(a)!, index.get(b)!]
    return { matrix: inCore ? Matrices.psi : Matrices.theta, row: Math.max(row, column), column: Math.min(row, column), tableRow }
  }
  const mean = (name: string, tableRow: number): Entry => {
    const core = coreIndex.get(name)
    return core === undefined
      ? { matrix: Matrices.nu, row: observedIndex.get(name)!, column: 0, tableRow }
      : { matrix: Matrices.alpha, row: core, column: 0, tableRow }
  }

  const scale = (name: string, tableRow: number): Entry => ({
    matrix: Matrices.lambda,
    row: observedIndex.get(name)!,
    column: coreIndex.get(name)!,
    tableRow,
  })

  const { composites, behindComposite } = findComposites(table, rows, values, coreIndex, observedIndex)
  for (const { core, indicators } of composites) for (const i of indicators) pattern[i].add(core)
  const free: Entry[] = []
  const parameter: number[] = []
  const arrows: [number, number][] = []
  const units: UnitVariance[] = []
  for (const index of rows) {
    const row = table.rows[index]
    let entry: Entry
    if (row.op === '~~' && row.role.kind === 'derived' && !behindComposite.has(index)) {
      units.push({ core: coreIndex.get(row.lhs)!, row: index })
      continue
    }
    if (row.op === '=~') entry = arrow(row.rhs, row.lhs, index)
    else if (row.op === '~') entry = arrow(row.lhs, row.rhs, index)
    else if (row.op === '~~' && !behindComposite.has(index)) entry = covariance(row.lhs, row.rhs, index)
    else if (row.op === '~1' && !behindComposite.has(index)) entry = mean(row.lhs, index)
    else if (row.op === '~*~') entry = scale(row.lhs, index)
    else continue
    if (entry.matrix === Matrices.beta) arrows.push([entry.row, entry.column])
    if (entry.matrix === Matrices.lambda) pattern[entry.row].add(entry.column)
    if (row.role.kind === 'free') {
      free.push(entry)
      parameter.push(row.role.index)
    } else setEntry(matrices, entry, values[index], p, c)
  }

  const lambdaStart = new Int32Array(p + 1)
  const lambdaColumns: number[] = []
  pattern.forEach((columns, i) => {
    lambdaColumns.push(...[...columns].sort((a, b) => a - b))
    lambdaStart[i + 1] = lambdaColumns.length
  })
  const own = makeCells(free, parameter, p, c)
  const linked = [
    ...(composites.length > 0 ? linkedCells(composites, own, table.meanStructure) : []),
    ...(units.length > 0 ? unitVarianceCells(units, own, reachability(arrows, c)) : []),
  ]
  const cells =
    linked.length > 0 ? makeCells([...free, ...linked], [...parameter, ...linked.map((cell) => cell.parameter)], p, c, free.length) : own
  return {
    observed,
    core: coreNames,
    coreOfObserved,
    observedOfCore,
    hasBeta: arrows.length > 0,
    meanStructure: table.meanStructure,
    ...matrices,
    lambdaStart,
    lambdaColumns: Int32Array.from(lambdaColumns),
    cells,
    composites,
    units,
    linked,
  }
}

/** Latent variables, predictors, variables with a scale, and whatever covaries with one of these (a covariance cannot cross the border). */
function findCore(all: readonly ParameterRow[], rows: readonly number[], observed: readonly string[], latent: readonly string[]): string[] {
  const core = new Set(latent)
  for (const index of rows) {
    const { op, lhs, rhs } = all[index]
    if (op === '~') core.add(rhs)
    if (op === '~*~') core.add(lhs)
  }
  for (let grown = true; grown; ) {
    grown = false
    for (const index of rows) {
      const { op, lhs, rhs } = all[index]
      if (op !== '~~' || core.has(lhs) === core.has(rhs)) continue
      core.add(lhs).add(rhs)
      grown = true
    }
  }
  return [...latent, ...observed.filter((name) => core.has(name) && !latent.includes(name))]
}

function setEntry(
  matrices: Pick<Placement, 'lambda' | 'beta' | 'psi' | 'theta' | 'nu' | 'alpha'>,
  entry: Entry,
  value: number,
  p: number,
  c: number,
): void {
  const { row, column } = entry
  switch (entry.matrix) {
    case Matrices.lambda:
      matrices.lambda[row * c + column] = value
      break
    case Matrices.beta:
      matrices.beta[row * c + column] = value
      break
    case Matrices.psi:
      matrices.psi[row * c + column] = matrices.psi[column * c + row] = value
      break
    case Matrices.theta:
      matrices.theta[row * p + column] = matrices.theta[column * p + row] = value
      break
    case Matrices.nu:
      matrices.nu[row] = value
      break
    default:
      matrices.alpha[row] = value
  }
}

function makeCells(entries: readonly Entry[], parameter: readonly number[], p: number, c: number, own = entries.length): Cells {
  const count = entries.length
  const u = new Int32Array(count)
  const v = new Int32Array(count)
  const factor = new Float64Array(count)
  entries.forEach(({ matrix, row, column }, k) => {
    const isOuter = matrix === Matrices.lambda || matrix === Matrices.theta || matrix === Matrices.nu
    u[k] = isOuter ? row : p + row
    if (matrix === Matrices.lambda || matrix === Matrices.beta) v[k] = p + c + column
    else if (matrix === Matrices.psi) v[k] = p + column
    else if (matrix === Matrices.theta) v[k] = column
    if (matrix <= Matrices.beta) factor[k] = 1
    else if (matrix <= Matrices.theta) factor[k] = row === column ? 0.5 : 1
  })
  return {
    count,
    own,
    coefficient: new Float64Array(count).fill(1),
    matrix: Uint8Array.from(entries, (entry) => entry.matrix),
    row: Int32Array.from(entries, (entry) => entry.row),
    column: Int32Array.from(entries, (entry) => entry.column),
    parameter: Int32Array.from(parameter),
    tableRow: Int32Array.from(entries, (entry) => entry.tableRow),
    u,
    v,
    factor,
  }
}
