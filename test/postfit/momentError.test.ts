import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sampleMoments } from '../../src/data/groupMoments'
import { parseCsv } from '../../src/data/parseCsv'
import { cronbachAlpha } from '../../src/postfit/cronbachAlpha'
import { momentError } from '../../src/postfit/momentError'

const { dataset } = parseCsv(readFileSync(new URL('../reference/data/relq.csv', import.meta.url), 'utf8'))
const items = ['tru1', 'tru2', 'tru3']

it("has lavaan's robust standard error of alpha with sampling weights (fixtures/weightedAlpha.R)", () => {
  const [sample] = sampleMoments(dataset, items, { weights: 'w' }).moments
  const { value, slope } = cronbachAlpha(sample.covariance, 3, [0, 1, 2])
  // lavaan's optimizer stops near 1e-9 here
  expect(Math.abs(value - 0.777047596848)).toBeLessThan(1e-8)
  expect(Math.abs(momentError(sample, slope, 'cases') - 0.018532949232)).toBeLessThan(1e-8)
})

it('gives no standard error where its formula does not hold', () => {
  const [weighted] = sampleMoments(dataset, items, { weights: 'w' }).moments
  const [plain] = sampleMoments(dataset, items).moments
  const { slope } = cronbachAlpha(plain.covariance, 3, [0, 1, 2])
  expect(momentError(weighted, slope, 'normal')).toBeNaN()
  expect(momentError({ ...plain, columns: undefined }, slope, 'cases')).toBeNaN()
  expect(momentError({ ...plain, clusters: new Int32Array(plain.n) }, slope, 'cases')).toBeNaN()
  expect(momentError(plain, slope, 'normal')).toBeGreaterThan(0)
})
