import { type Row, recordOf, rowsOf } from '../referenceCase'
import { reading } from '../relata'
import { compareFigure, type Tally } from '../tally'
import { entryOf } from './moments'

const methods: Readonly<Record<string, string>> = { regression: 'regression', bartlett: 'Bartlett', ebm: 'EBM' }

/** Factor scores of the first cases of each group, by method. */
export function compareScores(tally: Tally, expected: unknown, fit: unknown): void {
  const factorScores = reading('factorScores')
  for (const [name, groups] of Object.entries(recordOf(expected))) {
    const method = methods[name]
    const ours = method === undefined ? [] : rowsOf(factorScores?.(fit, { method }))
    for (const theirs of rowsOf(groups)) compareGroup(tally, `scores.${name}`, theirs, recordOf(ours[Number(theirs.group) - 1]))
  }
}

function compareGroup(tally: Tally, quantity: string, theirs: Row, ours: Row): void {
  const own = (ours.names ?? []) as readonly string[]
  rowsOf(theirs.rows).forEach((row, i) => {
    ;((theirs.names ?? []) as readonly string[]).forEach((name, j) => {
      const place = `${quantity}[${theirs.group}][${i + 1},${name}]`
      compareFigure(tally, place, entryOf(row, j, undefined), entryOf(ours.rows, i, own.indexOf(name)))
    })
  })
}
