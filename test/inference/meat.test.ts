import { expect, test } from 'vitest'
import { normalGamma } from '../../src/estimate/normalGamma'
import { scaledMoments } from '../../src/estimate/scaledMoments'
import { engineAt } from '../../src/fit/engineAt'
import { gammaMeat } from '../../src/inference/gammaMeat'
import { gammaOf } from '../../src/inference/gammaOf'
import { momentJacobian } from '../../src/inference/momentJacobian'
import { momentWeight } from '../../src/inference/momentWeight'
import { normalMeat } from '../../src/inference/normalMeat'
import { sandwichOfMoments } from '../../src/inference/sandwichOfMoments'
import { multiply } from '../../src/numeric/products'
import { fitCase, referenceCases } from '../support/referenceCases'

const ids = ['est-hs-mlm', 'est-pd-mlm', 'path-med-robust', 'growth-mlr', 'rq-weights', 'mg-mlr-scalar', 'est-hs-uls', 'mg-uls']
const point = { kind: 'expected', h1: 'structured', observed: 'hessian' } as const
const relative = (a: Float64Array, b: Float64Array) => {
  const size = b.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return a.reduce((worst, value, k) => Math.max(worst, Math.abs(value - b[k])), 0) / size
}

test.each(referenceCases(({ id }) => ids.includes(id)))(
  '$id: what is built case by case or column by column is what Gamma gives',
  (one) => {
    const engine = engineAt(fitCase(one))
    const q = engine.table.freeCount
    const [byCases, byNormality] = [new Float64Array(q * q), new Float64Array(q * q)]
    const bySquares = new Float64Array(q * q)
    const byPairs = new Float64Array(q * q)
    let trace = 0
    let traceSquared = 0
    let pairTrace = 0
    engine.samples.forEach((sample, block) => {
      const V = momentWeight(engine, block, true)
      const size = Math.round(Math.sqrt(V.length))
      const VD = new Float64Array(size * q)
      multiply(V, momentJacobian(engine, block), VD, size, size, q)
      const gamma = gammaOf(engine, block)
      const share = sample.n / engine.total
      sandwichOfMoments(VD, gamma, q, share, byCases)
      const { covariance } = scaledMoments(sample, engine.estimator.divisor)
      const { observed, meanStructure } = engine.states[block].placement
      sandwichOfMoments(VD, normalGamma(covariance, observed.length, meanStructure, engine.fixed[block]), q, share, byNormality)
      for (let k = 0; k < size * size; k++) trace += V[k] * gamma[k]
      const VG = new Float64Array(size * size)
      multiply(V, gamma, VG, size, size, size)
      for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) traceSquared += VG[i * size + j] * VG[j * size + i]
      const GVD = new Float64Array(size * q)
      multiply(gamma, VD, GVD, size, size, q)
      sandwichOfMoments(GVD, V, q, share, bySquares)
      const squared = engine.discrepancies[block].caseMoments?.(true).squared
      pairTrace += squared?.trace ?? Number.NaN
      squared?.slopes.forEach((value, k) => {
        byPairs[k] += share * value
      })
    })
    const all = gammaMeat(engine, point, 'squares')
    expect(Math.abs(all.traceSquared / traceSquared - 1)).toBeLessThan(1e-10)
    expect(relative(all.squaredMeat, bySquares)).toBeLessThan(1e-10)
    if (engine.estimator.likelihood) {
      expect(Math.abs(pairTrace / traceSquared - 1)).toBeLessThan(1e-10)
      expect(relative(byPairs, bySquares)).toBeLessThan(1e-10)
    }
    const meat = gammaMeat(engine, point, 'trace')
    expect(relative(meat.meat, byCases)).toBeLessThan(1e-10)
    expect(Math.abs(meat.trace / trace - 1)).toBeLessThan(1e-10)
    expect(relative(normalMeat(engine, point), byNormality)).toBeLessThan(1e-10)
  },
)
