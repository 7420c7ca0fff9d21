/** What an option may be, as facts; the languages say it in words. */
export type OptionValue =
  | { readonly kind: 'oneOf'; readonly names: readonly string[] }
  | { readonly kind: 'flag' }
  | ({ readonly kind: 'number' } & Limits)
  | ({ readonly kind: 'wholeNumber' } & Limits)
  | { readonly kind: 'text' }
  /** A list of texts. */
  | { readonly kind: 'texts' }
  /** A list of values of one kind. */
  | { readonly kind: 'list'; readonly of: OptionValue }
  /** A text for each of several names. */
  | { readonly kind: 'textsByName' }
  | { readonly kind: 'function' }
  /** An object of options. */
  | { readonly kind: 'record' }
  /** What a function of the library returned, known by its fields. */
  | { readonly kind: 'resultOf'; readonly call: string; readonly has: readonly string[] }
  | { readonly kind: 'either'; readonly of: readonly OptionValue[] }
  /** Read and checked by whoever takes it: data, models, effects. */
  | { readonly kind: 'any' }

/** Between which numbers. */
export interface Limits {
  readonly least?: number
  readonly above?: number
  readonly most?: number
  readonly below?: number
}

/** Whether a value is one that an option may have. */
export function isAllowed(value: unknown, allowed: OptionValue): boolean {
  switch (allowed.kind) {
    case 'oneOf':
      return allowed.names.some((name) => name === value)
    case 'flag':
      return typeof value === 'boolean'
    case 'number':
    case 'wholeNumber':
      return typeof value === 'number' && (allowed.kind === 'number' || Number.isInteger(value)) && isWithin(value, allowed)
    case 'text':
      return typeof value === 'string'
    case 'texts':
      return Array.isArray(value) && value.every((one) => typeof one === 'string')
    case 'list':
      return Array.isArray(value) && value.every((one) => isAllowed(one, allowed.of))
    case 'textsByName':
      return isRecord(value) && Object.values(value).every((one) => typeof one === 'string')
    case 'function':
      return typeof value === 'function'
    case 'record':
      return isRecord(value)
    case 'resultOf':
      return isRecord(value) && allowed.has.every((field) => field in value)
    case 'either':
      return allowed.of.some((one) => isAllowed(value, one))
    case 'any':
      return true
  }
}

function isWithin(value: number, { least, above, most, below }: Limits): boolean {
  return (
    Number.isFinite(value) &&
    (least === undefined || value >= least) &&
    (above === undefined || value > above) &&
    (most === undefined || value <= most) &&
    (below === undefined || value < below)
  )
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One of these names. */
export const oneOf = (...names: readonly string[]): OptionValue => ({ kind: 'oneOf', names })

/** One or the other. */
export const either = (...of: readonly OptionValue[]): OptionValue => ({ kind: 'either', of })

/** What `call` returns, known by the fields that it has. */
export const resultOf = (call: string, ...has: readonly string[]): OptionValue => ({ kind: 'resultOf', call, has })

export const flag: OptionValue = { kind: 'flag' }
export const text: OptionValue = { kind: 'text' }
export const texts: OptionValue = { kind: 'texts' }
export const any: OptionValue = { kind: 'any' }
/** A confidence level, a level of significance, a share: between 0 and 1. */
export const betweenZeroAndOne: OptionValue = { kind: 'number', above: 0, below: 1 }
export const count: OptionValue = { kind: 'wholeNumber', least: 1 }
/** Cases of a sample, replicates, draws: what is kept of more would not fit into memory. */
export const mostAtOnce = 1e7
export const sampleCount: OptionValue = { kind: 'wholeNumber', least: 1, most: mostAtOnce }
/** Seeds of counter-based random numbers: exact whole numbers. */
export const seed: OptionValue = { kind: 'wholeNumber', least: 0, most: Number.MAX_SAFE_INTEGER }
export const digits: OptionValue = { kind: 'wholeNumber', least: 0, most: 20 }
/** Columns of a page of text. */
export const width: OptionValue = { kind: 'wholeNumber', least: 1 }
export const language: OptionValue = oneOf('en', 'zh')
/** Group label or zero-based position. */
export const group: OptionValue = either(text, { kind: 'wholeNumber', least: 0 })
