import { printExpression } from '../syntax/printExpression'
import type { ConstraintRow } from './parameterTable'

/** Both sides of a constraint as text. */
export function constraintText({ op, left, right }: ConstraintRow): { lhs: string; op: ConstraintRow['op']; rhs: string } {
  return { lhs: printExpression(left), op, rhs: printExpression(right) }
}
