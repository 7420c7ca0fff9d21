import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { covarianceMatrix } from '../../src/data/covarianceMatrix'
import { gammaMatrix } from '../../src/data/gammaMatrix'
import { parseCsv } from '../../src/data/parseCsv'
import { vechIndex } from '../../src/numeric/vech'

const n = 2111
const columns = Array.from({ length: 4 }, (_, j) =>
  Float64Array.from({ length: n }, (_, i) => Math.sin(i * (j + 1) * 1.7) ** 3 + (((i * 31) % 17) * j) / 9 + 5),
)
const p = columns.length

describe('gammaMatrix', () => {
  const { mean, covariance } = covarianceMatrix(columns)
  const moment = (...js: number[]) =>
    columns[0].reduce((sum, _, i) => sum + js.reduce((product, j) => product * (columns[j][i] - mean[j]), 1), 0) / n

  test('holds fourth moments less products of covariances', () => {
    const gamma = gammaMatrix(columns)
    const q = (p * (p + 1)) / 2
    expect(gamma.length).toBe(q * q)
    let compared = 0
    for (let j = 0; j < p; j++)
      for (let k = 0; k <= j; k++)
        for (let l = 0; l < p; l++)
          for (let m = 0; m <= l; m++) {
            const expected = moment(j, k, l, m) - covariance[j * p + k] * covariance[l * p + m]
            expect(Math.abs(gamma[vechIndex(j, k, p) * q + vechIndex(l, m, p)] - expected)).toBeLessThan(1e-12)
            compared++
          }
    expect(compared).toBe(100)
  })

  test('puts means first: covariances among them, third moments beside them', () => {
    const gamma = gammaMatrix(columns, { means: true })
    const q = p + (p * (p + 1)) / 2
    expect(gamma.length).toBe(q * q)
    for (let j = 0; j < p; j++)
      for (let k = 0; k < p; k++) {
        expect(gamma[j * q + k]).toBeCloseTo(covariance[j * p + k], 12)
        expect(gamma[(p + vechIndex(k, 2, p)) * q + j]).toBeCloseTo(moment(j, k, 2), 12)
      }
  })

  test("is lavaan's, in lavaan's order", () => {
    const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
    const fixture = JSON.parse(read('./fixtures/gamma.json'))
    const { dataset } = parseCsv(read('../reference/data/hs1939.csv'))
    const gamma = gammaMatrix(
      ['x1', 'x2', 'x3'].map((name) => dataset.columns[name]),
      { means: true },
    )
    const expected: number[] = fixture.gamma.flat()
    expect(expected.length).toBe(81)
    for (const [i, value] of expected.entries()) expect(Math.abs(gamma[i] - value)).toBeLessThan(1e-11)
  })
})
