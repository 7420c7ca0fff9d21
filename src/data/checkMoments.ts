import type { Issue } from '../issue/issue'
import { symmetricEigenvalues } from '../numeric/eigen'
import { hasHoles } from './hasHoles'
import { isPositiveDefinite } from './isPositiveDefinite'
import type { SampleMoments } from './sampleMoments'

/** A column whose spread is this small beside its size holds nothing but rounding. */
const constantTolerance = 1e-13

/** A variable that keeps no more than this share of its variance given the others is their sum, up to rounding. */
const singularTolerance = 1e-12

/** What forbids fitting to these moments: constant columns, fewer cases than variables, a matrix that is not positive definite. */
export function checkMoments(moments: SampleMoments): Issue[] {
  const { names, n, covariance, mean, columns } = moments
  const p = names.length
  const group = moments.label === '' ? undefined : moments.label
  // one case has no spread in any column, and that is said by the number of cases
  const constant = names.filter((_, j) => n > 1 && !(Math.sqrt(covariance[j * p + j]) > constantTolerance * Math.abs(mean?.[j] ?? 0)))
  const issues: Issue[] = constant.map((column) => ({ code: 'constantColumn', column, group }))
  if (n <= p) issues.push({ code: 'tooFewCases', cases: n, variables: p, group })
  // with holes in the columns the covariances are pairwise, and need not make a positive definite matrix
  if (issues.length > 0 || (columns && hasHoles(columns))) return issues
  if (isPositiveDefinite(covariance, p, singularTolerance)) return issues
  return [{ code: 'notPositiveDefinite', what: 'covariance', group, smallestEigenvalue: symmetricEigenvalues(covariance, p)[p - 1] }]
}
