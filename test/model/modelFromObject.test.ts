import { expect, test } from 'vitest'
import { defaultTableOptions } from '../../src/model/defaultTableOptions'
import { modelFromObject } from '../../src/model/modelFromObject'
import { modelJsonSchema } from '../../src/model/schema'
import type { TableOptions } from '../../src/model/tableOptions'
import { tabulate } from '../../src/model/tabulate'
import { parse } from '../../src/syntax/parse'

const bare = (statements: readonly unknown[]) =>
  JSON.parse(JSON.stringify(statements, (key, value) => (/[sS]pan$/.test(key) ? undefined : Number.isNaN(value) ? 'NaN' : value)))
const table = (statements: Parameters<typeof tabulate>[0]['statements'], options: Partial<TableOptions> = {}) =>
  tabulate({ statements }, defaultTableOptions('sem', options)).table.rows.map(({ span: _, role, ...row }) => ({
    ...row,
    role: bare([role]),
  }))

test('an object says the same as text', () => {
  const { spec, issues } = modelFromObject({
    measurement: {
      f: ['x1', { variable: 'x2', label: 'a' }, { variable: 'x3', fixed: 0.5 }],
      g: [{ variable: 'x4', fixed: null }, 'x5', 'x6'],
    },
    regressions: [
      { outcome: 'g', predictors: [{ variable: 'f', label: 'b', start: 0.2 }] },
      { outcome: ['y', 'z'], predictors: ['g', 'x'] },
    ],
    covariances: [['x1', 'x2'], { between: ['x5', 'x6'], lower: -1 }],
    variances: { g: { fixed: 1 } },
    intercepts: ['y'],
    constraints: ['a == b', 'b > 0'],
    definitions: { ind: 'a*b' },
  })
  expect(issues).toEqual([])
  const text = `f =~ x1 + a*x2 + 0.5*x3\n g =~ NA*x4 + x5 + x6\n g ~ b*f + start(0.2)*f\n y + z ~ g + x\n x1 ~~ x2\n x5 ~~ lower(-1)*x6
    g ~~ 1*g\n y ~ 1\n a == b\n b > 0\n ind := a*b`
  expect(table(spec.statements)).toEqual(table(parse(text).statements))
  expect(bare(spec.statements)).toEqual(bare(parse(text).statements))
})

test('composites, phantoms, exploratory blocks, thresholds and scales have their sections', () => {
  const { spec, issues } = modelFromObject({
    measurement: { p: [] },
    exploratory: { b: { factors: ['f1', 'f2'], indicators: ['x1', 'x2', 'x3'] } },
    composites: { C: ['z1', 'z2'] },
    thresholds: { u: ['t1'] },
    scales: { u: { fixed: 1 } },
  })
  expect(issues).toEqual([])
  const text = 'p =~ 0\n efa("b")*f1 + efa("b")*f2 =~ x1 + x2 + x3\n C <~ z1 + z2\n u | t1\n u ~*~ 1*u'
  expect(table(spec.statements)).toEqual(table(parse(text).statements))
})

test('groups and levels are blocks; lists give each group its element', () => {
  const options = { groups: ['a', 'b'], meanStructure: true }
  const { spec } = modelFromObject({
    measurement: { f: ['x1', { variable: 'x2', label: ['l', 'm'] }, 'x3'] },
    groups: { b: { regressions: [{ outcome: 'f', predictors: ['x'] }] } },
  })
  const rows = tabulate(spec, defaultTableOptions('sem', options)).table.rows
  expect(rows.filter((row) => row.op === '~').map((row) => row.group)).toEqual([1])
  expect(rows.filter((row) => row.label !== '').map((row) => row.label)).toEqual(['l', 'm'])
  const levels = modelFromObject({
    levels: { within: { measurement: { fw: ['y1', 'y2'] } }, between: { measurement: { fb: ['y1', 'y2'] } } },
  })
  expect(tabulate(levels.spec, defaultTableOptions('sem')).table.levels).toBe(2)
})

test('parsed statements pass, also through JSON', () => {
  const { statements } = parse('f =~ NA*x1 + a*x2 + x3\n f ~~ 1*f\n d := exp(a)^2 - (-a)\n a < 3')
  const through = modelFromObject(JSON.parse(JSON.stringify({ statements })))
  expect(through.issues).toEqual([])
  expect(bare(through.spec.statements)).toEqual(bare(statements))
  expect(modelFromObject({ statements }).issues).toEqual([])
})

test.each([
  ['something else than an object', 7, 'model'],
  ['an unknown section', { regression: [] }, 'model'],
  ['a predictor that is no name', { regressions: [{ outcome: 'y', predictors: [3] }] }, 'model.regressions[0].predictors[0]'],
  ['a constraint that does not parse', { measurement: { f: ['x1', 'x2'] }, constraints: ['a =='] }, 'constraints[0]'],
  ['two constraints in one', { measurement: { f: ['x1', 'x2'] }, constraints: ['a == 1; b == 2'] }, 'constraints[0]'],
  ['a definition that is no arithmetic', { measurement: { f: ['x1', 'x2'] }, definitions: { d: 'f =~ x1' } }, 'definitions.d'],
  ['a statement of unknown kind', { statements: [{ kind: 'wish' }] }, 'model.statements[0].kind'],
])('%s is an issue that names the place', (_, input, option) => {
  expect(modelFromObject(input).issues).toMatchObject([{ code: 'badOption', option }])
})

test('an object that contains itself, or is nested beyond measure, is refused', () => {
  const endless: Record<string, unknown> = {}
  endless.statements = endless
  let deep: unknown = { kind: 'number', value: 1 }
  for (let i = 0; i < 20000; i++) deep = { kind: 'negate', operand: deep }
  for (const input of [endless, { statements: [{ kind: 'definition', name: 'd', expression: deep }] }]) {
    expect(modelFromObject(input).issues).toMatchObject([{ code: 'badOption', option: 'model', found: 'nested too deeply' }])
  }
})

test('an empty object is an empty model', () => {
  expect(modelFromObject({}).issues).toEqual([{ code: 'emptyModel' }])
})

test('a variable called __proto__ is not lost', () => {
  const { spec, issues } = modelFromObject(
    JSON.parse('{"measurement": {"__proto__": ["x1", "x2", "x3"]}, "variances": {"constructor": {}}}'),
  )
  expect(issues).toEqual([])
  expect(spec.statements.map((statement) => (statement.kind === 'term' ? statement.lhs : ''))).toEqual([
    '__proto__',
    '__proto__',
    '__proto__',
    'constructor',
  ])
})

test('the JSON schema describes the sections', () => {
  const schema = modelJsonSchema() as { properties: Record<string, unknown>; additionalProperties: boolean }
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(['measurement', 'regressions', 'covariances', 'constraints', 'definitions', 'groups']),
  )
  expect(schema.additionalProperties).toBe(false)
})
