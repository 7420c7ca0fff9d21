import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import type { ParameterTable } from '../model/parameterTable'
import type { Expression } from '../syntax/expression'
import { namesIn } from '../syntax/namesIn'
import { parse } from '../syntax/parse'

/** Arithmetic over labels (`'a*b - c'`) as a tree; mistakes become issues. */
export function readFunction(text: string, table: ParameterTable, issues: Issue[]): Expression | undefined {
  const { statements, issues: mistakes } = parse(`value := ${text}`)
  const [only] = statements
  if (statements.length !== 1 || only?.kind !== 'definition') {
    issues.push({ code: 'badOption', option: 'functions', found: JSON.stringify(text), expected: 'arithmetic over labels such as "a*b"' })
    return undefined
  }
  issues.push(...mistakes)
  const known = table.rows.flatMap((row) => [row.plabel, ...(row.label === '' ? [] : [row.label])])
  const unknown = namesIn(only.expression).filter((name) => !known.includes(name))
  issues.push(...unknown.map((name): Issue => ({ code: 'unknownLabel', name, nearest: nearest(name, known) })))
  return unknown.length === 0 ? only.expression : undefined
}

/** A free or defined parameter by its label, its name, or as 'lhs op rhs' ('y ~ x'; in later groups 'y ~ x.g2'), as arithmetic. */
export function readParameter(name: string, table: ParameterTable, issues: Issue[]): Expression | undefined {
  const wanted = name.replace(/\s+/g, '')
  const isCalled = ({ lhs, op, rhs, group, label }: ParameterTable['rows'][number]): boolean => {
    if (label === wanted || (op === ':=' && lhs === wanted)) return true
    const suffix = group === 0 ? '' : `.g${group + 1}`
    return `${lhs}${op}${rhs}${suffix}` === wanted || (op === '~~' && `${rhs}${op}${lhs}${suffix}` === wanted)
  }
  const row = table.rows.find((one) => isCalled(one) && (one.role.kind === 'free' || one.role.kind === 'defined'))
  if (row) return row.role.kind === 'defined' ? row.role.expression : { kind: 'name', name: row.plabel }
  const known = table.rows.filter(({ role }) => role.kind === 'free' || role.kind === 'defined')
  const names = known.map(({ lhs, op, rhs, label }) => (label === '' ? `${lhs} ${op} ${rhs}` : label))
  issues.push({ code: 'unknownLabel', name, nearest: nearest(name, names) })
  return undefined
}
