import type { SampleMoments } from '../data/sampleMoments'
import type { EstimatorName } from '../estimate/registry'
import type { ParameterTable } from '../model/parameterTable'
import type { JobOf, ReplicateChunk } from './executor'

/**
 * How new data come about.
 * - `ordinary`: cases (whole clusters, where there are any) drawn with replacement, group by group
 * - `bollen.stine`: the same from cases transformed so that the model holds in them
 * - `parametric`: normal cases with the moments that the model implies
 * - `jackknife`: every case but one (every cluster but one)
 */
export type ResampleType = 'ordinary' | 'bollen.stine' | 'parametric' | 'jackknife'

/** Everything that refits need, as plain data: a worker gets it once and then only knows (from, to). */
export interface RefitJob extends JobOf<RefitChunk> {
  readonly kind: 'refits'
  readonly type: ResampleType
  /** Replicate r depends on (seed, r) alone. */
  readonly seed: number
  readonly table: ParameterTable
  readonly samples: readonly SampleMoments[]
  readonly estimator: {
    readonly name: EstimatorName
    readonly likelihood: 'normal' | 'wishart'
    readonly incomplete: boolean
    readonly se: string
  }
  /** The estimate: q parameters, and one value a row. */
  readonly x: Float64Array
  readonly values: Float64Array
  readonly maxIterations: number
}

/** Fate of a replicate. Inadmissible: there is a solution, with a negative variance or an impossible covariance matrix. */
export const fates = { fine: 0, inadmissible: 1, failed: 2, notRun: 3 } as const

/** Replicates from <= r < to. Its buffers can be transferred. */
export interface RefitChunk extends ReplicateChunk {
  /** (to - from) x rows of the parameter table; NaN where a replicate failed. */
  readonly values: Float64Array
  /** The likelihood-ratio (minimum discrepancy) statistic of each; NaN where it failed and for incomplete data. */
  readonly statistics: Float64Array
  /** One of `fates` each. */
  readonly fates: Uint8Array
}
