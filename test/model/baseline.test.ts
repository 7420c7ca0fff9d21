import { expect, test } from 'vitest'
import { baselineTable } from '../../src/model/baseline'
import { rowOf, tableOf } from './tableOf'

const names = (text: string, options = {}) => {
  const table = baselineTable(tableOf(text, options).table)
  return table.rows.map(({ lhs, op, rhs, role }) => `${lhs}${op}${rhs} ${role.kind}`)
}

test('indicators have variances only', () => {
  expect(names('f =~ x1 + x2')).toEqual(['x1~~x1 free', 'x2~~x2 free'])
})

test('fixed exogenous variables keep their covariances from the data', () => {
  expect(names('y ~ x + z')).toEqual(['y~~y free', 'x~~x sample', 'x~~z sample', 'z~~z sample'])
})

test('random exogenous variables keep theirs as parameters', () => {
  expect(names('y ~ x + z', { fixedX: false })).toEqual(['y~~y free', 'x~~x free', 'x~~z free', 'z~~z free'])
})

test('conditional slopes are free', () => {
  expect(names('y ~ x\n u ~ y', { conditionalX: true, meanStructure: true }).slice(0, 2)).toEqual(['y~x free', 'u~x free'])
})

test('it has no constraints, no equalities and no latent variables', () => {
  const table = baselineTable(tableOf('f =~ a*x1 + a*x2 + x3\n x1 ~~ v*x1\n x2 ~~ v*x2\n v > .1\n v == 1').table)
  expect([table.constraints, table.freeCount, table.variables[0]!.latent]).toEqual([[], 3, []])
  expect(rowOf(table, 'x1~~x1').lower).toBeUndefined()
})
