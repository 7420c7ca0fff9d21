import { Matrix } from 'ml-matrix'

/** A small repeatable generator for test matrices (mulberry32), so that tests do not lean on the code they test. */
export function numbers(seed: number): () => number {
  let s = seed >>> 0
  return () => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function randomMatrix(rows: number, columns: number, seed: number): Float64Array {
  const next = numbers(seed)
  return Float64Array.from({ length: rows * columns }, () => 2 * next() - 1)
}

/** A A' / n + I/2: well conditioned and exactly symmetric. */
export function randomPositiveDefinite(n: number, seed: number): Float64Array {
  const a = randomMatrix(n, n, seed)
  const s = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = i === j ? 0.5 : 0
      for (let k = 0; k < n; k++) sum += (a[i * n + k] * a[j * n + k]) / n
      s[i * n + j] = sum
      s[j * n + i] = sum
    }
  }
  return s
}

export function toMatrix(a: Float64Array, rows: number, columns: number): Matrix {
  return Matrix.from1DArray(rows, columns, a)
}

export function maxDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity
  let max = 0
  for (let i = 0; i < a.length; i++) {
    const d = Math.abs(a[i] - b[i])
    if (!(d <= max)) max = d
  }
  return max
}
