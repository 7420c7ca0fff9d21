/**
 * Disturbance variances that give variables unit variance: with all variables in one vector v = A v + u, cov(u) = S, E = (I - A)^-1, the
 * variances of v are linear in the diagonal of S,  var(v_i) = sum_kl E_ik E_il S_kl,  so that var(v_i) = 1 for the variables concerned is
 * a system of linear equations in as many unknowns.
 */
import type { ParameterTable } from '../model/parameterTable'
import { luInverse, solve } from '../numeric/lu'

/**
 * Sets the variances at the positions `rows` (one block's `~~` rows of a variable with itself) so that these variables have implied variance
 * 1. Returns the names that would need a negative variance, or all when there is no solution.
 */
export function setUnitVariances(table: ParameterTable, values: Float64Array, rows: readonly number[], block: number): string[] {
  const { observed, latent } = table.variables[block]
  const names = [...latent, ...observed]
  const n = names.length
  const at = new Map(names.map((name, i) => [name, i]))
  const unknown = rows.map((row) => at.get(table.rows[row].lhs)!)
  const E = new Float64Array(n * n)
  const S = new Float64Array(n * n)
  for (let i = 0; i < n; i++) E[i * n + i] = 1
  table.rows.forEach(({ lhs, op, rhs, group, level }, row) => {
    if (op === ':=' || group * table.levels + level !== block) return
    const i = at.get(lhs)!
    const j = at.get(rhs)!
    if (op === '=~') E[j * n + i] -= values[row]
    else if (op === '~') E[i * n + j] -= values[row]
    else if (op === '~~' && !rows.includes(row)) S[i * n + j] = S[j * n + i] = values[row]
  })
  const all = rows.map((row) => table.rows[row].lhs)
  if (!luInverse(E, n)) return all
  const k = unknown.length
  const system = new Float64Array(k * k)
  const right = new Float64Array(k).fill(1)
  unknown.forEach((i, r) => {
    unknown.forEach((j, c) => {
      system[r * k + c] = E[i * n + j] ** 2
    })
    for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) right[r] -= E[i * n + a] * S[a * n + b] * E[i * n + b]
  })
  const solution = solve(system, k, right)
  if (!solution) return all
  rows.forEach((row, r) => {
    values[row] = solution[r]
  })
  return all.filter((_, r) => solution[r] < 0)
}
