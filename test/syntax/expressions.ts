import fc from 'fast-check'
import type { Expression } from '../../src/syntax/expression'
import { functionNames } from '../../src/syntax/functions'

/** Arithmetic as the parser makes it: numbers are not negative, names are plain. */
export const expressions = (names: readonly string[], maxDepth = 5): fc.Arbitrary<Expression> =>
  fc.letrec<{ e: Expression }>((tie) => ({
    e: fc.oneof(
      { maxDepth, depthIdentifier: 'e' },
      fc.oneof(
        fc.constantFrom(...names).map((name): Expression => ({ kind: 'name', name })),
        fc
          .oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 1e6, noNaN: true }))
          .map((value): Expression => ({ kind: 'number', value: value + 0 })),
      ),
      tie('e').map((operand): Expression => ({ kind: 'negate', operand })),
      fc.tuple(fc.constantFrom(...functionNames), tie('e')).map(([f, argument]): Expression => ({ kind: 'call', function: f, argument })),
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/', '^' as const), tie('e'), tie('e'))
        .map(([operator, left, right]): Expression => ({ kind: 'binary', operator: operator as '+', left, right })),
    ),
  })).e
