import type { SampleMoments } from '../data/sampleMoments'
import type { Estimate } from '../estimate/estimate'
import type { Inference } from '../inference/infer'
import type { Issue } from '../issue/issue'
import type { ParameterTable } from '../model/parameterTable'
import type { ModelSpec } from '../model/spec'
import type { ResolvedOptions } from './resolve'

/** A fitted model: a shelf of plain records without methods. Readings (`fitMeasures(fit)`, `effects(fit, ...)`) stand beside it. */
export interface Fit {
  readonly model: ModelSpec
  readonly options: ResolvedOptions
  readonly table: ParameterTable
  /** One a group. */
  readonly sample: readonly SampleMoments[]
  readonly estimate: Estimate
  readonly inference: Inference
  /** What is remarkable or wrong about data, model or numbers, and what to do about it. */
  readonly issues: readonly Issue[]
}
