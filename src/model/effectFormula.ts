import type { Expression } from '../syntax/expression'
import { add, multiply, numberOf, subtract } from '../syntax/simplify'
import type { EffectExpression } from './effectExpression'
import { type Arrow, arrows, cycles } from './graph'
import type { ParameterTable } from './parameterTable'

/** Where and at which values of moderators a formula is meant. */
export interface EffectFormulaOptions {
  /** Zero-based group; default 0. */
  readonly group?: number
  /** Values of moderators: an arrow from a product 'x:w' then is one from x, times the value of w. */
  readonly at?: Readonly<Record<string, number>>
}

/**
 * An effect as arithmetic over the plabels of its arrows: products along paths, sums over them; 0 where the model has no arrow. Undefined
 * for total and indirect effects in models with loops, which are no finite sums of paths.
 */
export function effectFormula(effect: EffectExpression, table: ParameterTable, options: EffectFormulaOptions = {}): Expression | undefined {
  const { group = 0, at = {} } = options
  switch (effect.kind) {
    case 'inGroup': {
      const position = table.groupLabels.indexOf(effect.group)
      return position < 0 ? undefined : effectFormula(effect.effect, table, { ...options, group: position })
    }
    case 'difference': {
      const left = effectFormula(effect.left, table, options)
      const right = effectFormula(effect.right, table, options)
      return left && right && subtract(left, right)
    }
    case 'sum': {
      let sum: Expression | undefined = numberOf(0)
      for (const term of effect.terms) {
        const next = effectFormula(term, table, options)
        sum = next && sum && add(sum, next)
      }
      return sum
    }
  }
  const all = arrows(table, { group })
  const coefficient = (from: string, to: string): Expression =>
    all
      .filter((arrow) => arrow.to === to)
      .map((arrow) => multiply(numberOf(factorOf(arrow, from, at)), plabelOf(table, arrow)))
      .reduce(add, numberOf(0))
  if (effect.kind === 'direct') return coefficient(effect.from, effect.to)
  if (effect.kind === 'path')
    return effect.variables
      .slice(1)
      .map((to, k) => coefficient(effect.variables[k], to))
      .reduce(multiply, numberOf(1))

  const steps = stepsOf(all, at)
  if (cycles(steps).length > 0) return undefined
  const causes = new Map<string, Set<string>>()
  for (const { from, to } of steps) causes.set(to, (causes.get(to) ?? new Set()).add(from))
  const total = (from: string, to: string, known = new Map<string, Expression>([[from, numberOf(1)]])): Expression => {
    let found = known.get(to)
    if (!found) {
      found = [...(causes.get(to) ?? [])]
        .map((cause) => multiply(total(from, cause, known), coefficient(cause, to)))
        .reduce(add, numberOf(0))
      known.set(to, found)
    }
    return found
  }
  const { from, to } = effect
  if (effect.kind === 'total') return total(from, to)
  if (effect.through !== undefined) return multiply(total(from, effect.through), total(effect.through, to))
  // every way into `to` but the arrow itself
  return [...(causes.get(to) ?? [])]
    .filter((cause) => cause !== from)
    .map((cause) => multiply(total(from, cause), coefficient(cause, to)))
    .reduce(add, numberOf(0))
}

/** The arrows that lead on when moderators have values: those from a product also start at each of its other factors. */
export function stepsOf(all: readonly Arrow[], at: Readonly<Record<string, number>>): Arrow[] {
  return all.flatMap((arrow) => {
    const factors = arrow.from.split(':')
    const moved = factors.filter((factor) => factors.length > 1 && factorOf(arrow, factor, at) !== 0)
    return moved.length > 0 ? moved.map((from) => ({ ...arrow, from })) : [arrow]
  })
}

/** What an arrow's coefficient is multiplied by as part of the effect of `from`: 1 for its own, the moderators' values for a product's. */
function factorOf(arrow: Arrow, from: string, at: Readonly<Record<string, number>>): number {
  if (arrow.from === from) return 1
  const factors = arrow.from.split(':')
  const others = factors.filter((factor) => factor !== from)
  if (others.length !== factors.length - 1 || !others.every((factor) => Object.hasOwn(at, factor))) return 0
  return others.reduce((product, factor) => product * at[factor], 1)
}

function plabelOf(table: ParameterTable, { row }: Arrow): Expression {
  return { kind: 'name', name: table.rows[row].plabel }
}
