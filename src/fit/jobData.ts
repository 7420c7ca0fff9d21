import { assembleDataset } from '../data/assembleDataset'
import type { DataInput, MatrixInput, MomentsInput } from '../data/dataInput'
import { recognizeData } from '../data/recognizeData'
import { toDataset } from '../data/toDataset'
import type { JobColumn, JobData } from './job'

/** Data as plain JSON: moments whole, of cases the columns that are wanted. The data have been fitted: nothing is wrong with them. */
export function jobData(data: DataInput, wanted: ReadonlySet<string>): JobData {
  const recognized = recognizeData(data)
  if (recognized.kind === 'moments') return { kind: 'moments', groups: recognized.data.map(plainMoments) }
  const { dataset } = toDataset(data)
  const columns = dataset.names
    .filter((name) => wanted.has(name))
    .map((name): JobColumn => {
      const numbers = Object.hasOwn(dataset.columns, name) ? dataset.columns[name] : undefined
      if (!numbers) return { name, texts: [...dataset.text[name]] }
      return { name, numbers: Array.from(numbers, (value) => (Number.isNaN(value) ? null : value)) }
    })
  return { kind: 'cases', n: dataset.n, columns }
}

/** The data of a job as `sem` takes them. */
export function dataOfJob(data: JobData): DataInput {
  if (data.kind === 'moments')
    return data.groups.map(({ cov, cor, ...rest }) => ({ ...rest, ...(cov && { cov: filled(cov) }), ...(cor && { cor: filled(cor) }) }))
  const columns = data.columns.map((column) =>
    'numbers' in column
      ? ([column.name, { kind: 'number', values: Float64Array.from(column.numbers, (value) => value ?? Number.NaN) }] as const)
      : ([column.name, { kind: 'text', values: column.texts }] as const),
  )
  return assembleDataset(columns).dataset
}

function plainMoments({ cov, cor, sd, mean, ...rest }: MomentsInput): MomentsInput {
  return {
    ...rest,
    names: [...rest.names],
    ...(cov && { cov: plainMatrix(cov) }),
    ...(cor && { cor: plainMatrix(cor) }),
    ...(sd && { sd: Array.from(sd) }),
    ...(mean && { mean: Array.from(mean) }),
  }
}

function plainMatrix(matrix: MatrixInput): MatrixInput {
  if ('to2DArray' in matrix) return matrix.to2DArray()
  return Array.from<ArrayLike<number> | number, number[] | number>(matrix, (row) =>
    typeof row === 'number' ? row : Array.from(row),
  ) as MatrixInput
}

/** What JSON wrote as null for want of a number is NaN again. */
function filled(matrix: MatrixInput): MatrixInput {
  const cell = (value: number | null): number => value ?? Number.NaN
  return (matrix as (number[] | number | null)[]).map((row) => (Array.isArray(row) ? row.map(cell) : cell(row))) as MatrixInput
}
