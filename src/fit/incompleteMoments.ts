import { auxiliarySample } from '../data/auxiliarySample'
import { availableSample } from '../data/availableSample'
import type { SampleMoments } from '../data/sampleMoments'
import { saturatedMoments } from '../data/saturatedMoments'
import type { IncompleteReading } from './missingTreatment'

/** The moments of a sample with missing values under a treatment; its last variables are the auxiliary ones. */
export function incompleteMoments(sample: SampleMoments, { missing, information, auxiliary }: IncompleteReading): SampleMoments {
  // the cases stay behind: no statistic of complete ones is meant by these moments
  if (missing === 'pairwise')
    return { ...sample, ...availableSample(sample), available: sample.columns, columns: undefined, cases: undefined }
  const found = auxiliary.length > 0 ? auxiliarySample(sample, sample.names.length - auxiliary.length) : saturatedMoments(sample)
  if (missing === 'ml' || missing === 'ml.x' || !found.incomplete) return found
  const { incomplete, auxiliary: joint, ...moments } = found
  return { ...moments, firstStage: { ...incomplete, robust: missing === 'robust.two.stage', information, joint } }
}
