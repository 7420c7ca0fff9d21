/** Keeping matrices positive definite: an equality's penalty, and a ridge. */
import { cholesky } from '../numeric/cholesky'
import { dot } from '../numeric/products'
import type { LinearConstraint } from './quadraticProgram'

/** Adds J'J of the equalities, scaled to H: changes no step that keeps them, and makes H definite where only they identify the model. */
export function addPenalty(H: Float64Array, jacobian: readonly LinearConstraint[], q: number): void {
  let largest = 0
  for (let i = 0; i < q; i++) largest = Math.max(largest, Math.abs(H[i * q + i]))
  for (const { normal, equality } of jacobian) {
    if (!equality) continue
    const scale = (largest || 1) / Math.max(dot(normal, normal), 1e-300)
    for (let i = 0; i < q; i++) {
      if (normal[i] === 0) continue
      for (let j = 0; j < q; j++) H[i * q + j] += scale * normal[i] * normal[j]
    }
  }
}

/** Cholesky factor of H with as small a ridge as makes it positive definite; H keeps the ridge. */
export function factorWithRidge(H: Float64Array, q: number, factor: Float64Array): void {
  if (cholesky(H, q, factor)) return
  let largest = 0
  for (let i = 0; i < q; i++) largest = Math.max(largest, Math.abs(H[i * q + i]))
  const diagonal = new Float64Array(q)
  for (let i = 0; i < q; i++) diagonal[i] = Math.max(Math.abs(H[i * q + i]), 1e-8 * largest, 1e-300)
  for (let ridge = 1e-10; ridge < 1e10; ridge *= 10) {
    for (let i = 0; i < q; i++) H[i * q + i] += 0.9 * ridge * diagonal[i]
    if (cholesky(H, q, factor)) return
  }
  H.fill(0)
  for (let i = 0; i < q; i++) H[i * q + i] = diagonal[i]
  cholesky(H, q, factor)
}
