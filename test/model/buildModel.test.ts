import { describe, expect, it } from 'vitest'
import { buildModel } from '../../src/model/buildModel'
import { modelFromObject } from '../../src/model/modelFromObject'
import { parse } from '../../src/syntax/parse'
import { printModel } from '../../src/syntax/print'

const names = ['x1', 'x2', 'x3', 'y1', 'y2', 'y3'] as const

describe('buildModel', () => {
  it('makes the model that the text makes', () => {
    const built = buildModel(names)
      .factor('f', ['x1', { variable: 'x2', label: 'a' }, 'x3'])
      .factor('g', ['y1', 'y2', 'y3'])
      .regression('g', [{ variable: 'f', label: 'b', start: 0.5 }])
      .covariance('x1', 'y1')
      .intercept('f', { fixed: 0 })
      .constraint('a == 1')
      .define('ab', 'a*b')
    const { spec, issues } = modelFromObject(built.model)
    expect(issues).toEqual([])
    const text = `
      f =~ x1 + a*x2 + x3
      g =~ y1 + y2 + y3
      g ~ start(0.5)*f + b*f
      x1 ~~ y1
      f ~ 0*1
      a == 1
      ab := a*b`
    expect(printModel(spec)).toBe(printModel({ statements: parse(text).statements }))
  })

  it('leaves the builder it grew from as it was', () => {
    const first = buildModel(names).factor('f', ['x1', 'x2'])
    first.factor('g', ['y1', 'y2'])
    expect(Object.keys(first.model.measurement ?? {})).toEqual(['f'])
  })

  it('knows the variables of columns and the factors so far, and no others', () => {
    const builder = buildModel({ x1: [1], x2: [2] }).factor('f', ['x1', 'x2'])
    builder.regression('f', ['x1'])
    // @ts-expect-error x9 is no variable of the data
    builder.regression('f', ['x9'])
    // @ts-expect-error g is no factor yet
    builder.regression('g', ['x1'])
    expect(builder.model.measurement).toEqual({ f: ['x1', 'x2'] })
  })
})
