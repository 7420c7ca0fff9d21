import { expect, test } from 'vitest'
import { countMoments, identify } from '../../src/model/identify'
import { tableOf } from './tableOf'

test('more parameters than moments are under-identified', () => {
  expect(identify(tableOf('f =~ x1 + x2').table)).toEqual([{ code: 'underIdentified', parameters: 4, moments: 3 }])
})

test('an equality constraint counts against the parameters', () => {
  expect(identify(tableOf('f =~ x1 + x2\n x1 ~~ a*x1\n x2 ~~ b*x2\n a == b').table)).toEqual([])
})

test('a just identified model has no issue', () => {
  expect(identify(tableOf('f =~ x1 + x2 + x3').table)).toEqual([])
})

test('a latent variable whose loadings and variance are all free has no scale', () => {
  const text = 'f =~ NA*x1 + x2 + x3 + x4'
  const issues = identify(tableOf(text).table)
  expect(issues).toMatchObject([{ code: 'latentWithoutScale', latent: 'f' }])
  const { span } = issues[0] as { span: { start: number } }
  expect(span.start).toBe(text.indexOf('NA'))
})

test.each([
  ['a fixed variance', 'f =~ NA*x1 + x2 + x3 + x4\n f ~~ 1*f'],
  ['a constraint on its loadings', 'f =~ NA*x1 + a*x1 + b*x2 + x3 + x4\n a + b == 2'],
  ['a fixed weight of a formative one', 'C =~ 0\n C ~ 1*z1 + z2\n C ~~ 0*C\n f =~ x1 + x2 + x3\n f ~ C\n y ~ C'],
  ['being a composite', 'C <~ x1 + x2 + x3\n y ~ C\n z ~ C'],
])('%s is a scale', (_, text) => {
  expect(identify(tableOf(text).table)).toEqual([])
})

test('a second group borrows its scale through equal loadings, else it is named', () => {
  const model = 'f =~ NA*x1 + x2 + x3 + x4\n f ~~ c(1, NA)*f'
  const groups = { groups: ['a', 'b'], meanStructure: true }
  expect(identify(tableOf(model, { ...groups, groupEqual: ['loadings'] }).table)).toEqual([])
  expect(identify(tableOf(model, groups).table)).toMatchObject([{ code: 'latentWithoutScale', latent: 'f', group: 'b' }])
})

test('moments from the data do not count', () => {
  expect(countMoments(tableOf('y ~ x1 + x2').table)).toBe(3)
  expect(countMoments(tableOf('y ~ x1 + x2', { fixedX: false }).table)).toBe(6)
  expect(countMoments(tableOf('y ~ x1 + x2', { meanStructure: true }).table)).toBe(4)
})

test('thresholds count in place of means and variances of ordered variables', () => {
  const options = { ordered: ['u1', 'u2', 'u3'], thresholds: { u1: 2, u2: 2, u3: 1 }, meanStructure: true }
  expect(countMoments(tableOf('f =~ u1 + u2 + u3', options).table)).toBe(3 + 5)
})
