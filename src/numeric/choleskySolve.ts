// biome-ignore-all format: the register blocks are laid out as the matrices they are
// A X = B with A = L L': forward substitution L Y = B, then backward substitution L' X = Y (Golub & Van Loan, section 3.1).
// B is n x m, row-major; one column is a plain vector. Everything happens in place.

/** Solve A X = B in place for `columns` right-hand sides (default one) given the Cholesky factor L of A. */
export function choleskySolve(l: Float64Array, n: number, b: Float64Array, columns = 1): void {
  forwardSubstitute(l, n, b, columns)
  backwardSubstitute(l, n, b, columns)
}

/** Solve L Y = B in place: B is n x `columns` (default 1). */
export function forwardSubstitute(l: Float64Array, n: number, b: Float64Array, columns = 1): void {
  if (columns === 1) {
    for (let i = 0; i < n; i++) {
      let s = b[i]
      for (let k = 0; k < i; k++) s -= l[i * n + k] * b[k]
      b[i] = s / l[i * n + i]
    }
    return
  }
  const m = columns
  for (let i = 0; i < n; i++) {
    const d = 1 / l[i * n + i]
    let c = 0
    for (; c + 3 < m; c += 4) {
      const at = i * m + c
      let s0 = b[at], s1 = b[at + 1], s2 = b[at + 2], s3 = b[at + 3]
      for (let k = 0; k < i; k++) {
        const x = l[i * n + k]
        const r = k * m + c
        s0 -= x * b[r]; s1 -= x * b[r + 1]; s2 -= x * b[r + 2]; s3 -= x * b[r + 3]
      }
      b[at] = s0 * d; b[at + 1] = s1 * d; b[at + 2] = s2 * d; b[at + 3] = s3 * d
    }
    for (; c < m; c++) {
      let s = b[i * m + c]
      for (let k = 0; k < i; k++) s -= l[i * n + k] * b[k * m + c]
      b[i * m + c] = s * d
    }
  }
}

/** Solve L' X = Y in place: Y is n x `columns` (default 1). */
export function backwardSubstitute(l: Float64Array, n: number, b: Float64Array, columns = 1): void {
  if (columns === 1) {
    // by rows of L: once x_i is known its share leaves every earlier equation
    for (let i = n - 1; i >= 0; i--) {
      const x = b[i] / l[i * n + i]
      b[i] = x
      for (let k = 0; k < i; k++) b[k] -= l[i * n + k] * x
    }
    return
  }
  const m = columns
  for (let i = n - 1; i >= 0; i--) {
    const d = 1 / l[i * n + i]
    let c = 0
    for (; c + 3 < m; c += 4) {
      const at = i * m + c
      let s0 = b[at], s1 = b[at + 1], s2 = b[at + 2], s3 = b[at + 3]
      for (let k = i + 1; k < n; k++) {
        const x = l[k * n + i]
        const r = k * m + c
        s0 -= x * b[r]; s1 -= x * b[r + 1]; s2 -= x * b[r + 2]; s3 -= x * b[r + 3]
      }
      b[at] = s0 * d; b[at + 1] = s1 * d; b[at + 2] = s2 * d; b[at + 3] = s3 * d
    }
    for (; c < m; c++) {
      let s = b[i * m + c]
      for (let k = i + 1; k < n; k++) s -= l[k * n + i] * b[k * m + c]
      b[i * m + c] = s * d
    }
  }
}
