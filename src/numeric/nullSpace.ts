// Null space of A (rows x columns) from the Householder QR of A' with column pivoting, A' P = Q R (Golub & Van Loan, Matrix Computations,
// section 5.4.2): the last columns of the orthogonal Q span what A sends to zero.

/** Columns of an orthonormal basis and how many there are. */
export interface NullSpace {
  /** columns x dimension, row-major: A basis = 0, basis' basis = I */
  readonly basis: Float64Array
  readonly dimension: number
  /** rank of A: columns - dimension */
  readonly rank: number
}

/**
 * Orthonormal basis of the vectors x (length `columns`) with A x = 0. A row counts towards the rank when, beside the rows before it, it keeps
 * more than `tolerance` (default 1e-10) of the largest row's length. With no rows the basis is the identity.
 */
export function nullSpace(a: ArrayLike<number>, rows: number, columns: number, tolerance = 1e-10): NullSpace {
  const { reflectors, rank } = pivotedReflectors(a, rows, columns, tolerance)
  const dimension = columns - rank
  const basis = new Float64Array(columns * dimension)
  const v = new Float64Array(columns)
  for (let d = 0; d < dimension; d++) {
    // column rank + d of Q = H_1 ... H_rank e_(rank + d)
    v.fill(0)
    v[rank + d] = 1
    for (let k = rank - 1; k >= 0; k--) reflect(reflectors[k], v, k)
    for (let i = 0; i < columns; i++) basis[i * dimension + d] = v[i]
  }
  return { basis, dimension, rank }
}

/** Indices of rows of A that are linearly independent of each other and span all the others, in rising order. */
export function independentRows(a: ArrayLike<number>, rows: number, columns: number, tolerance = 1e-10): number[] {
  return pivotedReflectors(a, rows, columns, tolerance).order.sort((i, j) => i - j)
}

/** Rank of A by the same rule. */
export function rowRank(a: ArrayLike<number>, rows: number, columns: number, tolerance = 1e-10): number {
  return pivotedReflectors(a, rows, columns, tolerance).rank
}

interface Reflectors {
  /** unit vectors w of H = I - 2 w w', the k-th with zeros before k */
  readonly reflectors: Float64Array[]
  readonly rank: number
  /** the rows chosen, in the order of choice */
  readonly order: number[]
}

function pivotedReflectors(a: ArrayLike<number>, rows: number, columns: number, tolerance: number): Reflectors {
  // work on the rows of A: they are the columns of A'
  const left = Array.from({ length: rows }, (_, i) => ({ row: i, x: Float64Array.from({ length: columns }, (_, j) => a[i * columns + j]) }))
  const reflectors: Float64Array[] = []
  const order: number[] = []
  const largest = Math.max(0, ...left.map(({ x }) => norm(x, 0)))
  while (left.length > 0 && order.length < columns) {
    const k = order.length
    let best = 0
    for (let i = 1; i < left.length; i++) if (norm(left[i].x, k) > norm(left[best].x, k)) best = i
    const [pivot] = left.splice(best, 1)
    const length = norm(pivot.x, k)
    if (!(length > tolerance * largest)) break
    const w = pivot.x.slice()
    w.fill(0, 0, k)
    w[k] += w[k] < 0 ? -length : length
    const size = norm(w, k)
    for (let j = k; j < columns; j++) w[j] /= size
    for (const { x } of left) reflect(w, x, k)
    reflectors.push(w)
    order.push(pivot.row)
  }
  return { reflectors, rank: order.length, order }
}

function reflect(w: Float64Array, x: Float64Array, from: number): void {
  let s = 0
  for (let j = from; j < x.length; j++) s += w[j] * x[j]
  s *= 2
  for (let j = from; j < x.length; j++) x[j] -= s * w[j]
}

/** Length of x without its first `from` entries. */
function norm(x: Float64Array, from: number): number {
  let s = 0
  for (let j = from; j < x.length; j++) s += x[j] * x[j]
  return Math.sqrt(s)
}
