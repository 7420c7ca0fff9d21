import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/syntax/parse'
import { printExpression } from '../../src/syntax/printExpression'
import type { Block, Modifiers } from '../../src/syntax/statement'

interface LavaanRow {
  lhs: string
  op: string
  rhs: string
  block: number
  modifiers: Record<string, (number | string)[]>
}

interface Entry {
  text: string
  rows: LavaanRow[]
  constraints: { lhs: string; op: string; rhs: string }[]
}

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../reference/${name}.json`, import.meta.url), 'utf8')) as T

const entries = read<Entry[]>('syntax')

/** lavaan keeps equal() among labels, and an efa block as a list. */
const asLavaan = ({ equal, efa, rv, label, ...numbers }: Modifiers): Record<string, unknown> => {
  const texts = { label: label ?? equal, efa: efa === undefined ? undefined : [efa], rv: rv === undefined ? undefined : [rv] }
  return Object.fromEntries(Object.entries({ ...numbers, ...texts }).filter(([, value]) => value !== undefined))
}

/** Headers become blocks; what is left are the formulas' rows. */
const underHeaders = (rows: LavaanRow[]): (LavaanRow & { where: Block })[] => {
  let where: Block = {}
  return rows.flatMap((row) => {
    if (row.op !== ':') return [{ ...row, where }]
    const word = row.lhs.toLowerCase()
    where = word === 'level' && where.group !== undefined ? { group: where.group, level: row.rhs } : { [word]: row.rhs }
    return []
  })
}

const numbersIn = (list: (number | string)[]): (number | string)[] => list.map((v) => (v === 'NA' ? Number.NaN : v))

const expectSameModifiers = (found: Record<string, unknown>, wanted: LavaanRow['modifiers']): void => {
  expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort())
  for (const [name, values] of Object.entries(wanted)) {
    const list = found[name] as (number | string)[]
    expect(list).toHaveLength(values.length)
    numbersIn(values).forEach((value, i) => {
      if (typeof value === 'number' && !Number.isNaN(value)) expect(list[i]).toBeCloseTo(value, 13)
      else expect(list[i]).toEqual(value)
    })
  }
}

describe('lavaan reads the same', () => {
  it.each(entries.map((entry) => [entry.text, entry] as const))('%j', (text, entry) => {
    const { statements, issues } = parse(text)
    expect(issues.filter((issue) => issue.code !== 'repeatedModifier')).toEqual([])
    const terms = statements.filter((s) => s.kind === 'term')
    const wanted = underHeaders(entry.rows)
    expect(terms.map((s) => [s.lhs, s.op === '|~' && s.rhs === '' ? '|~1' : s.op, s.rhs, s.block])).toEqual(
      wanted.map((row) => [row.lhs, row.op, row.rhs, row.where]),
    )
    terms.forEach((s, i) => {
      expectSameModifiers(asLavaan(s.modifiers), wanted[i]!.modifiers)
    })
  })

  it.each(entries.filter((entry) => entry.constraints.length > 0).map((entry) => [entry.text, entry] as const))(
    'constraints of %j',
    (text, entry) => {
      const others = parse(text).statements.filter((s) => s.kind !== 'term')
      const printed = others.map((s) =>
        s.kind === 'definition' ? [s.name, ':=', printExpression(s.expression)] : [printExpression(s.left), s.op, printExpression(s.right)],
      )
      expect(printed.map((side) => side.join('').replace(/[ ()]/g, ''))).toEqual(
        entry.constraints.map((k) => (k.lhs + k.op + k.rhs).replace(/[\s()]/g, '')),
      )
    },
  )
})

describe('every model of the reference', () => {
  const models = read<{ id: string; text: string }[]>('models')
  it.each(models.map((model) => [model.id, model.text] as const))('%s is read without issues', (_, text) => {
    const { statements, issues } = parse(text)
    expect(issues).toEqual([])
    expect(statements.length).toBeGreaterThan(0)
  })
})
