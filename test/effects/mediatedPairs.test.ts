import { describe, expect, it } from 'vitest'
import { mediatedPairs } from '../../src/effects/mediatedPairs'
import { sem } from '../../src/fit/sem'
import { loadDataset } from '../../src/node'

const data = loadDataset('sim_exhibition')
const pairs = (model: string) => mediatedPairs(sem(model, data)).map(({ from, to }) => `${from} ${to}`)

describe('causes and outcomes with something between them', () => {
  it('are the first and the last ones', () => {
    expect(pairs('sat ~ fr\n trust ~ fr + sat\n aff ~ sat + trust\n con ~ aff')).toEqual(['fr con'])
    expect(pairs('sat ~ fr\n aff ~ sat\n con ~ sat + trust')).toEqual(['fr aff', 'fr con'])
  })

  it('are none without something between them, in loops, and along loadings', () => {
    expect(pairs('con ~ sat + fr')).toEqual([])
    expect(pairs('aff ~ con + fr\n con ~ aff + sat')).toEqual([])
    expect(pairs('f =~ sat1 + sat2 + sat3\n f ~ fr')).toEqual([])
  })
})
