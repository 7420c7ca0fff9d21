import { symmetricEigenvalues } from '../numeric/eigen'

/** Smallest eigenvalue of the rows and columns `index` of a symmetric n x n matrix, relative to the largest absolute diagonal entry. */
export function smallestEigenvalue(matrix: Float64Array, n: number, index: readonly number[]): number {
  const m = index.length
  const part = new Float64Array(m * m)
  let largest = 0
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) part[i * m + j] = matrix[index[i] * n + index[j]]
    largest = Math.max(largest, Math.abs(part[i * m + i]))
  }
  if (isDiagonal(part, m)) {
    let smallest = Infinity
    for (let i = 0; i < m; i++) smallest = Math.min(smallest, part[i * m + i])
    return smallest / (largest || 1)
  }
  return Math.min(...symmetricEigenvalues(part, m)) / (largest || 1)
}

function isDiagonal(a: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) if (a[i * n + j] !== 0) return false
  return true
}
