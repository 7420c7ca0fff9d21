/** A case file as test/reference/README.md describes it. Numbers that lavaan could not give are null. */
export interface ReferenceCase {
  readonly id: string
  readonly title: string
  readonly family: string
  readonly kind: string
  readonly function: string
  readonly model?: string
  readonly data?: ReferenceData
  readonly options: Readonly<Record<string, unknown>>
  readonly args?: Readonly<Record<string, unknown>>
  readonly variables?: readonly string[]
  readonly nfactors?: readonly number[]
  /** Comparisons: ids of the cases whose fits are compared. */
  readonly models?: readonly string[]
  readonly method?: string
  readonly expected: Readonly<Record<string, unknown>>
}

export type ReferenceData = { readonly file: string } | Moments | { readonly groups: readonly Moments[] }

export interface Moments {
  readonly label?: string
  readonly names: readonly string[]
  readonly cov: readonly (readonly number[])[]
  readonly mean?: readonly number[]
  readonly nobs: number
}

/** A record of figures whose shape is checked field by field as it is read. */
export type Row = Readonly<Record<string, unknown>>

/** The value as a list of rows; [] when it is anything else. R writes an empty list as `[]` or `{}`. */
export const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? value : [])

/** The value as a record; {} when it is anything else. */
export const recordOf = (value: unknown): Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {}
