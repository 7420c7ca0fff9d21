import { expect, test } from 'vitest'
import { check } from '../../src/fit/check'
import { cfa, sem } from '../../src/fit/sem'
import type { SemError } from '../../src/issue/semError'
import { referenceData } from '../support/referenceData'

const data = referenceData('hs1939.csv')

/** Codes of the issues with which a call is refused. */
function refusal(call: () => unknown): string[] {
  try {
    call()
  } catch (error) {
    return (error as SemError).issues.map(({ code }) => code)
  }
  return []
}

test.each([
  ['a threshold', 'f =~ x1 + x2 + x3\n x1 | t1', '|'],
  ['an exploratory block', 'efa("a")*f1 + efa("a")*f2 =~ x1 + x2 + x3 + x4', 'efa()'],
  ['a level', 'level: 1\n f =~ x1 + x2 + x3\n level: 2\n g =~ x1 + x2 + x3', 'level:'],
  ['a product of latent variables', 'f =~ x1 + x2 + x3\n g =~ x4 + x5 + x6\n x7 ~ f + g + f:g', 'f:g'],
])('%s is refused by its name, by check as by sem', (_, model, operator) => {
  expect(check(model, data)).toMatchObject([{ code: 'unsupportedOperator', operator }])
  expect(refusal(() => sem(model, data))).toEqual(['unsupportedOperator'])
})

test('a product of observed variables is no such thing', () => {
  expect(check('x1 ~ x4 + x5 + x4:x5', data)).toEqual([])
})

test('a group of the data that no block is about is named, unless groupLabel leaves it out', () => {
  const model = 'group: Pasteur\n f =~ x1 + x2 + x3'
  expect(check(model, data, { group: 'school' })).toEqual([{ code: 'groupWithoutModel', group: 'Grant-White' }])
  expect(refusal(() => cfa(model, data, { group: 'school' }))).toEqual(['groupWithoutModel'])
  expect(cfa(model, data, { group: 'school', groupLabel: ['Pasteur'] }).sample.map(({ n }) => n)).toEqual([156])
})

test('mistakes of model, data and sample come together, with their places, as sem throws them', () => {
  const model = 'f =~ x1 + x2 + x33\n f ~~ a*f\n a == bb'
  const issues = check(model, data)
  expect(issues).toMatchObject([
    { code: 'unknownLabel', name: 'bb', span: { start: model.indexOf('bb') } },
    { code: 'missingColumn', name: 'x33', span: { start: model.indexOf('x33') } },
  ])
  expect(refusal(() => sem(model, data))).toEqual(issues.map(({ code }) => code))
  const few = { x1: data.columns.x1.slice(0, 4), x2: data.columns.x2.slice(0, 4), x3: data.columns.x3.slice(0, 4) }
  expect(check('f =~ x1 + x2 + x3', few, { estimator: 'WLS' }).map(({ code }) => code)).toEqual(
    refusal(() => sem('f =~ x1 + x2 + x3', few, { estimator: 'WLS' })),
  )
})
