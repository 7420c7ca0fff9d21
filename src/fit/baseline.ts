import type { SampleMoments } from '../data/sampleMoments'
import { createEngine } from '../estimate/engine'
import { estimate } from '../estimate/estimate'
import { startingValues } from '../estimate/start'
import { mlBaseline } from '../inference/baseline'
import { independenceMoments } from '../inference/incompleteLikelihood'
import { infer } from '../inference/infer'
import { indexOf } from '../inference/logLikelihood'
import type { Test } from '../inference/test'
import { baselineTable } from '../model/baseline'
import type { ParameterTable } from '../model/parameterTable'
import { engineAt, estimatorOf } from './engineAt'
import type { Fit } from './fit'
import { requireFit } from './requireFit'

const known = new WeakMap<Fit, readonly Test[]>()

/** Every test of the fit, of its independence model: fitted by the same estimator. Computed once a fit. */
export function baselineTestsOf(fit: Fit): readonly Test[] {
  requireFit(fit)
  let found = known.get(fit)
  if (!found) {
    const table = baselineTable(fit.table)
    const estimator = estimatorOf(fit.options)
    const samples = estimator.incomplete ? fit.sample.map((sample, g) => independent(sample, fit.table, g)) : fit.sample
    const starts = startingValues(table, samples, estimator.divisor)
    const engine = createEngine(table, fit.sample, estimator, starts)
    const tests = fit.options.tests.length > 0 ? fit.options.tests : ['standard']
    found = infer(engine, estimate(engine, starts), { ...fit.options, tests, se: 'none' }).tests
    known.set(fit, found)
  }
  return found
}

/** The sample with the moments that incomplete cases have under independence: fixed exogenous variables count by themselves there. */
function independent(sample: SampleMoments, table: ParameterTable, group: number): SampleMoments {
  const { exogenous, fixedExogenous } = table.variables[group]
  return { ...sample, ...independenceMoments(sample, indexOf(sample.names, exogenous), fixedExogenous.length > 0) }
}

/** One test of the independence model; the likelihood-ratio test has a closed form. */
export function baselineTest(fit: Fit, name: string): Test | undefined {
  const { estimator } = engineAt(fit)
  if (name === 'standard' && estimator.likelihood && !fit.sample.some(({ auxiliary }) => auxiliary)) {
    return mlBaseline(fit.table, fit.sample, (sample) => estimator.statisticWeight(sample.n) / 2)
  }
  return baselineTestsOf(fit).find((test) => test.name === name)
}
