import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileExpression } from '../../src/syntax/compileExpression'
import { evaluate } from '../../src/syntax/evaluate'
import type { Expression } from '../../src/syntax/expression'
import { namesIn } from '../../src/syntax/namesIn'
import { parse } from '../../src/syntax/parse'
import { printExpression } from '../../src/syntax/printExpression'
import { expressions } from './expressions'
import { withoutSpans } from './withoutSpans'

const read = (text: string): Expression => {
  const { statements, issues } = parse(`d := ${text}`)
  expect(issues).toEqual([])
  return (statements[0] as { expression: Expression }).expression
}

const values: Record<string, number> = { a: 2, b: 3, c: 0.5 }

const value = (text: string): number => evaluate(read(text), (name) => values[name]!)

describe('arithmetic has the value that R gives it', () => {
  it.each<[string, number]>([
    ['-a^2', -4],
    ['(-a)^2', 4],
    ['2^-1', 0.5],
    ['-2^-2', -0.25],
    ['2^3^2', 512],
    ['2**3', 8],
    ['-a*b', -6],
    ['a - b - c', -1.5],
    ['a/b/c', 4 / 3],
    ['a - (b - c)', -0.5],
    ['a*-b', -6],
    ['--a', 2],
    ['+a - +b', -1],
    ['2 + 3*4^2', 50],
    ['pi', Math.PI],
    ['log(8, 2)', 3],
    ['log10(1000)', 3],
    ['log2(8)', 3],
    ['exp(1) + log(a)*sqrt(16) - abs(-b)', Math.E + Math.log(2) * 4 - 3],
    ['sin(a) + cos(a) + tan(a)', Math.sin(2) + Math.cos(2) + Math.tan(2)],
    ['asin(c) + acos(c) + atan(c)', Math.PI / 2 + Math.atan(0.5)],
    ['sinh(a) + cosh(a) + tanh(a)', Math.exp(2) + Math.tanh(2)],
    ['1e3 + 1E-3 + .5 + 5.', 1005.501],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 12)
  })

  it('outside the domain it is NaN or infinite, not an exception', () => {
    expect(value('log(-1)')).toBeNaN()
    expect(value('1/(a - 2)')).toBe(Infinity)
  })
})

describe('compileExpression', () => {
  it('gives what evaluate gives', () => {
    fc.assert(
      fc.property(expressions(['a', 'b', 'c']), fc.tuple(fc.double(), fc.double(), fc.double()), (e, x) => {
        const expected = evaluate(e, (name) => x[['a', 'b', 'c'].indexOf(name)]!)
        expect(compileExpression(e, ['a', 'b', 'c'])(x)).toBe(expected)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('throws when a name has no place', () => {
    expect(() => compileExpression(read('a + b'), ['a'])).toThrow('no place is given for b')
  })

  it('finds names like __proto__ only where they are', () => {
    expect(compileExpression(read('__proto__ * 2'), ['constructor', '__proto__'])([5, 7])).toBe(14)
    expect(() => compileExpression(read('toString'), [])).toThrow('toString')
  })
})

describe('namesIn', () => {
  it('lists each name once, in the order of appearance', () => {
    expect(namesIn(read('b*a + exp(-c) - a^b'))).toEqual(['b', 'a', 'c'])
  })
})

describe('printExpression', () => {
  it.each([
    'a + b*c',
    '(a + b)*c',
    'a - (b - c)',
    'a - b - c',
    'a/(b*c)',
    '-a^2',
    '(-a)^2',
    '2^-a',
    '(a^b)^c',
    'a^b^c',
    '-(a + b)',
    '-a + b',
    'a*-b',
    'exp(a + b)/2',
  ])('%s has no parentheses to spare', (text) => {
    expect(printExpression(read(text))).toBe(text)
  })

  it('drops needless parentheses', () => {
    expect(printExpression(read('((a)*(b)) + (c)'))).toBe('a*b + c')
  })

  it('reads back as the same tree', () => {
    fc.assert(
      fc.property(expressions(['a', 'b', '变量', '.p1.']), (e) => {
        expect(withoutSpans(read(printExpression(e)))).toEqual(e)
      }),
      { seed: 2, numRuns: 1000 },
    )
  })
})
