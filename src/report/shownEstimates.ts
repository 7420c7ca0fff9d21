import type { Fit } from '../fit/fit'
import { coefficientNames } from '../model/coefficientName'
import { type ParameterEstimate, parameterEstimates } from '../postfit/parameterEstimates'
import type { EstimateSection } from './words/summaryWords'

/** An estimate with its label as lavaan shows it: the user's, or '.p2.' where parameters were made equal. */
export type ShownEstimate = ParameterEstimate & { readonly shownLabel: string }

/** Every row but the moments that were taken from the data and the latent means that are 0 by default. */
export function shownEstimates(
  fit: Fit,
  { level, standardized = true }: { readonly level?: number; readonly standardized?: boolean } = {},
): ShownEstimate[] {
  const names = coefficientNames(fit.table)
  const plabels = /^\.p\d+\.$/
  return parameterEstimates(fit, { level, standardized }).flatMap((estimate, index) => {
    const { role, label, op, user } = fit.table.rows[index]
    const shownLabel = label !== '' ? label : plabels.test(names[index]) ? names[index] : ''
    const isDefaultZero = op === '~1' && !user && role.kind === 'fixed' && role.value === 0
    return role.kind === 'sample' || isDefaultZero ? [] : [{ ...estimate, shownLabel }]
  })
}

/** Kinds of rows in the order in which they are printed. */
export const estimateSections: readonly EstimateSection[] = [
  'latent',
  'composites',
  'regressions',
  'covariances',
  'intercepts',
  'thresholds',
  'variances',
  'scales',
  'defined',
]

const operators: Readonly<Record<string, EstimateSection>> = {
  '=~': 'latent',
  '<~': 'composites',
  '~': 'regressions',
  '~1': 'intercepts',
  '|': 'thresholds',
  '~*~': 'scales',
  ':=': 'defined',
}

/** The kind of a row. */
export function sectionOf({ op, lhs, rhs }: Pick<ParameterEstimate, 'op' | 'lhs' | 'rhs'>): EstimateSection {
  return op === '~~' ? (lhs === rhs ? 'variances' : 'covariances') : operators[op]
}

/** Kinds whose rows stand under their left-hand side. */
export function isPaired(section: EstimateSection): boolean {
  return ['latent', 'composites', 'regressions', 'covariances', 'thresholds'].includes(section)
}
