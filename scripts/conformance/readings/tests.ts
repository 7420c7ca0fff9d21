import { recordOf } from '../referenceCase'
import { reading } from '../relata'
import { compareFigure, type Tally } from '../tally'

/** Test statistics by lavaan's name: of the model (`fitTests`), of the baseline (`baselineTests`). Words and labels are not figures. */
export const compareTests =
  (quantity: 'tests' | 'baseline', source: 'fitTests' | 'baselineTests') =>
  (tally: Tally, expected: unknown, fit: unknown): void =>
    compareTestRecords(tally, quantity, expected, reading(source)?.(fit))

/** Tests asked for after the fit: `fitTests(fit, {test: [...]})`. */
export function compareExtraTests(tally: Tally, expected: unknown, fit: unknown): void {
  compareTestRecords(tally, 'extraTests', expected, reading('fitTests')?.(fit, { test: tally.item.args?.test }))
}

function compareTestRecords(tally: Tally, quantity: string, expected: unknown, actual: unknown): void {
  const ours = recordOf(actual)
  for (const [name, test] of Object.entries(recordOf(expected))) {
    const theirs = recordOf(test)
    const own = recordOf(ours[name])
    for (const [part, value] of Object.entries(theirs)) {
      if (typeof value === 'string') continue
      const place = `${quantity}.${name}.${part}`
      if (!Array.isArray(value)) compareFigure(tally, place, value, firstOf(own[part]))
      else
        value.forEach((entry, g) => {
          compareFigure(tally, `${place}[${g + 1}]`, entry, (own[part] as ArrayLike<number> | undefined)?.[g])
        })
    }
  }
}

/** A statistic by group is a single number in lavaan when there is one group. */
const firstOf = (value: unknown) => (typeof value === 'object' && value !== null ? (value as ArrayLike<unknown>)[0] : value)
