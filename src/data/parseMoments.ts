import type { Issue } from '../issue/issue'
import type { MomentsInput } from './dataInput'
import type { Dataset } from './dataset'
import { parseCsv } from './parseCsv'

/**
 * Reads a printed matrix: the first column holds the names of the variables, columns `mean` and `sd` may follow, then a column for each
 * variable in the same order; empty cells above the diagonal are filled from below. With ones on the diagonal it is a correlation matrix.
 */
export function parseMoments(text: string, nobs: number): { readonly moments?: MomentsInput; readonly issues: readonly Issue[] } {
  const { dataset, issues } = parseCsv(text)
  if (issues.length > 0) return { issues }
  const [first, ...rest] = dataset.names
  const names = dataset.text[first]?.map(String) ?? []
  const columns = rest.filter((name) => names.includes(name) || (name !== 'mean' && name !== 'sd'))
  const found: Issue[] = []
  if (names.length === 0 || names.join() !== columns.join()) {
    found.push({ code: 'wrongShape', what: first, expected: columns.join(', '), found: names.join(', ') })
  }
  for (const name of rest) {
    const row = dataset.text[name]?.findIndex((cell) => cell !== null && Number.isNaN(Number(cell)))
    if (row !== undefined) found.push({ code: 'textInNumberColumn', column: name, row, value: String(dataset.text[name][row]) })
  }
  if (found.length > 0) return { issues: found }
  const matrix = names.map((_, j) => names.map((_, k) => cell(dataset, names, j, k)))
  const correlations = names.every((_, j) => matrix[j][j] === 1)
  return {
    moments: {
      names,
      nobs,
      ...(correlations ? { cor: matrix } : { cov: matrix }),
      ...(correlations && Object.hasOwn(dataset.columns, 'sd') && !names.includes('sd') ? { sd: Array.from(dataset.columns['sd']) } : {}),
      ...(Object.hasOwn(dataset.columns, 'mean') && !names.includes('mean') ? { mean: Array.from(dataset.columns['mean']) } : {}),
    },
    issues: [],
  }
}

/** Row j, column k; from the other side of the diagonal when the cell is empty. */
function cell(dataset: Dataset, names: readonly string[], j: number, k: number): number {
  const value = dataset.columns[names[k]][j]
  return Number.isNaN(value) ? dataset.columns[names[j]][k] : value
}
