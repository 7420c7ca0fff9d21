import type { ParameterRow } from '../model/parameterTable'
import { cholesky } from '../numeric/cholesky'
import { choleskySolve } from '../numeric/choleskySolve'

/** Ordinary least squares slopes of every observed outcome on its observed predictors, by row of the table. */
export function leastSquares(
  all: readonly ParameterRow[],
  rows: readonly number[],
  isObserved: ReadonlySet<string>,
  covariance: (a: string, b: string) => number,
): Map<number, number> {
  const byOutcome = new Map<string, number[]>()
  for (const index of rows) {
    const { op, lhs, rhs } = all[index]
    if (op !== '~' || !isObserved.has(lhs) || !isObserved.has(rhs)) continue
    byOutcome.set(lhs, [...(byOutcome.get(lhs) ?? []), index])
  }
  const slopes = new Map<number, number>()
  for (const [outcome, indices] of byOutcome) {
    const predictors = indices.map((index) => all[index].rhs)
    const n = predictors.length
    const cross = new Float64Array(n * n)
    predictors.forEach((a, i) => {
      predictors.forEach((b, j) => {
        cross[i * n + j] = covariance(a, b)
      })
    })
    const b = Float64Array.from(predictors, (name) => covariance(name, outcome))
    if (!cholesky(cross, n)) continue
    choleskySolve(cross, n, b)
    indices.forEach((index, i) => {
      slopes.set(index, b[i])
    })
  }
  return slopes
}
