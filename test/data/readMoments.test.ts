import { Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { readMoments } from '../../src/data/readMoments'

const names = ['a', 'b', 'c']
const full = [
  [4, 1, 0.5],
  [1, 2, 0.25],
  [0.5, 0.25, 1],
]

describe('readMoments', () => {
  test.each([
    ['nested rows', full],
    ['typed rows', full.map((row) => Float64Array.from(row))],
    ['a flat array', full.flat()],
    ['the lower triangle', full.map((row, j) => row.slice(0, j + 1))],
    ['an ml-matrix Matrix', new Matrix(full)],
  ])('reads %s and gives divisor n', (_, cov) => {
    const { moments, issues } = readMoments([{ names, cov, nobs: 101 }])
    expect(issues).toEqual([])
    expect(moments[0].covariance).toEqual(Float64Array.from(full.flat(), (v) => v * (100 / 101)))
    expect(moments[0].mean).toBeUndefined()
    expect(moments[0].n).toBe(101)
  })

  test('leaves a matrix with divisor n alone', () => {
    expect(Array.from(readMoments([{ names, cov: full, nobs: 101, divisor: 'n' }]).moments[0].covariance)).toEqual(full.flat())
  })

  test('takes variables in the order of the model, with their means', () => {
    const [m] = readMoments([{ names, cov: full, nobs: 10, mean: [7, 8, 9], divisor: 'n' }], ['c', 'a']).moments
    expect(m.names).toEqual(['c', 'a'])
    expect(Array.from(m.covariance)).toEqual([1, 0.5, 0.5, 4])
    expect(Array.from(m.mean!)).toEqual([9, 7])
  })

  test('multiplies correlations by standard deviations', () => {
    const [m] = readMoments([{ names: ['a', 'b'], cor: [[1], [0.5, 1]], sd: [2, 3], nobs: 50, divisor: 'n' }]).moments
    expect(Array.from(m.covariance)).toEqual([4, 3, 3, 9])
  })

  test('reads a list of moments as groups', () => {
    const one = { names, cov: full, nobs: 100 }
    const list = [
      { ...one, label: 'men' },
      { ...one, label: 'women', nobs: 50 },
    ]
    expect(readMoments(list, ['a', 'b']).moments.map((m) => [m.label, m.n])).toEqual([
      ['men', 100],
      ['women', 50],
    ])
    expect(
      readMoments([
        { ...one, label: 'men' },
        { ...one, label: 'men' },
      ]).issues,
    ).toEqual([{ code: 'duplicateName', name: 'men' }])
  })

  test('names every field that is wrong', () => {
    const { issues } = readMoments([{ names: ['a', 'b'], cov: full, nobs: -3, n: 4, sd: [1, 2], divisor: 'N' }])
    expect(issues).toMatchObject([
      { code: 'wrongShape', what: 'nobs', expected: '> 0', found: '-3' },
      { code: 'wrongShape', what: 'divisor', expected: 'n | n-1', found: 'N' },
      { code: 'wrongShape', what: 'n', found: 'n' },
    ])
    expect(readMoments([{ names, nobs: 10 }]).issues).toMatchObject([{ what: 'cov', expected: 'cov | cor' }])
    expect(readMoments([{ names, cov: full, nobs: 10, sd: [1, 1, 1] }]).issues).toMatchObject([{ what: 'sd', expected: 'cor' }])
    expect(readMoments([{ names, cov: full }]).issues).toMatchObject([{ what: 'nobs', expected: 'number', found: 'undefined' }])
  })

  test('reports wrong sizes, missing names, doubled names, odd cells', () => {
    expect(readMoments([{ names: ['a', 'b'], cov: full, nobs: 10 }]).issues).toMatchObject([
      { what: 'cov', expected: '2 x 2', found: '3 x 3' },
    ])
    expect(readMoments([{ names, cov: [1, 2], nobs: 10 }]).issues).toMatchObject([{ what: 'cov', expected: '3 x 3', found: '2' }])
    expect(readMoments([{ names, cov: full, nobs: 10 }], ['a', 'bb', 'c']).issues).toMatchObject([
      { code: 'missingColumn', name: 'bb', available: names },
    ])
    expect(readMoments([{ names: ['a', 'b', 'a'], cov: full, nobs: 10 }]).issues).toMatchObject([{ code: 'duplicateName', name: 'a' }])
    expect(readMoments([{ names: ['a', 'b'], cov: [[1], [Number.NaN, 1]], nobs: 10 }]).issues).toMatchObject([
      { what: 'cov[b, a]', found: 'NaN' },
    ])
    expect(readMoments([{ names, cov: full, nobs: 10, mean: [1, 2] }]).issues).toMatchObject([{ what: 'mean', expected: '3', found: '2' }])
    expect(readMoments([{ names: ['a', 'b'], cor: [[1], [1.2, 1]], nobs: 10 }]).issues).toMatchObject([{ what: 'cor[b, a]', found: '1.2' }])
    expect(readMoments([{ names: ['a', 'b'], cor: [[1], [0.2, 1]], sd: [1, 0], nobs: 10 }]).issues).toMatchObject([
      { what: 'sd[b]', found: '0' },
    ])
  })

  test('reports the pair of cells that breaks the symmetry', () => {
    const skew = [
      [1, 0.4],
      [0.3, 1],
    ]
    expect(readMoments([{ names: ['a', 'b'], cov: skew, nobs: 10 }]).issues).toEqual([
      { code: 'notSymmetric', row: 'b', column: 'a', above: 0.4, below: 0.3 },
    ])
  })

  test('reports an indefinite matrix with its smallest eigenvalue', () => {
    const cov = [[1], [0.9, 1], [-0.9, 0.9, 1]]
    const [issue] = readMoments([{ names, cov, nobs: 100, divisor: 'n' }]).issues
    expect(issue).toMatchObject({ code: 'notPositiveDefinite', what: 'covariance' })
    expect((issue as { smallestEigenvalue: number }).smallestEigenvalue).toBeCloseTo(-0.8, 12)
  })
})
