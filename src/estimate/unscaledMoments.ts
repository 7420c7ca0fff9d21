import type { ParameterTable } from '../model/parameterTable'

/** The sample's moments by name, as they are before scaling. */
export interface UnscaledMoments {
  covariance(a: string, b: string): number
  mean(name: string): number
  /** Standard deviation of a variable with a scale, 1 for others. */
  scale(name: string): number
}

interface NamedMoments {
  readonly names: readonly string[]
  readonly covariance: Float64Array
  readonly mean?: Float64Array
}

/** The variables of a block that have a scale (`~*~`). */
export function scaledVariables(table: ParameterTable, block: number): ReadonlySet<string> {
  return new Set(table.rows.flatMap(({ op, lhs, group, level }) => (op === '~*~' && group * table.levels + level === block ? [lhs] : [])))
}

/** Sample moments as the rows of a table speak of them: variables with a scale are divided by their standard deviations. Means are 0 where there are none. */
export function unscaledMoments(scaled: ReadonlySet<string>, { names, covariance, mean }: NamedMoments): UnscaledMoments {
  const p = names.length
  const position = new Map(names.map((name, i) => [name, i]))
  const at = (name: string): number => position.get(name)!
  const scale = (name: string): number => (scaled.has(name) ? Math.sqrt(covariance[at(name) * (p + 1)]) : 1)
  return {
    covariance: (a, b) => covariance[at(a) * p + at(b)] / (scale(a) * scale(b)),
    mean: (name) => (mean?.[at(name)] ?? 0) / scale(name),
    scale,
  }
}
