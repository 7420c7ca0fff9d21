import { describe, expect, test } from 'vitest'
import { sem } from '../../src/fit/sem'
import { factorScores } from '../../src/postfit/factorScores'
import { readFixture, referenceData } from '../support/referenceData'

const cases = readFixture<{ model: string; means: boolean; names: string[]; rows: number[][] }[]>(import.meta.url, 'fixtures/bartlett.json')

describe('Bartlett scores where factors predict observed variables are those of lavaan', () => {
  test.each(cases)('$model, means: $means', ({ model, means, names, rows }) => {
    const [scores] = factorScores(sem(model, referenceData('hs1939.csv'), { meanstructure: means }), { method: 'Bartlett' })
    expect(scores.names).toEqual(names)
    rows.forEach((row, i) => {
      row.forEach((value, k) => {
        expect(
          Math.abs(scores.rows[i][k] - value) / Math.max(1, Math.abs(value)),
          `${names[k]} ${i}: ${scores.rows[i][k]} ${value}`,
        ).toBeLessThan(1e-4)
      })
    })
  })
})
