import { type ReferenceCase, recordOf } from './referenceCase'

/** Continuous data: relative to max(1, |theirs|). */
export const defaultTolerance = 1e-6

interface Exception {
  readonly tolerance: number
  readonly reason: string
  readonly applies: (item: ReferenceCase, quantity: string) => boolean
}

const ordered = (item: ReferenceCase) =>
  item.kind === 'lavcor' || item.options.ordered === true || (Array.isArray(item.options.ordered) && item.options.ordered.length > 0)

/** Every looser tolerance with its reason; the loosest that applies counts. */
export const exceptions: readonly Exception[] = [
  {
    tolerance: 1e-5,
    reason: 'thresholds and polychorics: estimated pair by pair, their errors add up in the weight matrix',
    applies: (item) => ordered(item),
  },
  {
    tolerance: 1e-4,
    reason: 'robust fit measures of ordinal models: the reference refits the catML model numerically',
    applies: (item, quantity) => ordered(item) && /^fitMeasures\..*\.robust$/.test(quantity),
  },
  {
    tolerance: 1e-4,
    reason: 'two-level models: the reference takes the saturated moments from EM and the information from numerical differences',
    applies: (item) => Number(item.expected.nlevels ?? 1) > 1,
  },
  {
    tolerance: 1e-4,
    reason: 'robust errors and tests with missing data: the reference takes the information from numerical differences of the gradient',
    applies: (item, quantity) => {
      const effective = recordOf(item.expected.effective)
      const robust = effective.se === 'robust.huber.white' && effective.missing !== 'listwise'
      return robust && !/^(parameters\[.*\]\.(est|std\w+)|implied|sampleStats|rsquare|scores|logl)/.test(quantity)
    },
  },
]

/** The tolerance of one quantity of one case. */
export function toleranceOf(item: ReferenceCase, quantity: string): number {
  return exceptions.reduce((loosest, e) => (e.tolerance > loosest && e.applies(item, quantity) ? e.tolerance : loosest), defaultTolerance)
}
