import { expect, test } from 'vitest'
import { printExpression } from '../../src/syntax/printExpression'
import { rowOf, tableOf } from './tableOf'

const model = 'f =~ x1 + a*x2 + b*x3 + x4\n'

test('a label below or above a number is a bound, the tightest one', () => {
  const { table } = tableOf(`${model} a < 2\n a < 3/2\n a > -1\n a > -3`)
  expect([rowOf(table, 'f=~x2').lower, rowOf(table, 'f=~x2').upper]).toEqual([-1, 1.5])
  expect(table.constraints).toEqual([])
})

test('bounds that leave no value are named with the parameter, once for all rows of a label', () => {
  expect(tableOf(`${model} x1 ~~ v*x1\n x2 ~~ v*x2\n v > 2\n v < 1`).issues).toMatchObject([
    { code: 'contradictoryBounds', parameter: 'v', lower: 2, upper: 1 },
  ])
  expect(tableOf('y ~ lower(1)*x + upper(0)*x').issues).toMatchObject([{ code: 'contradictoryBounds', parameter: 'y~x' }])
  expect(tableOf(`${model} a > 1\n a < 1`).issues).toEqual([])
})

test('a bound holds for every row with the label', () => {
  const { table } = tableOf(`${model} x1 ~~ v*x1\n x2 ~~ v*x2\n v > 0`)
  expect([rowOf(table, 'x1~~x1').lower, rowOf(table, 'x2~~x2').lower]).toEqual([0, 0])
})

test('other inequalities stay constraints, with the number first too', () => {
  const { table } = tableOf(`${model} 0 < a\n 2*a < 1\n a < b`)
  expect(table.constraints.map((row) => row.op)).toEqual(['<', '<', '<'])
  expect(rowOf(table, 'f=~x2').lower).toBeUndefined()
})

test('an equation of two labels is a constraint, not a shared parameter', () => {
  const { table } = tableOf(`${model} a == b`)
  expect(table.constraints).toMatchObject([{ op: '==', user: true }])
  expect(rowOf(table, 'f=~x2').role).not.toEqual(rowOf(table, 'f=~x3').role)
})

test('definitions stand after those they use', () => {
  const { table, issues } = tableOf(`${model} total := ind + a\n ind := a*b`)
  expect(issues).toEqual([])
  expect(table.rows.filter((row) => row.op === ':=').map((row) => row.lhs)).toEqual(['ind', 'total'])
  expect(table.rows.at(-1)).toMatchObject({ label: 'total', rhs: 'ind+a', user: true })
})

test('plabels may be named', () => {
  expect(tableOf(`${model} .p2. == .p3.`).issues).toEqual([])
})

test('an unknown label is reported with the nearest ones, where it stands', () => {
  const text = 'f =~ x1 + alpha*x2 + x3\n d := alhpa*2'
  const { issues } = tableOf(text)
  expect(issues).toMatchObject([{ code: 'unknownLabel', name: 'alhpa', nearest: ['alpha'] }])
  const { span } = issues[0] as { span: { start: number; end: number } }
  expect(text.slice(span.start, span.end)).toBe('alhpa')
})

test('unknown labels in constraints and in equal() are reported', () => {
  expect(tableOf(`${model} a == zzz`).issues).toMatchObject([{ code: 'unknownLabel', name: 'zzz' }])
  expect(tableOf('f =~ x1 + equal("f=~x9")*x2').issues).toMatchObject([
    { code: 'unknownLabel', name: 'f=~x9', nearest: ['f=~x1', 'f=~x2'] },
  ])
})

test('a name defined twice, or already a label, is reported', () => {
  expect(tableOf(`${model} d := a\n d := b`).issues).toMatchObject([{ code: 'duplicateDefinition', name: 'd' }])
  expect(tableOf(`${model} a := b`).issues).toMatchObject([{ code: 'duplicateDefinition', name: 'a' }])
})

test('definitions that need each other are reported', () => {
  expect(tableOf(`${model} d := e + a\n e := d*2`).issues).toMatchObject([{ code: 'circularDefinition', name: 'd' }])
  expect(tableOf(`${model} d := d + a`).issues).toMatchObject([{ code: 'circularDefinition', name: 'd' }])
})

test('effect coding: loadings average 1, intercepts 0, and latent means are free', () => {
  const { table } = tableOf('f =~ x1 + x2 + x3', { effectCoding: ['loadings', 'intercepts'], meanStructure: true })
  const written = table.constraints.map(({ left, op, right }) => `${printExpression(left)} ${op} ${printExpression(right)}`)
  expect(written).toEqual(['.p1. == 3 - .p2. - .p3.', '.p8. == 0 - .p9. - .p10.'])
  expect(table.constraints.every((row) => !row.user)).toBe(true)
  expect(rowOf(table, 'f~1').role.kind).toBe('free')
})

test('effect coding of equal groups is said once', () => {
  const options = { groups: ['a', 'b'], effectCoding: ['loadings'], meanStructure: true } as const
  expect(tableOf('f =~ x1 + x2 + x3', options).table.constraints).toHaveLength(2)
  expect(tableOf('f =~ x1 + x2 + x3', { ...options, groupEqual: ['loadings'] }).table.constraints).toHaveLength(1)
})

test('a fixed row fixes all rows of its label', () => {
  const { table } = tableOf('f =~ x1 + a*x2 + a*x3\n y ~ a*f\n a == 2\n g =~ 1*x4 + .7*x5\n x5 ~~ v*x5\n x4 ~~ v*x4 + .3*x4')
  expect(rowOf(table, 'x5~~x5').role).toEqual({ kind: 'fixed', value: 0.3 })
})

test('equal() finds a parameter by its name also when it has a label', () => {
  // lavaan 0.7 lets such an equal() pass without effect.
  const { table } = tableOf('f =~ x1 + a*x2 + equal("f=~x2")*x3')
  expect(rowOf(table, 'f=~x2').role).toEqual(rowOf(table, 'f=~x3').role)
})
