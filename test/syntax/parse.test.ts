import { describe, expect, it } from 'vitest'
import { parse } from '../../src/syntax/parse'
import { mostPairs } from '../../src/syntax/parseFormula'
import type { TermStatement } from '../../src/syntax/statement'

const terms = (text: string): TermStatement[] => parse(text).statements.filter((s) => s.kind === 'term')

const codes = (text: string): string[] => parse(text).issues.map((issue) => issue.code)

describe('places', () => {
  it('a statement knows where its sides and modifiers stand', () => {
    const text = 'f =~ x1 + a*x2'
    const [, second] = terms(text)
    const cut = (span?: { start: number; end: number }) => text.slice(span?.start, span?.end)
    expect([cut(second!.span), cut(second!.lhsSpan), cut(second!.rhsSpan)]).toEqual(['a*x2', 'f', 'x2'])
  })

  it('a definition and a constraint know theirs', () => {
    const text = 'ab := a * b\n a == 2'
    const [definition, constraint] = parse(text).statements
    expect(text.slice(definition!.span?.start, definition!.span?.end)).toBe('ab := a * b')
    expect(text.slice(constraint!.span?.start, constraint!.span?.end)).toBe('a == 2')
  })

  it('a repeated term keeps the place of its first mention and gains the modifiers', () => {
    const [x1, x2, ...rest] = terms('f =~ x1 + a*x2 + start(0.5)*x2')
    expect(rest).toEqual([])
    expect(x1!.rhs).toBe('x1')
    expect(x2!.modifiers).toEqual({ label: ['a'], start: [0.5] })
    expect(x2!.span).toEqual({ start: 10, end: 14 })
  })
})

describe('names', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])('%s is only a name', (name) => {
    const { statements, issues } = parse(`${name} =~ x + ${name}*y\n z ~ ${name}\n d := ${name}^2`)
    expect(issues).toEqual([])
    expect(statements).toHaveLength(4)
    expect(terms(`y ~ ${name}*x`)[0]!.modifiers.label).toEqual([name])
    expect(codes(`y ~ ${name}(2)*x`)).toEqual(['unknownModifier'])
    expect(codes(`d := ${name}(2)`)).toEqual(['unknownFunction'])
  })

  it.each(['满意度', 'été', 'x.1', '.x', 'a_b', '_b', 'Ω', '𝒳1', 'ควา'])('%s is a variable', (name) => {
    expect(terms(`${name} ~ ${name}2`).map((s) => [s.lhs, s.rhs])).toEqual([[name, `${name}2`]])
  })

  it.each(['NA', 'TRUE', 'FALSE', 'NULL', 'Inf', 'NaN', 'pi'])('%s is reserved', (name) => {
    expect(codes(`y ~ ${name}`)).toEqual(['reservedName'])
    expect(codes(`${name} := a + b`)).toEqual(['reservedName'])
    expect(codes(`y ~ "${name}"*x`)).toEqual(['reservedName'])
  })
})

describe('blocks', () => {
  it('group keeps no level of an earlier group; level keeps its group', () => {
    const text = 'group: 1\n level: 1\n a~b\n level: 2\n c~d\n group: 2\n e~f'
    expect(terms(text).map((s) => s.block)).toEqual([{ group: '1', level: '1' }, { group: '1', level: '2' }, { group: '2' }])
  })

  it('a header without statements leaves no trace', () => {
    expect(parse('group: 1\ngroup: 2\n y ~ x').statements).toHaveLength(1)
  })

  it('the same variables in two groups are two statements', () => {
    expect(terms('group: 1\n y ~ x\n group: 2\n y ~ x')).toHaveLength(2)
  })

  it('labels may be several words or quoted', () => {
    expect(terms('group: New York\n a~b\ngroup: "d\'Oc: 1"\n a~b').map((s) => s.block.group)).toEqual(['New York', "d'Oc: 1"])
  })

  it.each(['group:\n y~x', 'group: +\n y~x', 'group: a +\n y~x', 'group: ""\n y ~ x'])('%j lacks a label', (text) => {
    expect(codes(text)).toEqual(['unexpectedToken'])
  })
})

describe('modifiers', () => {
  it.each<[string, object]>([
    ['lower(-Inf)*x', { lower: [-Infinity] }],
    ['upper(Inf)*x', { upper: [Infinity] }],
    ['upper(c(1, NA, Inf))*x', { upper: [1, Number.NaN, Infinity] }],
    ['c(a, NA)*x', { label: ['a', ''] }],
    ['c(2)*x', { fixed: [2] }],
    ['"f =~ x2"*x', { label: ['f =~ x2'] }],
    ['-0*x', { fixed: [0] }],
    ['+0.5*x', { fixed: [0.5] }],
    ['start(c(1/4, 2^-1))*x', { start: [0.25, 0.5] }],
    ['NA*x + l*x', { fixed: [Number.NaN], label: ['l'] }],
    [
      '2*x + l*x + 0.1?x + lower(0)*x + upper(9)*x + rv("s")*x',
      { fixed: [2], label: ['l'], start: [0.1], lower: [0], upper: [9], rv: 's' },
    ],
  ])('y ~ %s', (right, modifiers) => {
    expect(parse(`y ~ ${right}`).issues).toEqual([])
    expect(terms(`y ~ ${right}`)[0]!.modifiers).toEqual(modifiers)
  })

  it.each<[string, string]>([
    ['c(a, 2)*x', 'mixed'],
    ['c("a", 2)*x', 'mixed'],
    ['c(a, b*2)*x', 'mixed'],
    ['c()*x', 'empty'],
    ['start()*x', 'empty'],
    ['""*x', 'empty'],
    ['start(a)*x', 'notNumber'],
    ['start("a")*x', 'notNumber'],
    ['-a*x', 'notNumber'],
    ['a?x', 'notNumber'],
    ['"a"?x', 'notNumber'],
    ['lower(2*a)*x', 'notNumber'],
    ['label(2)*x', 'notName'],
    ['equal(1 + 1)*x', 'notName'],
    ['rv(c("a","b"))*x', 'notSingle'],
    ['1/0*x', 'notFinite'],
    ['sqrt(-1)*x', 'notFinite'],
    ['start(10^400)*x', 'notFinite'],
    ['efa("b")*x', 'leftOnly'],
    ['2*0', 'alreadyZero'],
  ])('y ~ %s is wrong because: %s', (right, reason) => {
    expect(parse(`y ~ ${right}`).issues).toMatchObject([{ code: 'badModifierValue', reason }])
  })

  it('the same modifier twice: the last one holds, and it is said once', () => {
    const { statements, issues } = parse('y1 + y2 ~ a*x + b*x')
    expect(statements).toMatchObject([{ modifiers: { label: ['b'] } }, { modifiers: { label: ['b'] } }])
    expect(issues).toMatchObject([{ code: 'repeatedModifier', variable: 'x', modifier: 'label', span: { start: 16, end: 17 } }])
  })
})

describe('mistakes', () => {
  it.each<[string, object]>([
    ['a <= 2', { code: 'unknownOperator', operator: '<=', suggestion: '<' }],
    ['a >= 2', { code: 'unknownOperator', operator: '>=', suggestion: '>' }],
    ['a = 2', { code: 'unknownOperator', operator: '=', suggestion: '==' }],
    ['y ~= x', { code: 'unknownOperator', operator: '~=', suggestion: '=~' }],
    ['x -> y', { code: 'unknownOperator', operator: '->' }],
    ['x :~ a*b', { code: 'unsupportedOperator', operator: ':~' }],
    ['group % w', { code: 'unknownOperator', operator: '%' }],
    ['y ~ strat(1)*x', { code: 'unknownModifier', name: 'strat', nearest: ['start'] }],
    ['y ~ prior("normal(0,1)")*x', { code: 'unknownModifier', name: 'prior' }],
    ['d := sqr(a)', { code: 'unknownFunction', name: 'sqr', nearest: ['sqrt'] }],
    ['y ~ x ＋ z', { code: 'unexpectedCharacter', character: '＋', suggestion: '+' }],
    ['y ~ “ + x', { code: 'unexpectedCharacter', character: '“', suggestion: '"' }],
    ['y ~ "a*x', { code: 'unterminatedString', span: { start: 4, end: 8 } }],
    ['y ~ 1e999*x', { code: 'numberOutOfRange', text: '1e999' }],
    ['y ~ x:z:w', { code: 'productOfThree', term: 'x:z:w' }],
    ['y ~ x z', { code: 'unexpectedToken', found: 'z', expected: ['+', 'statementEnd'] }],
    ['y ~ 3x', { code: 'unexpectedToken', found: 'x', expected: ['*', '+'] }],
    ['y x', { code: 'unexpectedToken', found: 'x', expected: ['operator'] }],
    ['y', { code: 'unexpectedToken', found: '', expected: ['operator'] }],
    ['y ~', { code: 'unexpectedToken', found: '', expected: ['variable'] }],
    ['~ x', { code: 'unexpectedToken', found: '~', expected: ['variable'] }],
    ['y ~ x +', { code: 'unexpectedToken', found: '', expected: ['variable'] }],
    ['y ~ x - z', { code: 'unexpectedToken', found: '-', expected: ['+', 'statementEnd'] }],
    ['y ~ x | z', { code: 'unexpectedToken', found: '|' }],
    ['y ~ 5', { code: 'unexpectedToken', found: '5', expected: ['variable', 'intercept'] }],
    ['y ~~ 1', { code: 'unexpectedToken', found: '1', expected: ['variable'] }],
    ['f =~ 1', { code: 'unexpectedToken', found: '1', expected: ['variable', 'phantom'] }],
    ['1 ~ x', { code: 'unexpectedToken', found: '1', expected: ['variable'] }],
    ['y ~ (x)', { code: 'unexpectedToken', found: '', expected: ['*'] }],
    ['y ~ "x"', { code: 'unexpectedToken', found: '', expected: ['*'] }],
    ['d := a +', { code: 'unexpectedToken', found: '', expected: ['expression'] }],
    ['d := (a', { code: 'unexpectedToken', found: '', expected: [')'] }],
    ['d := a b', { code: 'unexpectedToken', found: 'b', expected: ['statementEnd'] }],
    ['a == b == c', { code: 'unexpectedToken', found: '==', expected: ['statementEnd'] }],
    ['2 := a', { code: 'unexpectedToken', found: '2', expected: ['name'] }],
    ['', { code: 'emptyModel' }],
    ['  # nothing\n ! either', { code: 'emptyModel' }],
  ])('%j', (text, issue) => {
    expect(parse(text).issues).toMatchObject([issue])
  })

  it('all of them are reported, in the order of the text, and the sound statements are kept', () => {
    const text = 'f =~ x1 + fo(2)*x2\n y <= 2\n g ~ x $ z\n z ~ w\n d := expp(a) + logg(b)'
    expect(codes(text)).toEqual(['unknownModifier', 'unknownOperator', 'unexpectedCharacter', 'unknownFunction', 'unknownFunction'])
    expect(terms(text).map((s) => s.lhs + s.op + s.rhs)).toEqual(['f=~x1', 'f=~x2', 'g~x', 'z~w'])
  })

  it.each([
    ['a trailing +', 'f =~ x1 + x2 +\n g =~ x3\n h =~ x4'],
    ['a bracket that is never closed', 'f =~ x1 + start(2*x2\n g =~ x3\n h =~ x4'],
    ['a missing right side', 'f =~\n g =~ x3\n h =~ x4'],
  ])('%s spoils one statement, not the next', (_, text) => {
    expect(codes(text)).toEqual(['unexpectedToken'])
    expect(
      terms(text)
        .slice(-2)
        .map((s) => s.lhs + s.op + s.rhs),
    ).toEqual(['g=~x3', 'h=~x4'])
  })

  it.each([
    ['parentheses', `d := ${'('.repeat(100_000)}a`],
    ['signs', `d := ${'-'.repeat(100_000)}a`],
    ['powers', `d := ${'a^'.repeat(100_000)}a`],
    ['calls', `d := ${'exp('.repeat(100_000)}a`],
    ['a sum', `d := a${' + a'.repeat(100_000)}`],
    ['a product', `d := a${'*a'.repeat(100_000)}`],
    ['a modifier', `y ~ ${'('.repeat(100_000)}2`],
  ])('too deep for %s is an issue, not a crash', (_, text) => {
    expect(codes(text)).toEqual(['nestedTooDeep'])
  })

  it('variables that multiply to too many statements are refused', () => {
    const side = (letter: string) => Array.from({ length: 600 }, (_, i) => `${letter}${i}`).join(' + ')
    const { statements, issues } = parse(`${side('y')} ~ ${side('x')}\n a ~ b`)
    expect(issues).toMatchObject([{ code: 'tooManyPairs', limit: mostPairs }])
    expect(statements).toHaveLength(1)
  })
})

describe('the work', () => {
  const kinds: Record<string, (k: number) => string> = {
    formulas: (k) => `f${k} =~ x${k} + a${k}*z${k}\n d${k} := exp(a${k})/3\n`,
    'one long line': (k) => (k === 0 ? 'f =~ x0' : ` + x${k}`),
    'one long left side': (k) => `y${k} + `,
    'open brackets': () => 'y ~ (\n',
    quotes: () => '"a\n',
    'unknown modifiers': (k) => `y ~ foo(${k})*x\n`,
    'block headers': (k) => `group: ${k}\n y ~ x\n`,
    blanks: () => ' \n',
  }
  // Linear work takes a fraction of a second; work that grew with the square of the length would take minutes.
  it.each(Object.entries(kinds))('stays linear for a megabyte of %s', (_, piece) => {
    const parts: string[] = []
    for (let length = 0, k = 0; length < 1_000_000; k++) {
      parts.push(piece(k))
      length += parts[k]!.length
    }
    const text = parts.join('')
    const before = performance.now()
    parse(text)
    expect(performance.now() - before).toBeLessThan(8_000)
  })
})
