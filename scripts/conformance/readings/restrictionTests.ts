import { type Row, recordOf, rowsOf } from '../referenceCase'
import { reading } from '../relata'
import { compareFigure, disagree, noise, type Tally } from '../tally'
import { matchRows } from './matchRows'

/** Score test: in all, one restriction at a time, cumulatively, and the expected parameter changes. */
export function compareScoreTest(tally: Tally, expected: unknown, fit: unknown): void {
  const theirs = recordOf(expected)
  const { release, ...args } = recordOf(tally.item.args)
  // lavaan counts restrictions from one, and a single one is written without a list
  const released = release === undefined ? {} : { release: [release].flat().map((k) => Number(k) - 1) }
  const ours = recordOf(reading('scoreTest')?.(fit, { ...args, ...released }))
  const total = recordOf(rowsOf(theirs.test)[0])
  compareTotal(tally, 'scoreTest', { stat: total.X2, df: total.df, pvalue: total.pValue }, ours)
  compareList(tally, 'scoreTest.univariate', rowsOf(theirs.uni), rowsOf(ours.univariate))
  compareList(tally, 'scoreTest.cumulative', rowsOf(theirs.cumulative), rowsOf(ours.cumulative))
  compareChanges(tally, rowsOf(theirs.epc), rowsOf(ours.epc))
}

/** Wald test of the constraints in `args`. */
export function compareWaldTest(tally: Tally, expected: unknown, fit: unknown): void {
  const theirs = recordOf(expected)
  const ours = recordOf(reading('waldTest')?.(fit, tally.item.args?.constraints))
  compareTotal(tally, 'waldTest', { stat: theirs.stat, df: theirs.df, pvalue: theirs.p }, ours)
}

function compareTotal(tally: Tally, quantity: string, expected: Row, actual: Row): void {
  for (const part of ['stat', 'df', 'pvalue']) compareFigure(tally, `${quantity}.${part}`, expected[part], actual[part])
}

/** One row a restriction, in lavaan's order. */
function compareList(tally: Tally, quantity: string, expected: readonly Row[], actual: readonly Row[]): void {
  expected.forEach((theirs, i) => {
    const ours = recordOf(actual[i])
    const place = `${quantity}[${theirs.lhs} ${theirs.op} ${theirs.rhs}]`
    compareTotal(tally, place, { stat: theirs.X2, df: theirs.df, pvalue: theirs.pValue }, ours)
    if (theirs.epc !== undefined) compareFigure(tally, `${place}.epc`, theirs.epc, ours.epc)
  })
}

const isNoise = (value: unknown) => typeof value === 'number' && Math.abs(value) < noise

function compareChanges(tally: Tally, expected: readonly Row[], actual: readonly Row[]): void {
  for (const { key, expected: theirs, actual: ours } of matchRows(expected, actual).pairs) {
    if (!ours && actual.length > 0) disagree(tally, `scoreTest.epc[${key}] is missing`)
    // A variance is reported with the sign of its change, which is arbitrary where the change is rounding noise.
    else
      for (const field of isNoise(theirs.epc) && isNoise(ours?.epc) ? ['epc', 'epv'] : ['epc', 'epv', 'sepcLv', 'sepcAll', 'sepcNox'])
        compareFigure(tally, `scoreTest.epc[${key}].${field}`, theirs[field], recordOf(ours)[field])
  }
}
