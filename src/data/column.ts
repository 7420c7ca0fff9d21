/** One column as read: numbers with NaN where missing, or text with null where missing. */
export type Column =
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'text'; readonly values: readonly (string | null)[] }

/** How to get cell i of a column; undefined, null, NaN and '' mean missing. */
export type Cell = (index: number) => unknown

/**
 * The number that a cell holds: NaN when it is missing, undefined when it is text.
 * Numeric strings count as numbers (CSV readers give them), booleans as 0 and 1; 'Infinity' and '0x1F' are text.
 */
export function cellNumber(cell: unknown): number | undefined {
  if (typeof cell === 'number') return cell
  if (cell === null || cell === undefined) return Number.NaN
  if (typeof cell === 'string') return textNumber(cell)
  if (typeof cell === 'boolean') return cell ? 1 : 0
  if (typeof cell === 'bigint') return Number(cell)
  return undefined
}

function textNumber(text: string): number | undefined {
  const value = Number(text)
  if (value === 0 && text.trim() === '') return Number.NaN
  if (!Number.isFinite(value)) return text.trim() === 'NaN' ? Number.NaN : undefined
  // Number() also reads 0x1F, 0b1 and 0o7, which nobody writes in a data file: their second or third character is a letter
  return /^\s*0[xbo]/i.test(text) ? undefined : value
}

/** A cell as text: null when missing. */
function cellText(cell: unknown): string | null {
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'number' && Number.isNaN(cell)) return null
  if (typeof cell === 'string') return cell.trim() === '' ? null : cell
  return String(cell)
}

/** Reads n cells: a number column when every cell is a number or missing, a text column otherwise. */
export function readColumn(n: number, cell: Cell): Column {
  const numbers = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const value = cellNumber(cell(i))
    if (value === undefined) return { kind: 'text', values: Array.from({ length: n }, (_, k) => cellText(cell(k))) }
    numbers[i] = value
  }
  return { kind: 'number', values: numbers }
}
