import { describe, expect, it } from 'vitest'
import { describeIssue } from '../../src/issue/describe'
import { displayWidth } from '../../src/issue/displayWidth'
import { parse } from '../../src/syntax/parse'

const first = (source: string, language?: 'en' | 'zh'): string => describeIssue(parse(source).issues[0]!, { source, language })

describe('describeIssue', () => {
  it('says line and column and marks the place', () => {
    expect(first('f =~ x1 + x2\n y ~ strat(1)*x')).toBe(
      [
        'line 2, column 6: strat() is not a modifier (did you mean start?); modifiers are start(), lower(), upper(), label(), equal(), efa(), rv(), a number, NA or a label',
        '   y ~ strat(1)*x',
        '       ^^^^^',
      ].join('\n'),
    )
  })

  it('speaks Chinese', () => {
    expect(first('y <= 2', 'zh')).toBe(['第 1 行第 3 列：<= 不是运算符：是否想写 <？', '  y <= 2', '    ^^'].join('\n'))
  })

  it('sets the caret under East Asian characters, two columns each', () => {
    expect(first('满意度 ~ 信任 $ x')).toBe(
      [
        'line 1, column 10: unexpected character $: remove it; names hold letters, digits, dots and underscores',
        '  满意度 ~ 信任 $ x',
        '                ^',
      ].join('\n'),
    )
    expect(first('y ~ 变量 变量二').split('\n').at(-1)).toBe('           ^^^^^^')
  })

  it('keeps tabs, so that the caret stays under its place', () => {
    expect(first('\ty ~ x $').split('\n').slice(1)).toEqual(['  \ty ~ x $', '  \t      ^'])
  })

  it('marks the end of a statement that stops too early', () => {
    expect(first('y ~ x +\n z ~ w').split('\n').slice(1)).toEqual(['  y ~ x +', '         ^'])
  })

  it.each(['\n', '\r\n', '\r', '\u2028'])('counts lines that end in %j', (end) => {
    expect(first(`a ~ b${end}c ~ d${end}e $ f`)).toContain('line 3, column 3: ')
    expect(first(`a ~ b${end}e $ f${end}c ~ d`)).toContain('\n  e $ f\n    ^')
  })

  it('shows a long line only around the place', () => {
    const side = Array.from({ length: 10_000 }, (_, i) => `x${i}`).join(' + ')
    const lines = first(`y ~ ${side} + 7 + ${side}`).split('\n')
    expect(lines).toHaveLength(3)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(220)
    expect(lines[1]![lines[2]!.indexOf('^')]).toBe('7')
  })

  it('says what it can without a text or without a place', () => {
    expect(describeIssue(parse('a <= 2').issues[0]!)).toBe('<= is not an operator: did you mean <?')
    expect(describeIssue({ code: 'emptyModel' }, { source: '' })).toBe('the model says nothing: write at least one formula, such as y ~ x')
  })

  it('a span beyond the text is marked at its end', () => {
    const issue = { code: 'unterminatedString', span: { start: 90, end: 95 } } as const
    expect(describeIssue(issue, { source: 'y ~ x' })).toContain('\n  y ~ x\n       ^')
  })
})

describe('displayWidth', () => {
  it.each<[string, number]>([
    ['abc', 3],
    ['满意度', 6],
    ['ｆ', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['한글', 4],
    ['かな', 4],
    ['🙂', 2],
    ['ควา', 3],
    ['', 0],
  ])('%s takes %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})
