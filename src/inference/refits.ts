import { createEngine } from '../estimate/engine'
import { estimatorTraits, findEstimator } from '../estimate/registry'
import { createRefitter } from './refit'
import { fates, type RefitChunk, type RefitJob } from './refitJob'
import { createResampler } from './resample'
import type { SampleUse } from './resampledMoments'
import type { RunChunk } from './runReplicates'

/**
 * Prepares a job once for any number of chunks. Chunks do not depend on how the replicates are cut into them, nor on who runs them. What an
 * aborted signal leaves is `notRun`.
 */
export function createRefits(job: RefitJob): RunChunk<RefitChunk> {
  const { table, samples, x } = job
  const rows = table.rows.length
  const engine = createEngine(table, samples, findEstimator(job.estimator.name, job.estimator), job.values)
  engine.objective.value(x)
  const resample = createResampler(job, engine.states, useOf(job), engine.fixed)
  const refitter = createRefitter(engine, job)
  return (from, to, signal) => {
    const chunk: RefitChunk = {
      from,
      to,
      values: new Float64Array((to - from) * rows).fill(Number.NaN),
      statistics: new Float64Array(to - from).fill(Number.NaN),
      fates: new Uint8Array(to - from).fill(fates.notRun),
    }
    for (let r = from; r < to && !signal?.aborted; r++) {
      const drawn = resample(r)
      const { fate, statistic } = drawn ? refitter.refit(drawn) : { fate: fates.failed, statistic: Number.NaN }
      chunk.fates[r - from] = fate
      if (fate === fates.failed) continue
      chunk.statistics[r - from] = statistic
      chunk.values.set(refitter.values, (r - from) * rows)
    }
    return chunk
  }
}

/** What the estimates depend on: least squares may weight by Gamma, EM moments and missing exogenous values need the cases, likelihood their patterns. */
function useOf({ samples, estimator, table }: RefitJob): SampleUse {
  if (samples.some(({ firstStage }) => firstStage)) return 'cases'
  const gamma = estimatorTraits[estimator.name].needsCases && !(estimator.name === 'DWLS' && estimator.se === 'robust.sem.nt')
  if (gamma) return 'cases'
  if (!estimator.incomplete) return 'moments'
  const missesExogenous = samples.some(({ columns, names }, block) =>
    table.variables[block].fixedExogenous.some((name) => columns?.[names.indexOf(name)].some(Number.isNaN)),
  )
  return missesExogenous ? 'cases' : 'patterns'
}
