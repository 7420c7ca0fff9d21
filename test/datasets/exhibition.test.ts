import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exhibitionPopulation } from '../../scripts/exhibitionPopulation'
import { exactInfo, exhibitionCsv, exhibitionInfo } from '../../scripts/exhibitionSample'
import { sampleMoments } from '../../src/data/groupMoments'
import { loadDataset } from '../../src/node'

const text = (file: string) => readFileSync(new URL(`../../datasets/${file}`, import.meta.url), 'utf8')
const population = exhibitionPopulation()

describe('the simulated exhibition data', () => {
  test('are drawn again byte for byte', () => {
    expect(exhibitionCsv() === text('sim_exhibition.csv')).toBe(true)
    expect(JSON.parse(text('sim_exhibition.json'))).toEqual(exhibitionInfo())
    expect(JSON.parse(text('sim_exhibition_exact.json'))).toEqual(exactInfo())
  })

  test('have answers from 1 to 7 and scale means of them', () => {
    const data = loadDataset('sim_exhibition')
    for (const name of population.names) {
      const answers = Array.from(data.columns[name])
      expect(answers.every((answer) => Number.isInteger(answer) && answer >= 1 && answer <= 7)).toBe(true)
    }
    const { columns } = data
    for (let i = 0; i < data.n; i++) {
      expect(columns.fr[i]).toBeCloseTo((columns.fr1[i] + columns.fr2[i] + columns.fr3[i] + columns.fr4[i]) / 4, 14)
      expect(columns.trust[i]).toBeCloseTo((columns.goodwill[i] + columns.integrity[i] + columns.ability[i]) / 3, 14)
    }
  })

  test('scatter about the population as a sample of 480 does', () => {
    const [moments] = sampleMoments(loadDataset('sim_exhibition'), population.names).moments
    for (const [j, mean] of population.means.entries()) {
      // rounding and cutting at 7 moves means by less than .1
      expect(Math.abs(moments.mean![j] - mean)).toBeLessThan(0.1 + (4 * 1.25) / Math.sqrt(480))
    }
    const p = population.names.length
    const correlation = (j: number, k: number) =>
      moments.covariance[j * p + k] / Math.sqrt(moments.covariance[j * p + j] * moments.covariance[k * p + k])
    const errors = population.names.flatMap((_, j) =>
      population.names.slice(0, j).map((_, k) => correlation(j, k) - population.covariance[j * p + k]),
    )
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.2)
    // seven categories take a few percent off the correlations
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
    expect(Math.abs(mean)).toBeLessThan(0.06)
  })

  test('in their exact form have the moments of the population to 1e-12', () => {
    const [moments] = sampleMoments(loadDataset('sim_exhibition_exact'), population.names).moments
    expect(moments.n).toBe(480)
    for (const [i, value] of population.covariance.entries()) expect(Math.abs(moments.covariance[i] - value)).toBeLessThan(1e-12)
  })

  test('come from a population with the printed correlations', () => {
    const at = (a: string, b: string) =>
      population.covariance[population.names.indexOf(a) * population.names.length + population.names.indexOf(b)]
    expect(at('fr1', 'fr2')).toBeCloseTo(0.7308, 12)
    expect(at('fr1', 'sat1')).toBeCloseTo(0.84 * 0.87 * 0.52048, 12)
    expect(at('fr1', 'tg1')).toBeCloseTo(0.2673216, 12)
    expect(at('ts1', 'con1')).toBeCloseTo(0.86 * 0.86 * 0.29905421, 7)
  })
})
