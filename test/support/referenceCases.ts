import { readdirSync, readFileSync } from 'node:fs'
import type { DataInput } from '../../src/data/dataInput'
import { parseCsv } from '../../src/data/parseCsv'
import type { Fit } from '../../src/fit/fit'
import { cfa, fitModel, growth, sem } from '../../src/fit/sem'

/** A reference case: a model, data, options and lavaan's answers. */
export interface ReferenceCase {
  readonly id: string
  readonly family: string
  readonly function: 'cfa' | 'sem' | 'growth' | 'lavaan'
  readonly model: string
  readonly data: { readonly file?: string; readonly groups?: unknown }
  readonly options: Readonly<Record<string, unknown>>
  // biome-ignore lint/suspicious/noExplicitAny: the answers are as varied as lavaan's
  readonly expected: any
}

const root = new URL('../reference/', import.meta.url)
const fitters = { cfa, sem, growth, lavaan: fitModel }

/** Every case whose id matches. */
export function referenceCases(wanted: (one: ReferenceCase) => boolean): ReferenceCase[] {
  return readdirSync(new URL('cases/', root))
    .map((file) => JSON.parse(readFileSync(new URL(`cases/${file}`, root), 'utf8')) as ReferenceCase)
    .filter((one) => one.model !== undefined && wanted(one))
}

/** The data of a case as a user would hand them in. */
export function dataOf({ data }: ReferenceCase): DataInput {
  if (data.file) return parseCsv(readFileSync(new URL(data.file, root), 'utf8')).dataset as DataInput
  return (data.groups ?? data) as DataInput
}

/** Our fit of a case, with its own options or others. */
export function fitCase(one: ReferenceCase, options: Readonly<Record<string, unknown>> = one.options): Fit {
  return fitters[one.function](one.model, dataOf(one), options)
}

/** |ours - theirs| relative to max(1, |theirs|); 0 when both are not numbers. */
export function deviation(ours: number | undefined, theirs: number | null | undefined): number {
  const a = ours ?? Number.NaN
  const b = theirs ?? Number.NaN
  if (Number.isNaN(a) && Number.isNaN(b)) return 0
  return a === b ? 0 : Math.abs(a - b) / Math.max(1, Math.abs(b))
}
