import { describe, expect, test } from 'vitest'
import { recognizeData } from '../../src/data/recognizeData'

const cov = [[1], [0.5, 1]]

describe('recognizeData', () => {
  test.each([
    ['row objects', [{ x: 1 }], 'rows'],
    ['no rows', [], 'rows'],
    ['columns', { x: [1, 2] }, 'columns'],
    ['a covariance matrix', { names: ['a', 'b'], cov, nobs: 10 }, 'moments'],
    ['a flat covariance matrix', { names: ['a', 'b'], cov: [1, 0.5, 0.5, 1], nobs: 10 }, 'moments'],
    ['a correlation matrix without a number of cases', { names: ['a', 'b'], cor: cov }, 'moments'],
    [
      'moments of several groups',
      [
        { names: ['a', 'b'], cov, nobs: 10 },
        { names: ['a', 'b'], cov, nobs: 20 },
      ],
      'moments',
    ],
    ['columns that happen to be called cov, names and nobs', { names: ['u', 'v', 'w'], cov: [1, 2, 3], nobs: [1, 2, 2] }, 'columns'],
    [
      'rows with a column called cov',
      [
        { cov: 1, nobs: 2 },
        { cov: 2, nobs: 2 },
      ],
      'rows',
    ],
    ['a typed array', new Float64Array(3), 'unknown'],
    ['nothing', null, 'unknown'],
  ])('sees %s', (_, input, kind) => {
    expect(recognizeData(input).kind).toBe(kind)
  })
})
