import { evaluate } from '../syntax/evaluate'
import type { Expression } from '../syntax/expression'
import { namesIn } from '../syntax/namesIn'

/** The value of arithmetic without names; undefined when it has names or is not finite. */
export function constantValue(expression: Expression): number | undefined {
  if (namesIn(expression).length > 0) return undefined
  const value = evaluate(expression, () => NaN)
  return Number.isFinite(value) ? value : undefined
}
