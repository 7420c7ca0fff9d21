import type { Issue } from '../issue/issue'
import { text, texts } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { severity } from '../issue/severity'
import { type Shape, shape } from '../numeric/shape'
import { covarianceMatrix } from './covarianceMatrix'
import type { ArrowInput, ColumnsInput, Row, TableInput } from './dataInput'
import type { Dataset } from './dataset'
import { classify } from './groups'
import { type Mardia, mardia } from './mardia'
import { toDataset } from './toDataset'
import { variableColumn } from './variableColumn'

/** Description of one variable over the cases that have it; skewness and kurtosis are SPSS's (see `numeric/shape.ts`), kurtosis 0 for normal data. */
export interface VariableDescription extends Shape {
  readonly name: string
  /** Cases with a value. */
  readonly n: number
  readonly missing: number
  readonly mean: number
  /** Divisor n - 1; NaN with one value. */
  readonly sd: number
  readonly min: number
  readonly max: number
}

/** Description of one group. */
export interface Description {
  /** '' without groups. */
  readonly groupLabel: string
  /** Cases, complete or not. */
  readonly n: number
  readonly variables: readonly VariableDescription[]
  /** Correlations over the cases that have both variables; NaN where one of them does not vary. */
  readonly correlation: number[][]
  /** Multivariate normality of the complete cases; absent with a single variable, too few cases or linearly dependent variables. */
  readonly mardia?: Mardia
}

export interface DescribeDataOptions {
  /** Variables to describe, 'x:z' for products; default all columns of numbers (the grouping column aside). */
  readonly variables?: readonly string[]
  /** Name of the grouping column. */
  readonly group?: string
}

const rules: OptionRules<DescribeDataOptions> = { variables: texts, group: text }

/** Describes data variable by variable, one record a group. Throws a SemError when a column is missing or holds text. */
export function describe(
  data: Dataset | readonly Row[] | ColumnsInput | TableInput | ArrowInput,
  options: DescribeDataOptions = {},
): Description[] {
  requireOptions(options, rules)
  const { variables, group } = options
  const { dataset, issues: found } = toDataset(data)
  stopOn(found)
  const issues: Issue[] = []
  const names = variables ?? dataset.names.filter((name) => Object.hasOwn(dataset.columns, name) && name !== group)
  const columns = names.map((name) => variableColumn(dataset, name, issues))
  const groups = group === undefined ? { codes: new Int32Array(dataset.n), labels: [''] } : classify(dataset, group, issues)
  stopOn(issues)
  if (!groups) return []
  return groups.labels.map((groupLabel, code) => {
    const cases = [...groups.codes.keys()].filter((i) => groups.codes[i] === code)
    return describeGroup(
      groupLabel,
      names,
      columns.map((column) => Float64Array.from(cases, (i) => column![i])),
    )
  })
}

function stopOn(issues: readonly Issue[]): void {
  if (issues.some((issue) => severity(issue) === 'error')) throw new SemError(issues)
}

function describeGroup(groupLabel: string, names: readonly string[], columns: readonly Float64Array[]): Description {
  const n = columns[0]?.length ?? 0
  const complete = [...Array(n).keys()].filter((i) => columns.every((column) => !Number.isNaN(column[i])))
  const tests = names.length > 1 ? mardia(columns.map((column) => Float64Array.from(complete, (i) => column[i]))) : undefined
  return {
    groupLabel,
    n,
    variables: names.map((name, j) => describeVariable(name, columns[j])),
    correlation: correlations(columns),
    ...(tests && { mardia: tests }),
  }
}

function describeVariable(name: string, column: Float64Array): VariableDescription {
  const values = column.filter((value) => !Number.isNaN(value))
  const n = values.length
  const { mean, covariance } = covarianceMatrix([values])
  return {
    name,
    n,
    missing: column.length - n,
    mean: mean[0],
    sd: n > 1 ? Math.sqrt((covariance[0] * n) / (n - 1)) : Number.NaN,
    min: n > 0 ? values.reduce((a, b) => Math.min(a, b)) : Number.NaN,
    max: n > 0 ? values.reduce((a, b) => Math.max(a, b)) : Number.NaN,
    ...shape(values),
  }
}

/** Pairwise complete, each with the standard deviations of the cases that have both. */
function correlations(columns: readonly Float64Array[]): number[][] {
  const table = columns.map(() => columns.map(() => 1))
  columns.forEach((x, j) => {
    columns.slice(0, j).forEach((y, k) => {
      const both = [...x.keys()].filter((i) => !Number.isNaN(x[i]) && !Number.isNaN(y[i]))
      const { covariance } = covarianceMatrix([Float64Array.from(both, (i) => x[i]), Float64Array.from(both, (i) => y[i])])
      table[j][k] = table[k][j] = covariance[1] / Math.sqrt(covariance[0] * covariance[3])
    })
  })
  return table
}
