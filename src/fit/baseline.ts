import { createEngine } from '../estimate/engine'
import { estimate } from '../estimate/estimate'
import { startingValues } from '../estimate/start'
import { mlBaseline } from '../inference/baseline'
import { infer } from '../inference/infer'
import type { Test } from '../inference/test'
import { baselineTable } from '../model/baseline'
import { engineAt, estimatorOf } from './engineAt'
import type { Fit } from './fit'

const known = new WeakMap<Fit, readonly Test[]>()

/** Every test of the fit, of its independence model: fitted by the same estimator. Computed once a fit. */
export function baselineTestsOf(fit: Fit): readonly Test[] {
  let found = known.get(fit)
  if (!found) {
    const table = baselineTable(fit.table)
    const starts = startingValues(table, fit.sample)
    const engine = createEngine(table, fit.sample, estimatorOf(fit.options), starts)
    const tests = fit.options.tests.length > 0 ? fit.options.tests : ['standard']
    found = infer(engine, estimate(engine, starts), { ...fit.options, tests, se: 'none' }).tests
    known.set(fit, found)
  }
  return found
}

/** One test of the independence model; the likelihood-ratio test has a closed form. */
export function baselineTest(fit: Fit, name: string): Test | undefined {
  const { estimator } = engineAt(fit)
  if (name === 'standard' && estimator.likelihood) {
    return mlBaseline(fit.table, fit.sample, (sample) => estimator.statisticWeight(sample.n) / 2)
  }
  return baselineTestsOf(fit).find((test) => test.name === name)
}
