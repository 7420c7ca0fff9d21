import * as z from 'zod' // the namespace lets bundlers leave out zod's forty languages
import type { MomentsInput } from '../data/dataInput'
import type { Issue } from '../issue/issue'
import type { RecordFault } from '../issue/jobIssue'
import type { EffectExpression } from '../model/effectExpression'
import type { BootstrapJob, Job, JobColumn, PartRecord, PowerJob } from './job'
import { optionsSchema } from './options'

// Long arrays are looked through by plain loops; numbers by name are kept as they are, so that a name may be __proto__ or constructor.
const listOf = <T>(holds: (value: unknown) => boolean) => z.custom<T[]>((value) => Array.isArray(value) && value.every(holds))
const byName = <T>(holds: (value: unknown) => boolean) =>
  z.custom<Readonly<Record<string, T>>>((value) => isRecord(value) && Object.values(value).every(holds))
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNumber = (value: unknown): boolean => typeof value === 'number'
const isText = (value: unknown): boolean => typeof value === 'string'
const isNumberOrNull = (value: unknown): boolean => value === null || typeof value === 'number'

const whole = z.int().min(0)
const some = z
  .int()
  .min(1)
  .max(2 ** 32)
const texts = listOf<string>(isText)
const fit = optionsSchema.omit({ signal: true, start: true }).extend({
  start: z.union([z.enum(['default', 'simple']), listOf<number>(isNumber), byName<number>(isNumber)]).optional(),
})

const column: z.ZodType<JobColumn> = z.union([
  z.strictObject({ name: z.string(), numbers: listOf<number | null>(isNumberOrNull) }),
  z.strictObject({ name: z.string(), texts: listOf<string | null>((value) => value === null || isText(value)) }),
])

// what a matrix holds is judged where moments are read
const numbers = listOf<number>(isNumberOrNull)
const matrix = listOf<number[] | number>((value) => isNumberOrNull(value) || (Array.isArray(value) && value.every(isNumberOrNull)))
const moments = z.strictObject({
  names: texts,
  nobs: z.number(),
  cov: matrix.optional(),
  cor: matrix.optional(),
  sd: numbers.optional(),
  mean: numbers.optional(),
  divisor: z.enum(['n', 'n-1']).optional(),
  label: z.string().optional(),
}) as unknown as z.ZodType<MomentsInput>

const bootstrapJob: z.ZodType<BootstrapJob> = z.strictObject({
  format: z.literal('relata.job'),
  version: z.literal(1),
  kind: z.literal('bootstrap'),
  function: z.enum(['sem', 'cfa', 'growth', 'fitModel']),
  model: z.string(),
  data: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('cases'), n: whole, columns: z.array(column) }),
    z.strictObject({ kind: z.literal('moments'), groups: z.array(moments) }),
  ]),
  fit,
  type: z.enum(['ordinary', 'bollen.stine', 'parametric']),
  replicates: some,
  seed: whole,
})

/** Expressions nest only so deep in a file that somebody may have made up. */
const deepest = 50

function isEffect(value: unknown, depth = 0): value is EffectExpression {
  if (!isRecord(value) || depth > deepest) return false
  const inside = (part: unknown) => isEffect(part, depth + 1)
  switch (value.kind) {
    case 'direct':
    case 'total':
      return isText(value.from) && isText(value.to)
    case 'indirect':
      return isText(value.from) && isText(value.to) && (value.through === undefined || isText(value.through))
    case 'path':
      return Array.isArray(value.variables) && value.variables.length > 1 && value.variables.every(isText)
    case 'sum':
      return Array.isArray(value.terms) && value.terms.every(inside)
    case 'difference':
      return inside(value.left) && inside(value.right)
    case 'inGroup':
      return isText(value.group) && inside(value.effect)
    default:
      return false
  }
}

const byVariable = z.union([z.number(), byName<number>(isNumber)])

const powerJob: z.ZodType<PowerJob> = z.strictObject({
  format: z.literal('relata.job'),
  version: z.literal(1),
  kind: z.literal('power'),
  model: z.string(),
  population: z.string().optional(),
  n: z.array(some).min(1),
  replicates: some.min(2),
  alpha: z.number().gt(0).lt(1),
  seed: whole,
  effects: z.array(z.union([z.string(), z.custom<EffectExpression>((value) => isEffect(value))])),
  scale: z.enum(['unstandardized', 'stdLv', 'stdAll']),
  simulation: z.strictObject({
    groups: z.union([z.number(), texts]).optional(),
    standardized: z.boolean().optional(),
    empirical: z.boolean().optional(),
    skewness: byVariable.optional(),
    kurtosis: byVariable.optional(),
    cuts: byName<readonly number[]>((value) => Array.isArray(value) && value.every(isNumber)).optional(),
    missing: z
      .strictObject({
        mechanism: z.enum(['MCAR', 'MAR']),
        rate: z.number(),
        cause: z.string().optional(),
        strength: z.number().optional(),
        variables: texts.optional(),
      })
      .optional(),
  }),
  fit,
})

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const part: z.ZodType<PartRecord> = z.strictObject({
  format: z.literal('relata.part'),
  version: z.literal(1),
  kind: z.enum(['bootstrap', 'power']),
  job: hash,
  seed: whole,
  replicates: some,
  shard: z
    .string()
    .regex(/^\d{1,10}\/\d{1,10}$/)
    .optional(),
  from: whole,
  to: whole,
  arrays: z.array(z.strictObject({ name: z.string(), type: z.enum(['float64', 'uint8']), base64: z.string() })).min(1),
})

/** A record that was read, or what is wrong with it. */
type Reading<T> = { readonly value: T; readonly issues: readonly [] } | { readonly value?: undefined; readonly issues: readonly Issue[] }

/** The job that a text holds. */
export function readJobText(text: string, name?: string): Reading<Job> {
  const parsed = parseRecord(text, 'job', name)
  if (parsed.value === undefined) return parsed
  const { kind } = parsed.value
  if (kind !== 'bootstrap' && kind !== 'power') return fault('job', name, 'otherKind', String(kind))
  return checked<Job>(kind === 'power' ? powerJob : bootstrapJob, parsed.value, 'job', name)
}

/** The part that a text holds; its arrays are still to be decoded. */
export function readPartText(text: string, name?: string): Reading<PartRecord> {
  const parsed = parseRecord(text, 'part', name)
  return parsed.value === undefined ? parsed : checked(part, parsed.value, 'part', name)
}

/** The outline that jobs and parts share. */
function parseRecord(text: string, record: 'job' | 'part', name: string | undefined): Reading<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fault(record, name, 'notJson')
  }
  if (!isRecord(value) || value.format !== `relata.${record}`) return fault(record, name, 'otherFormat')
  if (value.version !== 1) return fault(record, name, 'otherVersion', String(value.version))
  return { value, issues: [] }
}

function checked<T>(schema: z.ZodType<T>, value: unknown, record: 'job' | 'part', name: string | undefined): Reading<T> {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, issues: [] }
  const [issue] = result.error.issues
  const path = [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])]
  return fault(record, name, 'wrongField', path.map(String).join('.'))
}

function fault(
  record: 'job' | 'part',
  name: string | undefined,
  reason: RecordFault,
  detail?: string,
): { readonly issues: readonly Issue[] } {
  return { issues: [{ code: 'recordNotUnderstood', record, name, reason, detail }] }
}
