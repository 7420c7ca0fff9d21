import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { baselineTable } from '../../src/model/baseline'
import { coefficientName } from '../../src/model/coefficientName'
import { defaultTableOptions, type ModelKind } from '../../src/model/defaultTableOptions'
import { countMoments, identify } from '../../src/model/identify'
import type { TableOptions } from '../../src/model/tableOptions'
import { tabulate } from '../../src/model/tabulate'
import { parse } from '../../src/syntax/parse'

type Row = [
  lhs: string,
  op: string,
  rhs: string,
  group: number | null,
  level: number,
  user: number | null,
  free: number | null,
  exo: number | null,
  label: string,
  lower: number | null,
  upper: number | null,
  value: number | null,
  efa: string,
]

interface Reference {
  readonly id: string
  readonly function: ModelKind
  readonly model: string
  readonly options: Partial<TableOptions>
  readonly boundsFromData: boolean
  readonly npar: number
  readonly df: number
  readonly baselineDf?: number
  readonly observed: string[][]
  readonly latent: string[][]
  readonly coefficients?: string[]
  readonly rows: Row[]
}

const references: Reference[] = JSON.parse(readFileSync(new URL('../reference/tables.json', import.meta.url), 'utf8'))
const isConstraint = (op: string) => op === '==' || op === '<' || op === '>'

describe.each(references)('$id', (reference) => {
  const parsed = parse(reference.model)
  const { table, issues } = tabulate({ statements: parsed.statements }, defaultTableOptions(reference.function, reference.options))
  // Rows that lavaan's rotation freed (user = 7) are fixed in the table that is estimated.
  const isFree = (row: Row) => row[6] !== null && row[6] > 0 && row[5] !== 7
  const expected = reference.rows.filter((row) => !isConstraint(row[1]))

  test('has no issues', () => {
    expect(parsed.issues).toEqual([])
    expect(issues).toEqual([])
  })

  test("has lavaan's rows in lavaan's order", () => {
    const ours = table.rows.map((row) => [row.lhs, row.op, row.rhs, row.op === ':=' ? 0 : row.group + 1, row.level])
    const theirs = expected.map((row) => [row[0], row[1], row[2], row[3] ?? 0, Math.max(0, row[4] - 1)])
    expect(ours).toEqual(theirs)
  })

  test('frees, fixes, labels and marks the same rows', () => {
    table.rows.forEach((row, i) => {
      const their = expected[i]!
      const name = `${coefficientName(row)} of group ${row.group}`
      expect([name, row.role.kind === 'free']).toEqual([name, isFree(their)])
      if (row.op !== ':=') expect([name, row.user]).toEqual([name, their[5] === 1 || (their[5] === 7 && their[1] === '=~')])
      expect([name, row.exogenous]).toEqual([name, their[7] === 1])
      const isAutomaticLabel = /^\.p\d+\.$/.test(their[8]) || their[8].includes('=~')
      expect([name, row.label]).toEqual([name, isAutomaticLabel ? '' : their[8]])
      expect([name, row.efa ?? '']).toEqual([name, their[12]])
      if (row.role.kind === 'fixed') expect([name, row.role.value]).toEqual([name, their[5] === 7 ? 0 : their[11]])
      if (!reference.boundsFromData)
        expect([name, row.lower ?? null, row.upper ?? null]).toEqual([name, their[9] ?? null, their[10] ?? null])
    })
  })

  test('has the same equalities and the same number of parameters', () => {
    const labels = expected.map((row) => (isFree(row) && row[8] !== '' ? row[8] : undefined))
    const plabels = new Map(expected.map((row, i) => [`${row[0]}${row[1]}${row[2]}`, `.p${i + 1}.`] as const).reverse())
    const classes = labels.map((label, i) => (label === undefined ? `row ${i}` : (plabels.get(label) ?? label)))
    const firstOf = (values: readonly unknown[]) => values.map((value) => values.indexOf(value))
    const ours = table.rows.map((row, i) => (row.role.kind === 'free' ? row.role.index : `row ${i}`))
    expect(firstOf(ours)).toEqual(firstOf(classes))
    const equations = table.constraints.filter((constraint) => constraint.op === '==').length
    expect(table.freeCount - equations).toBe(reference.npar)
  })

  test("has lavaan's degrees of freedom, and so has its baseline", () => {
    const equations = table.constraints.filter((constraint) => constraint.op === '==').length
    expect(countMoments(table) - (table.freeCount - equations)).toBe(reference.df)
    expect(identify(table)).toEqual([])
    if (typeof reference.baselineDf === 'number')
      expect(countMoments(baselineTable(table)) - baselineTable(table).freeCount).toBe(reference.baselineDf)
  })

  test("names the variables in lavaan's order", () => {
    expect(table.variables.map((names) => names.latent).slice(0, reference.latent.length)).toEqual(reference.latent)
    reference.observed.forEach((names, block) => {
      const { observed, fixedExogenous } = table.variables[block]!
      if (table.conditionalX) expect(fixedExogenous).toEqual(names)
      else expect(observed).toEqual(names)
    })
  })

  test('names coefficients as lavaan does', () => {
    if (reference.coefficients === undefined) return
    // lavaan writes what a row is equal to (".p2.", "visual=~x2") in place of its name; we keep the name.
    const borrowed = (row: Row) => /^\.p\d+\.$|=~/.test(row[8])
    const theirs = expected.filter((row) => (row[6] ?? 0) > 0)
    const names = reference.coefficients.filter((_, i) => !borrowed(theirs[i]!))
    const ours = table.rows.filter((_, i) => (expected[i]![6] ?? 0) > 0 && !borrowed(expected[i]!)).map(coefficientName)
    expect(ours).toEqual(names)
  })
})
