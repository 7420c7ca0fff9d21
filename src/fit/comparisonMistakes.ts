import type { Issue } from '../issue/issue'
import type { Fit } from './fit'

/** Relative difference of sample covariances up to which data count as the same. */
const tolerance = 1e-8

/** Why fits cannot be compared: fewer than two, without a test, other data, variables or estimators. */
export function comparisonMistakes(fits: readonly Fit[]): Issue[] {
  if (fits.length < 2) return [{ code: 'badOption', option: 'fits', found: String(fits.length), expected: 'at least two fits' }]
  const [first, ...others] = fits
  const issues: Issue[] = []
  if (fits.some(({ inference }) => inference.tests.length === 0)) {
    issues.push({ code: 'unsupportedCombination', what: 'comparing fits without tests', supported: `test: 'standard' and its like` })
  }
  others.forEach((other, k) => {
    const reason = differenceOf(first, other)
    if (reason !== undefined) issues.push({ code: 'notComparable', first: 1, second: k + 2, reason })
  })
  return issues
}

type Reason = Extract<Issue, { code: 'notComparable' }>['reason']

function differenceOf(a: Fit, b: Fit): Reason | undefined {
  const estimation = ({ options }: Fit) => [options.estimator, options.likelihood, options.missing].join()
  if (estimation(a) !== estimation(b)) return 'estimator'
  if (a.sample.length !== b.sample.length) return 'groups'
  for (const [group, sample] of a.sample.entries()) {
    const other = b.sample[group]
    const at = sample.names.map((name) => other.names.indexOf(name))
    if (at.includes(-1) || sample.names.length !== other.names.length) return 'variables'
    if (sample.n !== other.n || sample.label !== other.label) return 'cases'
    const p = sample.names.length
    for (let i = 0; i < p; i++) {
      for (let j = 0; j <= i; j++) {
        const value = sample.covariance[i * p + j]
        const size = Math.sqrt(sample.covariance[i * p + i] * sample.covariance[j * p + j])
        if (Math.abs(value - other.covariance[at[i] * p + at[j]]) > tolerance * size) return 'cases'
      }
    }
  }
  return undefined
}
