import { describe, expect, it } from 'vitest'
import { SemError } from '../../src/issue/semError'
import { severity } from '../../src/issue/severity'
import { parseModel } from '../../src/model/parseModel'

const failure = (text: string): SemError => {
  try {
    parseModel(text)
  } catch (error) {
    return error as SemError
  }
  throw new Error('nothing was thrown')
}

describe('parseModel', () => {
  it('throws every mistake together, each with its place', () => {
    const error = failure('y ~ strat(1)*x\n a <= 2')
    expect(error).toBeInstanceOf(SemError)
    expect(error.name).toBe('SemError')
    expect(error.issues.map((issue) => issue.code)).toEqual(['unknownModifier', 'unknownOperator'])
    expect(error.message).toContain('line 1, column 5: strat() is not a modifier (did you mean start?)')
    expect(error.message).toContain('line 2, column 4: <= is not an operator: did you mean <?')
  })

  it('keeps warnings without throwing, and the text', () => {
    const text = 'y ~ a*x + b*x'
    const spec = parseModel(text)
    expect(spec.source).toBe(text)
    expect(spec.warnings).toMatchObject([{ code: 'repeatedModifier' }])
    expect(parseModel('y ~ x')).not.toHaveProperty('warnings')
  })

  it('survives structuredClone', () => {
    const spec = parseModel('y ~ a*x; d := exp(a)')
    expect(structuredClone(spec)).toEqual(spec)
  })

  it('spells out ten mistakes and counts the others', () => {
    const error = failure('a <= 2\n'.repeat(25))
    expect(error.issues).toHaveLength(25)
    expect(error.message.match(/is not an operator/g)).toHaveLength(10)
    expect(error.message).toMatch(/and 15 more$/)
  })
})

describe('severity', () => {
  it('is error unless there is an answer all the same', () => {
    expect(severity('unknownOperator')).toBe('error')
    expect(severity({ code: 'repeatedModifier', variable: 'x', modifier: 'label' })).toBe('warning')
    expect(severity('justIdentified')).toBe('note')
  })
})
