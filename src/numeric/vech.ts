// Half-vectorization of a symmetric p x p matrix: vech(S) stacks the columns of the lower triangle, s11 s21 .. sp1 s22 s32 .. spp, p(p+1)/2
// numbers. D is the duplication matrix, vec(S) = D vech(S) (Magnus & Neudecker 1980); it is never formed: column ij of X D is the sum of
// columns ij and ji of X, once on the diagonal.

/** Length of vech: p (p + 1) / 2. */
export function vechLength(p: number): number {
  return (p * (p + 1)) / 2
}

/** Place of entry (i, j) of a p x p symmetric matrix in vech; the order of i and j does not matter. */
export function vechIndex(i: number, j: number, p: number): number {
  const column = Math.min(i, j)
  const row = Math.max(i, j)
  return column * p - (column * (column - 1)) / 2 + row - column
}

/** vech(S) into `out` from `offset` on, reading the lower triangle; returns `out`. */
export function vech(s: ArrayLike<number>, p: number, out = new Float64Array(vechLength(p)), offset = 0): Float64Array {
  let k = offset
  for (let j = 0; j < p; j++) for (let i = j; i < p; i++) out[k++] = s[i * p + j]
  return out
}

/** The symmetric p x p matrix whose vech starts at `offset` of v; returns `out`. */
export function vechReverse(v: ArrayLike<number>, p: number, out = new Float64Array(p * p), offset = 0): Float64Array {
  let k = offset
  for (let j = 0; j < p; j++) {
    for (let i = j; i < p; i++) {
      out[i * p + j] = v[k]
      out[j * p + i] = v[k++]
    }
  }
  return out
}

/** D' vec(A) for any p x p matrix A: a_jj on the diagonal, a_ij + a_ji off it. */
export function duplicationTransposedVec(a: ArrayLike<number>, p: number, out = new Float64Array(vechLength(p)), offset = 0): Float64Array {
  let k = offset
  for (let j = 0; j < p; j++) {
    out[k++] = a[j * p + j]
    for (let i = j + 1; i < p; i++) out[k++] = a[i * p + j] + a[j * p + i]
  }
  return out
}

/**
 * `factor` (default 1) times D' ((A x B + B x A) / 2) D for symmetric p x p matrices, x the Kronecker product; p* x p*, row-major. Entry
 * (ij, kl) is a_ik b_jl + a_jl b_ik + a_il b_jk + a_jk b_il, halved for i = j and again for k = l. With A = B = S^-1 and factor 1/2 this is
 * the normal-theory weight matrix of vech(S).
 */
export function duplicationKronecker(
  a: Float64Array,
  b: Float64Array,
  p: number,
  factor = 1,
  out = new Float64Array(vechLength(p) ** 2),
): Float64Array {
  const length = vechLength(p)
  let r = 0
  for (let j = 0; j < p; j++) {
    for (let i = j; i < p; i++, r++) {
      let c = 0
      for (let l = 0; l < p; l++) {
        for (let k = l; k < p; k++, c++) {
          if (c > r) break
          let x = a[i * p + k] * b[j * p + l] + a[j * p + l] * b[i * p + k]
          x += a[i * p + l] * b[j * p + k] + a[j * p + k] * b[i * p + l]
          // D counts an off-diagonal cell twice
          const times = (i === j ? 0.5 : 1) * (k === l ? 0.5 : 1)
          const value = factor * times * x
          out[r * length + c] = value
          out[c * length + r] = value
        }
      }
    }
  }
  return out
}
