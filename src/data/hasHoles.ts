/** True when some value of some column is missing (NaN). */
export function hasHoles(columns: readonly Float64Array[]): boolean {
  for (const column of columns) {
    // a loop, not some(): a call for each of a million values costs more than all the sums
    for (let i = 0; i < column.length; i++) if (Number.isNaN(column[i])) return true
  }
  return false
}
