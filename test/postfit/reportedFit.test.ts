import { describe, expect, it } from 'vitest'
import { fitMeasures } from '../../src/fit/fitMeasures'
import { reportedFit } from '../../src/postfit/reportedFit'
import { fits } from '../report/fits'

describe('what a paper reports of a fit', () => {
  it('is the measures, each held against its cut-off', () => {
    const fit = fits.HolzingerSwineford()
    const { chisq, cfi, rmsea } = fitMeasures(fit)
    const found = reportedFit(fit)
    expect(found).toMatchObject({ n: 301, nOriginal: 301, chisq, df: 24, cfi, rmsea, version: 'standard' })
    expect(found.judgements.map(({ measure, cutoff, met }) => [measure, cutoff, met])).toEqual([
      ['cfi', 0.95, false],
      ['tli', 0.95, false],
      ['rmsea', 0.06, false],
      ['srmr', 0.08, true],
    ])
  })

  it('is the corrected chi-square and the robust measures where there are such', () => {
    const fit = fits.robustWithMissing()
    const measures = fitMeasures(fit)
    expect(reportedFit(fit)).toMatchObject({
      scaledBy: 'yuan.bentler.mplus',
      version: 'robust',
      chisq: measures['chisq.scaled'],
      cfi: measures['cfi.robust'],
      rmsea: measures['rmsea.robust'],
      rmseaUpper: measures['rmsea.ci.upper.robust'],
    })
  })

  it('judges nothing where nothing is tested', () => {
    expect(reportedFit(fits.relationshipQuality()).judgements).toEqual([])
  })
})
