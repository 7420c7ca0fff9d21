import type { Span } from '../issue/span'
import type { TermOperator } from '../syntax/statement'

/**
 * A row while the table is being made: the only record of this room that is changed in place.
 * `tabulate` turns it into a frozen `ParameterRow` at the end.
 */
export interface DraftRow {
  readonly op: TermOperator
  readonly group: number
  readonly level: number
  readonly user: boolean
  lhs: string
  rhs: string
  kind: 'free' | 'fixed' | 'sample' | 'derived'
  /** The value when `kind` is 'fixed'; unused otherwise. */
  value: number
  /** The user gave a value, or `NA`: a rule that fixes parameters must not touch it. */
  decided: boolean
  exogenous: boolean
  label: string
  /** What `equal()` refers to, or ''. */
  equal: string
  efa?: string
  start?: number
  lower?: number
  upper?: number
  span?: Span
}

/** What distinguishes a row within its group and level; covariances are the same either way round. */
export function rowKey(lhs: string, op: TermOperator, rhs: string): string {
  return op === '~~' && rhs < lhs ? JSON.stringify([rhs, op, lhs]) : JSON.stringify([lhs, op, rhs])
}

/** A row that the user did not write: free, unless `value` says otherwise. */
export function automaticRow(lhs: string, op: TermOperator, rhs: string, group: number, level: number, value?: number): DraftRow {
  return {
    lhs,
    op,
    rhs,
    group,
    level,
    user: false,
    kind: value === undefined ? 'free' : 'fixed',
    value: value ?? 0,
    decided: false,
    exogenous: false,
    label: '',
    equal: '',
  }
}

/** Fixes a row at a value. */
export function fixRow(row: DraftRow, value: number): void {
  row.kind = 'fixed'
  row.value = value
}
