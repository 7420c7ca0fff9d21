import type { Expression } from '../syntax/expression'
import type { BlockVariables } from './blockVariables'
import type { DraftRow } from './draftRow'
import type { ConstraintRow } from './parameterTable'
import type { TableOptions } from './tableOptions'

/**
 * Effect coding (Little, Slegers & Card, 2006): the loadings of a latent variable average 1 and the intercepts of its indicators average 0.
 * Gives the constraints, in plabels; `rows` are the whole table in order. A group whose rows are all tied to an earlier group needs none.
 */
export function effectCodingConstraints(
  rows: readonly DraftRow[],
  classes: readonly number[],
  variables: readonly BlockVariables[],
  options: TableOptions,
): ConstraintRow[] {
  const constraints: ConstraintRow[] = []
  const seen = new Set<string>()
  const levels = variables.length / options.groups.length
  const constrain = (positions: readonly number[], total: number) => {
    const key = JSON.stringify(positions.map((i) => classes[i]))
    if (positions.length === 0 || seen.has(key) || positions.every((i) => rows[i]!.kind !== 'free')) return
    seen.add(key)
    const [first, ...others] = positions
    const right = others.reduce<Expression>((left, i) => ({ kind: 'binary', operator: '-', left, right: named(i) }), number(total))
    constraints.push({ op: '==', left: named(first!), right, user: false })
  }
  variables.forEach((names, block) => {
    const group = Math.floor(block / levels)
    const level = block % levels
    const here = rows.flatMap((row, i) => (row.group === group && row.level === level ? [i] : []))
    for (const latent of names.latent) {
      if (names.composites.includes(latent)) continue
      const loadings = here.filter(
        (i) => rows[i]!.op === '=~' && rows[i]!.lhs === latent && rows[i]!.rhs !== latent && rows[i]!.efa === undefined,
      )
      if (options.effectCoding.includes('loadings')) constrain(loadings, loadings.length)
      if (!options.effectCoding.includes('intercepts') || !options.meanStructure) continue
      const indicators = loadings.map((i) => rows[i]!.rhs)
      constrain(
        indicators.flatMap((name) => here.filter((i) => rows[i]!.op === '~1' && rows[i]!.lhs === name)),
        0,
      )
    }
  })
  return constraints
}

const number = (value: number): Expression => ({ kind: 'number', value })
const named = (position: number): Expression => ({ kind: 'name', name: `.p${position + 1}.` })
