import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import type { BlockVariables } from './blockVariables'
import { type DraftRow, rowKey } from './draftRow'
import type { GroupEqual, TableOptions } from './tableOptions'

/**
 * Pairs of rows that `groupEqual` makes equal: a row of the first group and its counterpart in a later one.
 * Rows that the user labeled, and rows named in `groupPartial` ("visual=~x2", "x3~1" or a label), are left alone.
 */
export function groupEqualities(
  rows: readonly DraftRow[],
  variables: readonly BlockVariables[],
  options: TableOptions,
): (readonly [DraftRow, DraftRow])[] {
  const exempt = new Set(options.groupPartial.map(withoutSpaces))
  const wanted = new Set(options.groupEqual)
  const first = new Map<string, DraftRow>()
  const pairs: (readonly [DraftRow, DraftRow])[] = []
  const partOf = new Map<BlockVariables, Parts>(variables.map((names) => [names, parts(names)]))
  const levels = variables.length / options.groups.length
  for (const row of rows) {
    const names = variables[row.group * levels + row.level]
    const set = names === undefined ? undefined : setOf(row, partOf.get(names)!)
    if (set === undefined || !wanted.has(set)) continue
    if (row.label !== '' || row.equal !== '' || namesOf(row).some((name) => exempt.has(name))) continue
    const key = `${row.level}${rowKey(row.lhs, row.op, row.rhs)}`
    if (row.group === 0) first.set(key, row)
    else {
      const counterpart = first.get(key)
      if (counterpart?.kind === 'free' && row.kind === 'free') pairs.push([counterpart, row])
    }
  }
  return pairs
}

/** Names in `groupPartial` that no row has, neither as `lhs op rhs` nor as a label. */
export function unknownExemptions(rows: readonly DraftRow[], options: TableOptions): Issue[] {
  const known = new Set(rows.flatMap((row) => [...namesOf(row), row.label]))
  return options.groupPartial
    .filter((name) => !known.has(withoutSpaces(name)))
    .map((name) => ({ code: 'unknownLabel', name, nearest: nearest(withoutSpaces(name), [...known]) }))
}

function namesOf({ lhs, op, rhs }: DraftRow): string[] {
  return op === '~~' ? [`${lhs}~~${rhs}`, `${rhs}~~${lhs}`] : [`${lhs}${op}${rhs}`]
}

const withoutSpaces = (name: string): string => name.replace(/\s+/g, '')

interface Parts {
  readonly latent: ReadonlySet<string>
  readonly exogenous: ReadonlySet<string>
}

function parts(variables: BlockVariables): Parts {
  return { latent: new Set(variables.latent), exogenous: new Set(variables.exogenous) }
}

/** The set of `groupEqual` that a row belongs to. Moments of exogenous observed variables belong to none. */
function setOf(row: DraftRow, { latent, exogenous }: Parts): GroupEqual | undefined {
  switch (row.op) {
    case '=~':
      return 'loadings'
    case '<~':
      return 'composite.weights'
    case '~':
      return 'regressions'
    case '|':
      return 'thresholds'
    case '~1':
      return latent.has(row.lhs) ? 'means' : exogenous.has(row.lhs) ? undefined : 'intercepts'
    case '~~': {
      if (latent.has(row.lhs) && latent.has(row.rhs)) return row.lhs === row.rhs ? 'lv.variances' : 'lv.covariances'
      if (latent.has(row.lhs) || latent.has(row.rhs) || exogenous.has(row.lhs) || exogenous.has(row.rhs)) return undefined
      return row.lhs === row.rhs ? 'residuals' : 'residual.covariances'
    }
    default:
      return undefined
  }
}
