import { rowKey } from './draftRow'
import type { Candidate } from './extendTable'
import type { ParameterTable, VariableNames } from './parameterTable'

/**
 * Every parameter that could be freed, in lavaan's order: rows that are fixed; then by block loadings of all factors on the observed variables
 * that stand in no regression, covariances of observed variables (none with those that are only predictors), of latent variables, and
 * regressions between any two variables that stand in one. An indicator is not regressed on factors.
 */
export function candidates(table: ParameterTable): Candidate[] {
  const fixed = table.rows.flatMap(({ lhs, op, rhs, group, level, role }, row): Candidate[] =>
    (role.kind === 'fixed' || role.kind === 'sample') && isStructural(op) ? [{ lhs, op, rhs, group, level, row }] : [],
  )
  return [...fixed, ...table.variables.flatMap((names, block) => absent(table, names, block))]
}

const isStructural = (op: string): op is Candidate['op'] => op === '=~' || op === '~' || op === '~~' || op === '~1'

function absent(table: ParameterTable, names: VariableNames, block: number): Candidate[] {
  const group = Math.floor(block / table.levels)
  const level = block % table.levels
  const rows = table.rows.filter((row) => row.op !== ':=' && row.group === group && row.level === level)
  const known = new Set(rows.map((row) => rowKey(row.lhs, row.op as Candidate['op'], row.rhs)))
  const found: Candidate[] = []
  const propose = (lhs: string, op: Candidate['op'], rhs: string): void => {
    const key = rowKey(lhs, op, rhs)
    if (known.has(key)) return
    known.add(key)
    found.push({ lhs, op, rhs, group, level, row: -1 })
  }
  const outcomes = new Set(rows.flatMap(({ op, lhs }) => (op === '~' ? [lhs] : [])))
  const predictors = new Set(rows.flatMap(({ op, rhs }) => (op === '~' ? [rhs] : [])))
  const measured = new Set(rows.flatMap(({ op, rhs }) => (op === '=~' ? [rhs] : [])))
  const weighed = new Set(rows.flatMap(({ op, rhs }) => (op === '<~' ? [rhs] : [])))
  const composites = new Set(names.composites)
  const exogenous = new Set(names.exogenous)
  const latent = new Set(names.latent)
  const regressed = new Set([...outcomes, ...predictors])
  const loaded = names.observed.filter((name) => !regressed.has(name) && !weighed.has(name))
  const covarying = names.observed.filter(
    (name) => !exogenous.has(name) && !weighed.has(name) && (regressed.has(name) || measured.has(name)),
  )
  for (const factor of names.latent) if (!composites.has(factor)) for (const name of loaded) propose(factor, '=~', name)
  const pairs = (list: readonly string[]): void => {
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1)) propose(a, '~~', b)
    })
  }
  pairs(covarying)
  pairs(names.latent)
  for (const to of regressed) {
    for (const from of regressed) if (to !== from && !(latent.has(from) && measured.has(to))) propose(to, '~', from)
  }
  return found
}
