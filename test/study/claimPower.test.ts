import { describe, expect, it } from 'vitest'
import { exhibitionPopulation } from '../../scripts/exhibitionPopulation'
import { expectationDisconfirmation } from '../../src/catalog/expectationDisconfirmation/expectationDisconfirmation'
import { relationshipQuality } from '../../src/catalog/relationshipQuality/relationshipQuality'
import { trustTransfer } from '../../src/catalog/trustTransfer/trustTransfer'
import { readPopulation } from '../../src/fit/population'
import { simulate } from '../../src/fit/simulate'
import { loadDataset } from '../../src/node'
import { claimPower, claimPowerJob, claimReplicates } from '../../src/study/claimPower'

const population = relationshipQuality.population!

describe("the study's population", () => {
  it('is the one behind the simulated exhibition data, to the last answer', () => {
    const { populations } = readPopulation(population.text, { standardized: true })
    const { names, covariance } = exhibitionPopulation()
    expect(populations[0].names).toEqual(names)
    covariance.forEach((value, k) => {
      expect(populations[0].covariance[k]).toBeCloseTo(value, 12)
    })
    const drawn = simulate(population.text, { n: 480, seed: 5, standardized: true, cuts: population.cuts })
    const shipped = loadDataset('sim_exhibition')
    for (const name of names) expect(drawn.columns[name]).toEqual(shipped.columns[name])
  })
})

describe('claimPower', () => {
  const options = { n: 480, replicates: 60, seed: 4, claims: ['H2', 'H4', 'H9', 'H17'], models: ['two_sat', 'rq_path'] }
  const found = claimPower(relationshipQuality, options)
  const at = (claim: string, model: string) => found.find((one) => one.claim === claim && one.model === model)!

  // from 200 samples drawn and fitted with lavaan (item means of 5 there, which makes answers a little more symmetric)
  it.each([
    ['H2', 'two_sat', 1],
    ['H2', 'rq_path', 1],
    ['H4', 'two_sat', 0.94],
    ['H4', 'rq_path', 0.79],
    ['H9', 'two_sat', 0.97],
    ['H9', 'rq_path', 1],
    ['H17', 'two_sat', 1],
  ])('agrees with the power found with lavaan within Monte Carlo error: %s in %s', (claim, model, expected) => {
    const error = Math.sqrt(Math.max(expected * (1 - expected), 0.01) * (1 / 60 + 1 / 200))
    expect(Math.abs(at(claim, model).power - expected)).toBeLessThan(3 * error)
    expect(at(claim, model).untestable).toBe(0)
  })

  it('estimates what the population has where items are continuous', () => {
    const [contrast] = claimPower(relationshipQuality, {
      ...options,
      n: 2000,
      replicates: 15,
      claims: ['H4'],
      models: ['two_sat'],
      answers: 'continuous',
    })
    expect(contrast.meanEstimate).toBeCloseTo(0.2832, 1)
  })

  it('lists no model that does not contain what the claim is about', () => {
    expect(found.filter(({ claim }) => claim === 'H17').map(({ model }) => model)).toEqual(['two_sat'])
  })

  it('gives the same replicates in chunks as in one run', () => {
    const job = claimPowerJob(relationshipQuality, 100, { n: 100, claims: ['H4'], models: ['rq_path'] })
    const whole = claimReplicates(structuredClone(job), 0, 6)
    expect([...claimReplicates(job, 0, 2), ...claimReplicates(job, 2, 6)]).toEqual(whole)
  })

  it('draws the groups of a study, and lists no model whose variables the population lacks', () => {
    const rows = claimPower(trustTransfer, { n: 800, replicates: 8, claims: ['H15'], seed: 2 })
    expect(rows.map(({ model }) => model)).toEqual(['trust_transfer', 'trust_transfer_nr', 'trust_transfer_mg'])
    for (const { untestable, contradicted, power } of rows) {
      expect([untestable, contradicted]).toEqual([0, 0])
      expect(power).toBeGreaterThan(0.3)
    }
  })

  it('draws products: a claim about one has power where the product is in the population', () => {
    const options = { n: 600, replicates: 10, claims: ['H10'] }
    const { products: _, ...linear } = expectationDisconfirmation.population!
    expect(claimPower(expectationDisconfirmation, options)[0].power).toBeGreaterThan(0.6)
    expect(claimPower({ ...expectationDisconfirmation, population: linear }, options)[0].power).toBeLessThan(0.4)
  })

  it('refuses unknown claims and models, and studies without a population', () => {
    expect(() => claimPower(relationshipQuality, { n: 100, claims: ['H99'] })).toThrow(/H99/)
    expect(() => claimPower(relationshipQuality, { n: 100, models: ['rq_chain'] })).toThrow(/rq_chain/)
    expect(() => claimPower({ ...relationshipQuality, population: undefined }, { n: 100 })).toThrow(/population/)
  })
})
