import type { Issue } from '../issue/issue'
import { either, resultOf, text } from '../issue/optionValue'
import { parse } from '../syntax/parse'
import type { Block, Modifiers, Statement, TermOperator } from '../syntax/statement'
import { type ModelObject, modelSchema, statementsSchema } from './schema'
import type { ModelSpec } from './spec'

type Term = NonNullable<ModelObject['composites']>[string][number]
type Sections = Omit<ModelObject, 'groups' | 'levels' | 'constraints' | 'definitions'>
type Given = Omit<Exclude<Term, string>, 'variable'>

/**
 * Reads a model given as an object: either its statements, or claims by kind such as
 * `{ measurement: { f: ['x1', 'x2'] }, regressions: [{ outcome: 'y', predictors: ['f'] }] }`.
 * Never throws; with issues the spec holds only what could be read.
 */
export function modelFromObject(input: unknown): { spec: ModelSpec; issues: Issue[] } {
  if (isTooDeep(input))
    return {
      spec: { statements: [] },
      issues: [{ code: 'badOption', option: 'model', found: 'nested too deeply', expected: `at most ${deepest} levels` }],
    }
  if (typeof input === 'object' && input !== null && Object.hasOwn(input, 'statements')) return fromStatements(input)
  const read = modelSchema.safeParse(escapeKeys(input))
  if (!read.success) return { spec: { statements: [] }, issues: mistakes(input, read.error.issues) }
  const model = read.data
  const issues: Issue[] = []
  const statements = sectionStatements(model, {})
  for (const [group, sections] of entriesOf(model.groups)) statements.push(...sectionStatements(sections, { group }))
  for (const [level, sections] of entriesOf(model.levels)) statements.push(...sectionStatements(sections, { level }))
  model.constraints?.forEach((text, i) => {
    const only = onlyStatement(text)
    if (only?.kind === 'constraint') statements.push(withoutSpans(only))
    else
      issues.push({ code: 'badOption', option: `constraints[${i}]`, found: JSON.stringify(text), expected: '"a == b", "a < b" or "a > b"' })
  })
  for (const [name, text] of entriesOf(model.definitions)) {
    const only = onlyStatement(`value := ${text}`)
    if (only?.kind === 'definition') statements.push(withoutSpans({ ...only, name }))
    else
      issues.push({ code: 'badOption', option: `definitions.${name}`, found: JSON.stringify(text), expected: 'arithmetic such as "a*b"' })
  }
  if (statements.length === 0 && issues.length === 0) issues.push({ code: 'emptyModel' })
  return { spec: { statements }, issues }
}

function fromStatements(input: object): { spec: ModelSpec; issues: Issue[] } {
  const read = statementsSchema.safeParse(input)
  if (!read.success) return { spec: { statements: [] }, issues: mistakes(input, read.error.issues) }
  // JSON has no NaN: null in `fixed` means freed.
  const statements = read.data.statements.map((statement) => {
    if (statement.kind !== 'term' || statement.modifiers.fixed === undefined) return statement
    return { ...statement, modifiers: { ...statement.modifiers, fixed: statement.modifiers.fixed.map((value) => value ?? Number.NaN) } }
  }) as Statement[]
  return { spec: { ...(input as ModelSpec), statements }, issues: [] }
}

function sectionStatements(sections: Sections, block: Block): Statement[] {
  const statements: Statement[] = []
  const add = (lhs: string, op: TermOperator, rhs: string, given: Given, efa?: string) => {
    statements.push({ kind: 'term', lhs, op, rhs, modifiers: modifiersOf(given, efa), block })
  }
  const addTerms = (lhs: string, op: TermOperator, terms: readonly Term[], efa?: string) => {
    for (const term of terms) {
      if (typeof term === 'string') add(lhs, op, term, {}, efa)
      else {
        const { variable, ...given } = term
        add(lhs, op, variable, given, efa)
      }
    }
  }
  for (const [latent, indicators] of entriesOf(sections.measurement)) {
    if (indicators.length === 0) add(latent, '=~', latent, { fixed: 0 })
    else addTerms(latent, '=~', indicators)
  }
  for (const [name, { factors, indicators }] of entriesOf(sections.exploratory)) {
    for (const factor of factors) addTerms(factor, '=~', indicators, name)
  }
  for (const [composite, indicators] of entriesOf(sections.composites)) addTerms(composite, '<~', indicators)
  for (const { outcome, predictors } of sections.regressions ?? []) {
    for (const name of typeof outcome === 'string' ? [outcome] : outcome) addTerms(name, '~', predictors)
  }
  for (const covariance of sections.covariances ?? []) {
    if (Array.isArray(covariance)) add(covariance[0], '~~', covariance[1], {})
    else {
      const { between, ...given } = covariance
      add(between[0], '~~', between[1], given)
    }
  }
  for (const [name, given] of entriesOf(sections.variances)) add(name, '~~', name, given)
  const { intercepts } = sections
  if (Array.isArray(intercepts)) for (const name of intercepts) add(name, '~1', '', {})
  else for (const [name, given] of entriesOf(intercepts)) add(name, '~1', '', given)
  for (const [name, thresholds] of entriesOf(sections.thresholds)) addTerms(name, '|', thresholds)
  for (const [name, given] of entriesOf(sections.scales)) add(name, '~*~', name, given)
  return statements
}

function modifiersOf(given: Given, efa: string | undefined): Modifiers {
  const { fixed, start, lower, upper, label, equal } = given
  return {
    ...(fixed !== undefined && { fixed: listOf(fixed).map((value) => value ?? Number.NaN) }),
    ...(start !== undefined && { start: listOf(start) }),
    ...(lower !== undefined && { lower: listOf(lower) }),
    ...(upper !== undefined && { upper: listOf(upper) }),
    ...(label !== undefined && { label: listOf(label) }),
    ...(equal !== undefined && { equal: listOf(equal) }),
    ...(efa !== undefined && { efa }),
  }
}

function listOf<T>(given: T | T[]): T[] {
  return Array.isArray(given) ? given : [given]
}

function onlyStatement(text: string): Statement | undefined {
  const { statements, issues } = parse(text)
  return issues.length === 0 && statements.length === 1 ? statements[0] : undefined
}

/** Spans of a fragment point nowhere in the user's text. */
function withoutSpans<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, part) => (/^(span|nameSpan)$/.test(key) ? undefined : part)))
}

const textOrObject = either(text, resultOf('parseModel(text)', 'statements'))

function mistakes(input: unknown, found: readonly { path: PropertyKey[]; message: string }[]): Issue[] {
  return found.map(({ path, message }) => ({
    code: 'badOption',
    option: place(path),
    found: describe(input, path),
    expected: path.length === 0 ? textOrObject : message,
  }))
}

function place(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${unescapeKey(String(key))}`), 'model')
}

function describe(input: unknown, path: readonly PropertyKey[]): string {
  let value = input
  for (const key of path)
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[typeof key === 'string' ? unescapeKey(key) : key]
        : undefined
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** More nesting than any model needs, far below what fills the stack; also ends the walk through an object that contains itself. */
const deepest = 1000

function isTooDeep(input: unknown): boolean {
  let layer: unknown[] = [input]
  for (let depth = 0; layer.length > 0; depth++) {
    if (depth > deepest) return true
    layer = [...new Set(layer.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : [])))]
  }
  return false
}

// Validation skips properties called __proto__; a variable may be called so. They take another name on the way through.
const escaped = '\u0000__proto__'
const unescapeKey = (key: string) => (key === escaped ? '__proto__' : key)

function entriesOf<T>(record: Record<string, T> | undefined): [string, T][] {
  return Object.entries(record ?? {}).map(([key, value]) => [unescapeKey(key), value])
}

function escapeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(escapeKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key === '__proto__' ? escaped : key, escapeKeys(part)]))
}
