import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/syntax/parse'
import { printModel } from '../../src/syntax/print'
import { printExpression } from '../../src/syntax/printExpression'
import { expressions } from './expressions'
import { withoutSpans } from './withoutSpans'

const names = ['x1', 'x2', 'y', 'f', '满意度', '.h', 'a.b_c', '__proto__', 'group', 'c', 'start', 'level']
const labels = ['a', 'b1', '标签', 'c', 'constructor']
const variable = fc.constantFrom(...names)
const product = fc.oneof(
  { weight: 8, arbitrary: variable },
  { weight: 1, arbitrary: fc.tuple(variable, variable).map((pair) => pair.join(':')) },
)
const number = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ noNaN: true, noDefaultInfinity: true })).map(String)
const quotedText = fc.constantFrom('"a b"', '\'it "is"\'', '"f=~x2"', '"变 量"')
const vector = (item: fc.Arbitrary<string>) =>
  fc.oneof(
    item,
    fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => `c(${items.join(', ')})`),
  )

const numbers = vector(fc.oneof(number, fc.constant('NA')))
const texts = vector(fc.oneof(fc.constantFrom(...labels), quotedText))
const modifier = fc.oneof(
  numbers,
  texts,
  fc.tuple(fc.constantFrom('start', 'lower', 'upper'), numbers).map(([name, value]) => `${name}(${value})`),
  fc.tuple(fc.constantFrom('label', 'equal'), texts).map(([name, value]) => `${name}(${value})`),
  quotedText.map((text) => `rv(${text})`),
  fc.constantFrom('(1/3)', 'sqrt(2)', '-0.5', '2^-2', '1e-3', 'pi'),
)
const term = (target: fc.Arbitrary<string>) =>
  fc.tuple(fc.array(modifier, { maxLength: 3 }), target).map(([modifiers, name]) => [...modifiers, name].join('*'))
const sum = (item: fc.Arbitrary<string>) => fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join(' + '))

const formula = fc.oneof(
  fc.tuple(sum(product), fc.constantFrom('=~', '<~', '~', '~~', '|', '~*~', '|~'), sum(term(product))).map((parts) => parts.join(' ')),
  fc.tuple(variable, sum(term(fc.constantFrom('x1', 'y', '1')))).map((parts) => parts.join(' ~ ')),
  fc.constantFrom('f =~ 0', 'y ~ 0', 'y ~ 0 + x1', 'f =~ a*0', 'f |~ 1', 'efa("b 1")*f =~ x1 + a*x2', 'efa("b")*f + efa("b")*g =~ x1'),
)
const arithmetic = expressions(['a', 'b1', '标签', '.p1.']).map(printExpression)
const statement = fc.oneof(
  { weight: 6, arbitrary: formula },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('d', '效应', 'toString'), arithmetic).map((parts) => parts.join(' := ')) },
  { weight: 1, arbitrary: fc.tuple(arithmetic, fc.constantFrom('==', '<', '>'), arithmetic).map((parts) => parts.join(' ')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('group', 'level', 'class', 'block'), fc.constantFrom('1', 'a', '"a b"', '组', '007'))
      .map((parts) => parts.join(': ')),
  },
)
const model = fc.array(statement, { minLength: 1, maxLength: 8 }).map((statements) => statements.join('\n'))

describe('printModel', () => {
  it('writes text that reads back as the same statements, for generated models', () => {
    fc.assert(
      fc.property(model, (text) => {
        const first = parse(text)
        fc.pre(first.statements.length > 0)
        expect(first.issues.filter((issue) => !['repeatedModifier', 'badModifierValue'].includes(issue.code))).toEqual([])
        const again = parse(printModel(first))
        expect(again.issues).toEqual([])
        expect(withoutSpans(again.statements)).toEqual(withoutSpans(first.statements))
      }),
      { seed: 3, numRuns: 2000 },
    )
  })

  it('writes every model of the reference so that it reads back', () => {
    const file = new URL('../reference/models.json', import.meta.url)
    for (const { text } of JSON.parse(readFileSync(file, 'utf8')) as { text: string }[]) {
      const { statements } = parse(text)
      expect(withoutSpans(parse(printModel({ statements })).statements)).toEqual(withoutSpans(statements))
    }
  })

  it.each([
    [
      'one left side to a line, modifiers before repeated terms',
      'f=~x1+a*x2+start(.5)*x2\ny~1+x',
      'f =~ x1 + a*x2 + start(0.5)*x2\ny ~ 1 + x\n',
    ],
    ['vectors and quotations', 'y ~ c(a,NA)*x + "a b"*z', 'y ~ c(a, "")*x + "a b"*z\n'],
    ['a phantom factor', 'f =~ 0*f', 'f =~ 0\n'],
    [
      'blocks by their headers',
      'group: 1; level: 1; y~x; level: 2; y~x; group: b b; y~x',
      'group: 1\nlevel: 1\ny ~ x\nlevel: 2\ny ~ x\ngroup: "b b"\ny ~ x\n',
    ],
    ['definitions and constraints', 'd:=a*(b+1);a<2', 'd := a*(b + 1)\na < 2\n'],
    ['an exploratory block', 'efa("b")*f+efa("b")*g=~x', 'efa("b")*f =~ x\nefa("b")*g =~ x\n'],
  ])('writes %s', (_, text, written) => {
    expect(printModel(parse(text))).toBe(written)
  })

  it('refuses names and labels that the language cannot write', () => {
    const [statement] = parse('y ~ a*x').statements
    const term = statement as Extract<typeof statement, { kind: 'term' }>
    expect(() => printModel({ statements: [{ ...term, rhs: 'a b' }] })).toThrow('"a b" cannot name a variable')
    expect(() => printModel({ statements: [{ ...term, modifiers: { label: [`'"`] } }] })).toThrow('cannot be written in quotation marks')
  })
})
