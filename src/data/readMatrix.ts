import type { Issue } from '../issue/issue'
import type { MatrixInput } from './dataInput'

/** Entries on both sides of the diagonal may differ by this much of their size: matrices are printed to a few digits, not typed twice. */
const symmetryTolerance = 1e-8

/** A p x p matrix from any way of writing one, as a flat row-major array; undefined, with the reasons added to `issues`, when it is none. */
export function readMatrix(input: MatrixInput, names: readonly string[], what: string, issues: Issue[]): Float64Array | undefined {
  const p = names.length
  const rows = rowsOf(input, p)
  const lengths = rows.map((row) => row.length)
  const lower = p > 1 && lengths.every((length, j) => length === j + 1)
  if (rows.length !== p || !(lower || lengths.every((length) => length === p))) {
    issues.push({ code: 'wrongShape', what, expected: `${p} x ${p}`, found: describe(lengths, input) })
    return undefined
  }
  const matrix = new Float64Array(p * p)
  let sound = true
  for (let j = 0; j < p; j++) {
    for (let k = 0; k < lengths[j]; k++) {
      const value = Number(rows[j][k])
      if (!Number.isFinite(value)) {
        issues.push({ code: 'wrongShape', what: `${what}[${names[j]}, ${names[k]}]`, expected: 'number', found: String(rows[j][k]) })
        sound = false
      }
      matrix[j * p + k] = value
      if (lower) matrix[k * p + j] = value
    }
  }
  return sound && isSymmetric(matrix, names, issues) ? matrix : undefined
}

function rowsOf(input: MatrixInput, p: number): readonly ArrayLike<number>[] {
  if ('to2DArray' in input) return input.to2DArray()
  if (typeof input[0] === 'object') return Array.from(input as readonly ArrayLike<number>[])
  const flat = input as ArrayLike<number>
  if (flat.length !== p * p) return [flat]
  return Array.from({ length: p }, (_, j) => Array.from({ length: p }, (_, k) => flat[j * p + k]))
}

function describe(lengths: readonly number[], input: MatrixInput): string {
  if (lengths.length === 1) return String('length' in input && typeof input[0] !== 'object' ? input.length : lengths[0])
  return lengths.every((length) => length === lengths[0])
    ? `${lengths.length} x ${lengths[0]}`
    : `${lengths.length} rows of ${lengths.join(', ')}`
}

/** Reports the pair that differs most; afterwards both entries are their mean. */
function isSymmetric(matrix: Float64Array, names: readonly string[], issues: Issue[]): boolean {
  const p = names.length
  let worst = symmetryTolerance
  let pair: readonly [number, number] | undefined
  for (let j = 0; j < p; j++) {
    for (let k = 0; k < j; k++) {
      const below = matrix[j * p + k]
      const above = matrix[k * p + j]
      const scale = Math.max(Math.abs(below), Math.abs(above), Number.MIN_VALUE)
      if (Math.abs(above - below) / scale > worst) {
        worst = Math.abs(above - below) / scale
        pair = [j, k]
      }
      matrix[j * p + k] = matrix[k * p + j] = (above + below) / 2
      if (pair?.[0] === j && pair[1] === k) {
        matrix[j * p + k] = below
        matrix[k * p + j] = above
      }
    }
  }
  if (!pair) return true
  const [j, k] = pair
  issues.push({ code: 'notSymmetric', row: names[j], column: names[k], above: matrix[k * p + j], below: matrix[j * p + k] })
  return false
}
