import { expect, test } from 'vitest'
import { arrows, cycles, endogeneity, topologicalOrder } from '../../src/model/graph'
import { tableOf } from './tableOf'

test('arrows go from cause to effect', () => {
  const { table } = tableOf('f =~ x1\n y ~ f\n C <~ z1 + z2\n y ~ C + 0*w')
  expect(arrows(table).map(({ from, to }) => `${from}->${to}`)).toEqual(['f->x1', 'f->y', 'z1->C', 'z2->C', 'C->y'])
  expect(arrows(table, { withoutZeros: false })).toHaveLength(6)
  expect(arrows(table).every(({ row }) => table.rows[row]!.user)).toBe(true)
})

test('a cause stands before its effects', () => {
  const { table } = tableOf('d ~ c\n c ~ b + a\n b ~ a')
  expect(topologicalOrder(arrows(table))).toEqual(['a', 'b', 'c', 'd'])
  expect(cycles(arrows(table))).toEqual([])
})

test('variables that cause each other are a cycle and have no order', () => {
  const { table } = tableOf('a ~ b + z\n b ~ c\n c ~ a\n d ~ c')
  expect(topologicalOrder(arrows(table))).toBeUndefined()
  expect(cycles(arrows(table)).map((members) => members.toSorted())).toEqual([['a', 'b', 'c']])
})

test('exogenous variables have no cause', () => {
  const { table } = tableOf('f =~ x1 + x2 + x3\n y ~ f + z')
  expect(endogeneity(table)).toEqual({ exogenous: ['f', 'z'], endogenous: ['x1', 'x2', 'x3', 'y'] })
})

test('each group has its own graph', () => {
  const { table } = tableOf('group: 1\n y ~ x\n group: 2\n y ~ x + z', { groups: ['a', 'b'], meanStructure: true })
  expect([arrows(table).length, arrows(table, { group: 1 }).length]).toEqual([1, 2])
  expect(arrows(table, { group: 7 })).toEqual([])
})

test('a long chain does not exhaust the stack', () => {
  const n = 3000
  const chain = Array.from({ length: n }, (_, i) => ({ from: `v${i}`, to: `v${i + 1}`, row: i }))
  expect(topologicalOrder(chain)).toHaveLength(n + 1)
  expect(cycles(chain)).toEqual([])
})
