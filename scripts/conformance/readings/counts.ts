import { recordOf, rowsOf } from '../referenceCase'
import { reading } from '../relata'
import { compareFigure, type Tally } from '../tally'

/** Whether the fit converged, how many cases it used, by group and in all, and the value of the objective (lavaan's `fx`). */
export function compareCounts(tally: Tally, fit: unknown): void {
  const { expected } = tally.item
  const record = recordOf(fit)
  const sample = rowsOf(record.sample)
  const measures = recordOf(reading('fitMeasures')?.(fit))
  const estimate = recordOf(record.estimate)
  compareFigure(tally, 'converged', expected.converged, estimate.status === undefined ? undefined : estimate.status === 'converged')
  for (const name of ['npar', 'df']) compareFigure(tally, name, expected[name], measures[name])
  compareFigure(tally, 'optim.fmin', recordOf(expected.optim).fmin, estimate.objective)
  compareByGroup(
    tally,
    'nobs',
    expected.nobs,
    sample.map((moments) => moments.n),
  )
  compareByGroup(
    tally,
    'nobsOriginal',
    expected.nobsOriginal,
    sample.map((moments) => moments.nOriginal),
  )
  compareFigure(tally, 'ntotal', expected.ntotal, totalOf(sample.map(({ n }) => Number(n))))
  compareFigure(tally, 'ngroups', expected.ngroups, (recordOf(record.table).groupLabels as readonly string[] | undefined)?.length)
}

const totalOf = (counts: readonly number[]) => (counts.length === 0 ? undefined : counts.reduce((sum, n) => sum + n, 0))

function compareByGroup(tally: Tally, quantity: string, expected: unknown, actual: readonly unknown[]): void {
  ;((expected ?? []) as readonly number[]).forEach((value, g) => {
    compareFigure(tally, `${quantity}[${g + 1}]`, value, actual[g])
  })
}
