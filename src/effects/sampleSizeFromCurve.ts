import { nearest } from '../issue/nearest'
import { betweenZeroAndOne, oneOf, resultOf } from '../issue/optionValue'
import { badOption, requireArgument, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { normalQuantile } from '../numeric/normal'
import type { PowerStudy } from './power'

/**
 * The sample size at which the curve of a parameter or effect reaches a power (default 0.8): between neighboring sample sizes the normal
 * quantile of power is taken to be linear in the root of n. NaN when no two neighbors enclose it.
 * Throws a SemError for a label that the study does not have.
 */
export function sampleSizeFromCurve(study: PowerStudy, label: string, wanted = 0.8): number {
  requireArgument('study', study, resultOf('power(model, { n })', 'curve'))
  requireOptions({ wanted }, { wanted: betweenZeroAndOne })
  const labels = [...new Set(study.curve.flatMap(({ rows }) => rows.map((row) => row.label)))]
  if (!labels.includes(label)) {
    const near = nearest(String(label), labels)
    throw new SemError([badOption('label', label, oneOf(...(near.length > 0 ? near : labels)))])
  }
  const points = study.curve
    .flatMap(({ n, rows }) => rows.filter((row) => row.label === label).map(({ power: found, used }) => ({ n, power: found, used })))
    .sort((a, b) => a.n - b.n)
  const transformed = (share: number, used: number): number => normalQuantile(Math.min(Math.max(share, 0.5 / used), 1 - 0.5 / used))
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    if (!(a.power <= wanted && b.power >= wanted && a.power < b.power)) continue
    const low = transformed(a.power, a.used)
    const high = transformed(b.power, b.used)
    const share = (normalQuantile(wanted) - low) / (high - low)
    return Math.ceil((Math.sqrt(a.n) + share * (Math.sqrt(b.n) - Math.sqrt(a.n))) ** 2)
  }
  return Number.NaN
}
