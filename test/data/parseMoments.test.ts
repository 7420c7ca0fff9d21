import { describe, expect, test } from 'vitest'
import { parseMoments } from '../../src/data/parseMoments'

describe('parseMoments', () => {
  test('reads a covariance matrix from its lower triangle', () => {
    const { moments, issues } = parseMoments('name,a,b\na,4,\nb,1,2\n', 100)
    expect(issues).toEqual([])
    expect(moments).toEqual({
      names: ['a', 'b'],
      nobs: 100,
      cov: [
        [4, 1],
        [1, 2],
      ],
    })
  })

  test('takes ones on the diagonal for correlations, with standard deviations and means beside them', () => {
    const { moments } = parseMoments('v;mean;sd;a;b\na;5;2;1;0,5\nb;6;3;0,5;1\n', 50)
    expect(moments).toMatchObject({
      cor: [
        [1, 0.5],
        [0.5, 1],
      ],
      sd: [2, 3],
      mean: [5, 6],
    })
  })

  test('reports rows that do not match the columns, and cells that are no numbers', () => {
    expect(parseMoments('v,a,b\na,1,.2\nc,.2,1\n', 10).issues).toMatchObject([{ code: 'wrongShape', expected: 'a, b', found: 'a, c' }])
    expect(parseMoments('v,a,b\na,1,x\nb,.2,1\n', 10).issues).toMatchObject([
      { code: 'textInNumberColumn', column: 'b', row: 0, value: 'x' },
    ])
  })
})
