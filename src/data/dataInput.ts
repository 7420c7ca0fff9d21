import type { DatasetReading } from './assembleDataset'
import type { Dataset } from './dataset'

/** One case as an object; null, undefined, NaN and '' are missing. */
export type Row = Readonly<Record<string, unknown>>

/** Columns by name: plain or typed arrays of one length. */
export type ColumnsInput = Readonly<Record<string, ArrayLike<unknown>>>

/** What an Arquero table offers, and all that we ask of it. */
export interface TableInput {
  columnNames(): Iterable<string>
  array(name: string): ArrayLike<unknown>
}

/** What an Apache Arrow table offers, and all that we ask of it. */
export interface ArrowInput {
  readonly schema: { readonly fields: readonly { readonly name: string }[] }
  readonly numRows: number
  getChild(name: string): { readonly length: number; get(index: number): unknown } | null
}

/** p x p: rows, the rows of the lower triangle with its diagonal, one flat row-major array, or an ml-matrix Matrix. */
export type MatrixInput =
  | readonly ArrayLike<number>[]
  | ArrayLike<number>
  | { readonly rows: number; readonly columns: number; to2DArray(): number[][] }

/** Moments instead of cases: a covariance matrix, or correlations with standard deviations (all 1 when not given). */
export interface MomentsInput {
  readonly names: readonly string[]
  readonly nobs: number
  readonly cov?: MatrixInput
  readonly cor?: MatrixInput
  /** Standard deviations, with `cor`. */
  readonly sd?: ArrayLike<number>
  readonly mean?: ArrayLike<number>
  /** What the sums of squares in `cov` or `sd` were divided by; default 'n-1', as programs print them. */
  readonly divisor?: 'n' | 'n-1'
  /** Group label, for a list of moments. */
  readonly label?: string
}

/** Everything a model can be fitted to. */
export type DataInput =
  | readonly Row[]
  | ColumnsInput
  | TableInput
  | ArrowInput
  | Dataset
  | DatasetReading
  | MomentsInput
  | readonly MomentsInput[]
