import type { SampleMoments } from '../data/sampleMoments'
import type { Issue } from '../issue/issue'
import type { ParameterTable } from '../model/parameterTable'
import type { ModelSpec } from '../model/spec'

/**
 * Markers that should not be: first indicators whose correlation with the sum of the other indicators is below `criterion` in the
 * pooled sample, and the indicator that does best instead (lavaan's bad.marker.crit).
 */
export function badMarkers(
  spec: ModelSpec,
  table: ParameterTable,
  samples: readonly SampleMoments[],
  criterion: number,
): { markers: Record<string, string>; issues: Issue[] } {
  const markers: Record<string, string> = Object.create(null)
  const issues: Issue[] = []
  if (criterion === 0) return { markers, issues }
  const { observed, latent } = table.variables[0]
  const { names } = samples[0]
  const p = names.length
  const total = samples.reduce((sum, sample) => sum + sample.n, 0)
  const pooled = new Float64Array(p * p)
  for (const sample of samples) for (let k = 0; k < p * p; k++) pooled[k] += (sample.n / total) * sample.covariance[k]
  const position = new Map(names.map((name, i) => [name, i]))
  for (const factor of latent) {
    const loadings = table.rows.filter((row) => row.op === '=~' && row.group === 0 && row.lhs === factor)
    const indicators = loadings.map((row) => row.rhs)
    if (indicators.length < 3 || !indicators.every((name) => observed.includes(name))) continue
    const first = loadings[0]
    // Only a marker that was fixed automatically may be moved.
    if (
      first.role.kind !== 'fixed' ||
      first.role.value !== 1 ||
      !loadings.slice(1).every((row) => row.role.kind === 'free' && row.label === '')
    )
      continue
    if (fixedByUser(spec, first.lhs, first.rhs)) continue
    const index = indicators.map((name) => position.get(name)!)
    const rest = index.map((i) => restCorrelation(pooled, p, i, index))
    if (!(Math.abs(rest[0]) < criterion)) continue
    let best = 0
    rest.forEach((value, k) => {
      if (Math.abs(value) > Math.abs(rest[best])) best = k
    })
    if (Math.abs(rest[best]) < 2 * criterion) continue
    markers[factor] = indicators[best]
    issues.push({ code: 'markerSwitched', latent: factor, from: indicators[0], to: indicators[best] })
  }
  return { markers, issues }
}

/** True when the text itself fixes the loading; an automatic marker leaves no trace there. */
function fixedByUser(spec: ModelSpec, factor: string, indicator: string): boolean {
  return spec.statements.some(
    (s) => s.kind === 'term' && s.op === '=~' && s.lhs === factor && s.rhs === indicator && s.modifiers.fixed !== undefined,
  )
}

function restCorrelation(S: Float64Array, p: number, i: number, index: readonly number[]): number {
  let covariance = 0
  let variance = 0
  for (const a of index) {
    if (a === i) continue
    covariance += S[i * p + a]
    for (const b of index) if (b !== i) variance += S[a * p + b]
  }
  return covariance / Math.sqrt(S[i * p + i] * variance)
}
