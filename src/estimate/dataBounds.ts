/**
 * Bounds that follow from the data (De Jonckere & Rosseel, 2022, Structural Equation Modeling 29, 412-427). With s the sample variance:
 *
 *     residual or observed variance   0 .. s,   (1 - r) s for a marker whose reliability is at least r = 0.1
 *     latent variance                 r s .. s of the marker's s; from 0.005 when something explains it; without a marker 0 .. largest s
 *     loading                         +- sqrt(s / smallest latent variance)
 *     covariance                      +- sqrt(product of the two upper bounds of the variances)
 *
 * after which every interval is widened at either end by a share of its length. Regressions and means stay free.
 */
import type { SampleMoments } from '../data/sampleMoments'
import type { ParameterRow, ParameterTable } from '../model/parameterTable'
import { conditionalMoments } from './conditionalMoments'
import { scaledMoments } from './scaledMoments'
import { scaledVariables } from './unscaledMoments'

/** lavaan's names; 'none' and 'user' keep what the model says and add nothing. */
export const boundsKinds = ['none', 'user', 'wide', 'wide.zerovar', 'standard', 'pos.var', 'pos.ov.var', 'pos.lv.var'] as const
export type BoundsKind = (typeof boundsKinds)[number]

/** Shares of its length by which an interval grows below and above; negative ones shrink it. Undefined: that side stays open. */
interface Widening {
  readonly observed?: readonly [number, number | undefined]
  readonly latent?: readonly [number, number | undefined]
  readonly loading?: number
  readonly covariance?: number
}

const widenings: Readonly<Record<BoundsKind, Widening>> = {
  none: {},
  user: {},
  wide: { observed: [0.05, 0.2], latent: [0, 0.3], loading: 0.1, covariance: 0 },
  'wide.zerovar': { observed: [0, 0.2], latent: [0, 0.3], loading: 0.1, covariance: 0 },
  standard: { observed: [0, 0.005], latent: [0, 0], loading: 0, covariance: -0.001 },
  'pos.var': { observed: [0, undefined], latent: [0, undefined] },
  'pos.ov.var': { observed: [0, undefined] },
  'pos.lv.var': { latent: [0, undefined] },
}

const markerReliability = 0.1
const smallestResidual = 0.005

interface Interval {
  readonly lower: number
  readonly upper: number
}

/**
 * The table with bounds on its free rows; bounds that the model states win over computed ones. `samples` holds the moments of each block,
 * `divisor` is the estimator's; `stdLv` says whether latent variables are scaled by unit variances.
 */
export function dataBounds(
  table: ParameterTable,
  kind: BoundsKind,
  samples: readonly SampleMoments[],
  divisor: 'n' | 'n-1',
  stdLv: boolean,
): ParameterTable {
  if (kind === 'none' || kind === 'user') return table
  const blocks = table.variables.map((_, block) =>
    blockBounds(table, block, sampleVariances(table, block, scaledMoments(samples[block], divisor).covariance), widenings[kind], stdLv),
  )
  const rows = table.rows.map((row): ParameterRow => {
    if (row.role.kind !== 'free') return row
    const found = blocks[row.group * table.levels + row.level](row)
    if (!found) return row
    const lower = row.lower ?? found.lower
    const upper = row.upper ?? found.upper
    return { ...row, ...(lower > -Infinity && { lower }), ...(upper < Infinity && { upper }) }
  })
  return { ...table, rows }
}

function blockBounds(
  table: ParameterTable,
  block: number,
  s: (name: string) => number,
  widening: Widening,
  stdLv: boolean,
): (row: ParameterRow) => Interval | undefined {
  const { observed, latent } = table.variables[block]
  const rows = table.rows.filter((row) => row.op !== ':=' && row.group * table.levels + row.level === block)
  const isObserved = new Set(observed)
  const isLatent = new Set(latent)
  const markers = findMarkers(rows, isObserved)
  const isMarker = new Set(markers.values())
  const explained = new Set(rows.flatMap(({ op, lhs, rhs }) => (op === '~' ? [lhs] : op === '=~' && lhs !== rhs ? [rhs] : [])))
  const hasUnitVariance = new Set(
    stdLv ? rows.flatMap(({ op, lhs, rhs, role }) => (op === '~~' && lhs === rhs && role.kind === 'fixed' ? [lhs] : [])) : [],
  )
  const largest = Math.max(...observed.map(s))
  const onlyPositive = widening.loading === undefined

  const variance = (name: string): Interval | undefined => {
    if (isObserved.has(name))
      return widen({ lower: 0, upper: (isMarker.has(name) ? 1 - markerReliability : 1) * s(name) }, widening.observed)
    if (!isLatent.has(name)) return undefined
    const marker = markers.get(name)
    const residual = onlyPositive ? 0 : smallestResidual
    const least = onlyPositive || marker === undefined ? 0 : markerReliability * s(marker)
    return widen({ lower: explained.has(name) ? residual : least, upper: marker === undefined ? largest : s(marker) }, widening.latent)
  }
  const upperVariance = (name: string): number => (hasUnitVariance.has(name) ? 1 : (variance(name)?.upper ?? Infinity))
  const leastVariance = (factor: string): number => {
    const marker = markers.get(factor)
    return stdLv ? 1 : marker === undefined ? 0 : markerReliability * s(marker)
  }

  return ({ op, lhs, rhs }) => {
    if (op === '~~' && lhs === rhs) return variance(lhs)
    if (op === '~~' && widening.covariance !== undefined) {
      return symmetric(Math.sqrt(upperVariance(lhs) * upperVariance(rhs)), widening.covariance)
    }
    if (op === '=~' && widening.loading !== undefined && isObserved.has(rhs)) {
      return symmetric(Math.sqrt(s(rhs) / leastVariance(lhs)), widening.loading)
    }
    return undefined
  }
}

/** Of every factor the first observed indicator with a loading fixed to 1, unless that indicator has such a loading on another factor too. */
function findMarkers(rows: readonly ParameterRow[], isObserved: ReadonlySet<string>): Map<string, string> {
  const fixed = rows.filter(({ op, rhs, role }) => op === '=~' && isObserved.has(rhs) && role.kind === 'fixed' && role.value === 1)
  const markers = new Map<string, string>()
  for (const { lhs, rhs } of fixed) {
    if (!markers.has(lhs) && fixed.every((other) => other.rhs !== rhs || other.lhs === lhs)) markers.set(lhs, rhs)
  }
  return markers
}

function widen({ lower, upper }: Interval, shares: readonly [number, number | undefined] | undefined): Interval | undefined {
  if (!shares) return undefined
  const length = upper - lower
  return { lower: lower - shares[0] * length, upper: shares[1] === undefined ? Infinity : upper + shares[1] * length }
}

function symmetric(bound: number, share: number): Interval | undefined {
  if (!Number.isFinite(bound)) return undefined
  const end = bound * (1 + 2 * share)
  return { lower: -end, upper: end }
}

/** Sample variances by name, 1 before scaling; under conditionalX what is left of them when the exogenous variables are held constant. */
function sampleVariances(table: ParameterTable, block: number, covariance: Float64Array): (name: string) => number {
  const { observed, fixedExogenous } = table.variables[block]
  const p = observed.length
  const position = new Map(observed.map((name, i) => [name, i]))
  const exogenous = table.conditionalX ? fixedExogenous.map((name) => position.get(name)!) : []
  const { y, residualCovariance } = conditionalMoments(covariance, undefined, p, exogenous)
  const variances = new Map(y.map((i, k) => [observed[i], residualCovariance[k * y.length + k]]))
  const scaled = scaledVariables(table, block)
  return (name) => (scaled.has(name) ? 1 : (variances.get(name) ?? covariance[position.get(name)! * (p + 1)]))
}
