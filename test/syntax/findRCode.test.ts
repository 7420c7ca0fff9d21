import { describe, expect, test } from 'vitest'
import { parse } from '../../src/syntax/parse'

describe('R code around a model', () => {
  test.each([
    ["model <- 'y ~ x'", "model <- '"],
    ["model <- '\n y ~ x\n'\nfit <- sem(model, data = d)", "model <- '"],
    ['HS.model = "f =~ x1 + x2"', 'HS.model = "'],
    ['library(lavaan)\ny ~ x', 'library('],
    ['y ~ x\n  fit <- cfa(model, data = d)', 'fit <- cfa('],
  ])('%j is one mistake with its place', (text, place) => {
    const { issues } = parse(text)
    expect(issues.map((issue) => issue.code)).toEqual(['rCode'])
    const { span } = issues[0] as { readonly span: { readonly start: number; readonly end: number } }
    expect(text.slice(span.start, span.end)).toBe(place)
  })

  test.each(['# model <- "y ~ x"\ny ~ x', 'a < -b\ny ~ a*x + b*z', 'y ~ library*x'])('%j is none', (text) => {
    expect(parse(text).issues).toEqual([])
  })

  test('other mistakes keep their own words', () => {
    expect(parse('y = x').issues.map((issue) => issue.code)).toEqual(['unknownOperator'])
    expect(parse('x → y').issues).toMatchObject([{ code: 'unknownOperator', operator: '→', suggestion: '~' }])
  })
})
