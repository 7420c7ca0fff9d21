import { describe, expect, it } from 'vitest'
import { covarianceMatrix } from '../../src/data/covarianceMatrix'
import { createReweighting } from '../../src/data/reweighting'
import { randomStream } from '../../src/numeric/random'

describe('createReweighting', () => {
  it('has the moments of the cases that the weights stand for', () => {
    const stream = randomStream(3, 0)
    for (const [n, p] of [
      [7, 2],
      [1500, 5],
      [40, 16],
    ]) {
      // far from zero: cancellation would show
      const columns = Array.from({ length: p }, (_, j) => Float64Array.from({ length: n }, () => 1e6 * j + stream.normal()))
      const reweighting = createReweighting(columns)
      for (let set = 0; set < 3; set++) {
        const counts = new Float64Array(n)
        const drawn = Array.from({ length: n }, () => stream.integer(n))
        for (const i of drawn) counts[i]++
        const copied = covarianceMatrix(columns.map((column) => Float64Array.from(drawn, (i) => column[i])))
        expect(reweighting.at(counts)).toBe(n)
        copied.mean.forEach((value, j) => {
          expect(Math.abs(reweighting.mean[j] - value)).toBeLessThan(1e-9)
        })
        copied.covariance.forEach((value, k) => {
          expect(Math.abs(reweighting.covariance[k] - value)).toBeLessThan(1e-9)
        })
      }
    }
  })

  it('has nothing to say without weight', () => {
    expect(createReweighting([Float64Array.of(1, 2)]).at([0, 0])).toBe(0)
  })
})
