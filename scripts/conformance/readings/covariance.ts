import { recordOf } from '../referenceCase'
import { reading } from '../relata'
import { compareFigure, disagree, type Tally } from '../tally'
import { entryOf } from './moments'

/** The covariance matrix of the free parameters, in lavaan's order of rows; `lower` holds V11, V21, V22, V31, ... */
export function compareVcov(tally: Tally, expected: unknown, fit: unknown): void {
  const theirs = recordOf(expected)
  const ours = recordOf(reading('vcov')?.(fit))
  const names = (theirs.names ?? []) as readonly string[]
  const own = (ours.names ?? []) as readonly string[]
  if (own.length !== names.length) {
    disagree(tally, `vcov has ${own.length} rows, lavaan ${names.length}`)
    return
  }
  names.forEach((name, i) => {
    if (own[i] !== name) disagree(tally, `vcov.names[${i + 1}] is ${own[i]}, lavaan's ${name}`)
  })
  const lower = (theirs.lower ?? []) as readonly number[]
  let position = 0
  for (let i = 0; i < names.length; i++) {
    for (let j = 0; j <= i; j++) compareFigure(tally, `vcov[${names[i]},${names[j]}]`, lower[position++], entryOf(ours.matrix, i, j))
  }
}
