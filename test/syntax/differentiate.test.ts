import { describe, expect, it } from 'vitest'
import { differentiate } from '../../src/syntax/differentiate'
import { evaluate } from '../../src/syntax/evaluate'
import type { Expression } from '../../src/syntax/expression'
import { parse } from '../../src/syntax/parse'
import { printExpression } from '../../src/syntax/printExpression'

const read = (text: string): Expression => (parse(`d := ${text}`).statements[0] as { expression: Expression }).expression

const at: Record<string, number> = { a: 0.37, b: 1.42, c: -0.61 }

/** Richardson's extrapolation of central differences: the error falls with the sixth power of the step. */
const slopeByDifferences = (e: Expression, name: string): number => {
  const f = (step: number) => evaluate(e, (n) => at[n]! + (n === name ? step : 0))
  const central = (h: number) => (f(h) - f(-h)) / (2 * h)
  const [d1, d2, d3] = [central(4e-3), central(2e-3), central(1e-3)]
  const [r1, r2] = [(4 * d2! - d1!) / 3, (4 * d3! - d2!) / 3]
  return (16 * r2 - r1) / 15
}

const texts = [
  'a*b*c',
  'a/b/c',
  'a - b*(c - a)',
  '-a^2',
  'a^b',
  'a^b^2',
  'b^-a',
  'c^3',
  '(a + b)^(a*b)',
  'exp(a*b)',
  'log(a + b)',
  'log(b, a + 2)',
  'sqrt(a^2 + b^2)',
  'abs(c*a)',
  'sin(a*b)',
  'cos(a/b)',
  'tan(a*c)',
  'asin(a*c)',
  'acos(a*c)',
  'atan(a*b)',
  'sinh(a*b)',
  'cosh(a - b)',
  'tanh(a*b)',
  '(a + b + c)^2/((a + b + c)^2 + a + b)',
  '0.5*log((1 + a)/(1 - a))',
  'exp(sin(sqrt(a*b)))^2',
  'a/(a + b)*c',
]

describe('differentiate', () => {
  it.each(texts)('%s has the slopes that differences show', (text) => {
    const e = read(text)
    for (const name of ['a', 'b', 'c']) {
      const slope = evaluate(differentiate(e, name), (n) => at[n]!)
      const expected = slopeByDifferences(e, name)
      expect(Math.abs(slope - expected) / Math.max(1, Math.abs(expected)), `${name}: ${slope} against ${expected}`).toBeLessThan(1e-9)
    }
  })

  it.each(texts)('%s has the second slopes that differences of the first show', (text) => {
    for (const name of ['a', 'b', 'c']) {
      const first = differentiate(read(text), name)
      const slope = evaluate(differentiate(first, 'a'), (n) => at[n]!)
      const expected = slopeByDifferences(first, 'a')
      expect(Math.abs(slope - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(1e-8)
    }
  })

  it.each<[string, string, string]>([
    ['a*b', 'a', 'b'],
    ['a*b + c', 'b', 'a'],
    ['a + b', 'c', '0'],
    ['a^2', 'a', '2*a'],
    ['2*a - 3*b', 'b', '-3'],
    ['exp(a)', 'a', 'exp(a)'],
    ['a/b', 'b', '-(a/b^2)'],
    ['a1*b1 + a2*b2', 'b2', 'a2'],
  ])('the slope of %s by %s is simplified to %s', (text, name, slope) => {
    expect(printExpression(differentiate(read(text), name))).toBe(slope)
  })

  it('a constant exponent allows a negative base', () => {
    expect(evaluate(differentiate(read('c^2'), 'c'), () => -3)).toBe(-6)
  })

  it('abs has no slope at zero', () => {
    expect(evaluate(differentiate(read('abs(a)'), 'a'), () => 0)).toBeNaN()
  })
})
