import { expect, test } from 'vitest'
import { coefficientName } from '../../src/model/coefficientName'
import { defaultTableOptions } from '../../src/model/defaultTableOptions'
import { tabulate } from '../../src/model/tabulate'
import { roleOf, rowOf, tableOf } from './tableOf'

const two = { groups: ['a', 'b'], meanStructure: true }

test('a model without statements gives an empty table', () => {
  const { table, issues } = tabulate({ statements: [] }, defaultTableOptions('sem'))
  expect([table.rows, table.freeCount, table.variables[0]!.observed, issues]).toEqual([[], 0, [], []])
})

test('rows that the user wrote keep their place in the text, others have none', () => {
  const text = 'f =~ x1 + a*x2 + x3'
  const { table } = tableOf(text)
  const { span } = rowOf(table, 'f=~x2')
  expect(text.slice(span!.start, span!.end)).toBe('a*x2')
  expect(rowOf(table, 'x1~~x1').span).toBeUndefined()
  expect([rowOf(table, 'f=~x2').user, rowOf(table, 'x1~~x1').user]).toEqual([true, false])
})

test('plabels count the rows from 1', () => {
  const { table } = tableOf('f =~ x1 + x2 + x3\n d := .5*2')
  expect(table.rows.map((row) => row.plabel)).toEqual(table.rows.map((_, i) => `.p${i + 1}.`))
})

test('the same label in one group is one parameter', () => {
  const { table } = tableOf('f =~ x1 + a*x2 + a*x3')
  expect(rowOf(table, 'f=~x2').role).toEqual(rowOf(table, 'f=~x3').role)
  expect(table.freeCount).toBe(5)
})

test('a single label goes to every group and makes one parameter; a vector gives each its own', () => {
  const shared = tableOf('f =~ x1 + a*x2 + x3', two).table
  expect(rowOf(shared, 'f=~x2').role).toEqual(rowOf(shared, 'f=~x2.g2').role)
  const own = tableOf('f =~ x1 + c(a, b)*x2 + x3', two).table
  expect(rowOf(own, 'f=~x2').role).not.toEqual(rowOf(own, 'f=~x2.g2').role)
  expect(coefficientName(rowOf(own, 'f=~x2.g2'))).toBe('b')
})

test('a single fixed value goes to every group', () => {
  const { table } = tableOf('f =~ x1 + .5*x2 + x3', two)
  expect([roleOf(table, 'f=~x2'), roleOf(table, 'f=~x2.g2')]).toEqual([0.5, 0.5])
})

test('a vector of the wrong length is reported where it stands', () => {
  const text = 'f =~ x1 + c(a, b, c)*x2 + x3'
  const { issues } = tableOf(text, two)
  expect(issues).toMatchObject([{ code: 'groupCountMismatch', found: 3, groups: 2 }])
  const { span } = issues[0] as { span: { start: number; end: number } }
  expect(text.slice(span.start, span.end)).toContain('c(a, b, c)')
  expect(tableOf('f =~ x1 + c(a, b)*x2').issues).toMatchObject([{ code: 'groupCountMismatch', found: 2, groups: 1 }])
})

test('start, lower and upper may differ between groups', () => {
  const { table } = tableOf('f =~ x1 + start(c(.1, .2))*x2 + x3\n x1 ~~ lower(0)*x1', two)
  expect([rowOf(table, 'f=~x2').start, rowOf(table, 'f=~x2.g2').start]).toEqual([0.1, 0.2])
  expect([rowOf(table, 'x1~~x1').lower, rowOf(table, 'x1~~x1.g2').lower]).toEqual([0, 0])
})

test('a variable regressed on itself is reported, unless the slope is 0', () => {
  expect(tableOf('y ~ y + x').issues).toMatchObject([{ code: 'selfRegression', variable: 'y' }])
  expect(tableOf('y ~ 0*y + x').issues).toEqual([])
})

test('instruments and random slopes are refused by name', () => {
  const term = { kind: 'term', lhs: 'y', rhs: 'z', modifiers: {}, block: {} } as const
  const options = defaultTableOptions('sem')
  expect(tabulate({ statements: [{ ...term, op: '|~' }] }, options).issues).toMatchObject([{ code: 'unsupportedOperator', operator: '|~' }])
  const slope = tabulate({ statements: [{ ...term, op: '~', modifiers: { rv: 's' } }] }, options)
  expect(slope.issues).toMatchObject([{ code: 'unsupportedOperator', operator: 'rv()' }])
})

test('markers chosen by the data take the place of the first indicator', () => {
  const { table } = tableOf('f =~ x1 + x2 + x3', { markers: { f: 'x3' } })
  expect([roleOf(table, 'f=~x1'), roleOf(table, 'f=~x3')]).toEqual(['free', 1])
})

test('a group block names a group by label or by number', () => {
  const { table } = tableOf('group: b\n f =~ x1 + x2 + x3\n group: 1\n f =~ x1 + x2 + x3 + x4', two)
  expect(table.variables.map((names) => names.observed.length)).toEqual([4, 3])
  expect(tableOf('group: c\n f =~ x1 + x2', two).issues).toMatchObject([{ code: 'unknownGroup', name: 'c', groups: ['a', 'b'] }])
})

test('two levels give two blocks of rows; means belong to the upper one', () => {
  const { table } = tableOf('level: within\n fw =~ y1 + y2 + y3\n level: between\n fb =~ y1 + y2 + y3', { meanStructure: true })
  expect(table.levels).toBe(2)
  expect(table.variables.map((names) => names.latent)).toEqual([['fw'], ['fb']])
  expect([roleOf(table, 'y1~1'), roleOf(table, 'y1~1.l2')]).toEqual([0, 'free'])
})

test('names that objects know already are ordinary names', () => {
  const { table, issues } = tableOf(
    '__proto__ =~ constructor + a*toString + hasOwnProperty\n valueOf ~ __proto__\n valueOf | t1\n d := a*2',
    { ordered: ['valueOf'], thresholds: {}, markers: {} },
  )
  expect(issues).toEqual([])
  expect(table.variables[0]!.latent).toEqual(['__proto__'])
  expect(roleOf(table, '__proto__=~constructor')).toBe(1)
  expect(table.rows.filter((row) => row.op === '|')).toHaveLength(1)
})

test('groups called like properties of objects are ordinary groups', () => {
  const { table, issues } = tableOf('f =~ x1 + x2 + x3', {
    groups: ['__proto__', 'constructor'],
    meanStructure: true,
    groupEqual: ['loadings'],
  })
  expect(issues).toEqual([])
  expect(rowOf(table, 'f=~x2').role).toEqual(rowOf(table, 'f=~x2.g2').role)
})

test('a phantom has no indicators and a free variance', () => {
  const { table } = tableOf('f =~ 0\n f ~ x\n y ~ f')
  expect([roleOf(table, 'f=~f'), roleOf(table, 'f~~f')]).toEqual([0, 'free'])
  expect(table.variables[0]!.observed).toEqual(['y', 'x'])
})

test('the table survives structuredClone', () => {
  const { table } = tableOf('f =~ x1 + a*x2 + x3\n d := a^2\n a < 3')
  expect(structuredClone(table)).toEqual(table)
})

test.each([
  ['a predictor', 'y ~ C + x1'],
  ['an outcome', 'x1 ~ z\n y ~ C'],
  ['an indicator of a factor', 'f =~ x1 + x3 + x4\n y ~ C'],
  ['latent', 'x1 =~ x3 + x4\n y ~ C'],
])('what a composite weighs cannot also be %s', (_, rest) => {
  const text = `C <~ x1 + x2\n ${rest}`
  const { issues } = tableOf(text)
  expect(issues).toMatchObject([{ code: 'compositeIndicatorElsewhere', composite: 'C', indicator: 'x1' }])
  const { span } = issues[0] as { span: { start: number; end: number } }
  expect(text.slice(span.start, span.end)).toBe('x1')
})
