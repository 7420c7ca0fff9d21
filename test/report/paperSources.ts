import { cfa } from '../../src/fit/sem'
import { bootstrap, bootstrapEffects, compareFits, effects, measurementInvariance, modificationIndices } from '../../src/index'
import { loadDataset } from '../../src/node'
import type { PaperTableOptions, PaperTables } from '../../src/report/paperTable'
import { fits } from './fits'

const nineTests = loadDataset('HolzingerSwineford1939')
const threeFactors = 'visual =~ x1 + x2 + x3\n textual =~ x4 + x5 + x6\n speed =~ x7 + x8 + x9'

/** One table of every kind, and some special cases: kind, what it is made from, options. */
export const paperSources: Readonly<Record<string, () => readonly [keyof PaperTables, never, PaperTableOptions?]>> = {
  estimates: () => source('estimates', fits.PoliticalDemocracy()),
  estimatesOfGroups: () => source('estimates', fits.twoSchools(), { parameters: ['latent', 'variances', 'intercepts'] }),
  fits: () => source('fit', [fits.HolzingerSwineford(), fits.robustWithMissing(), fits.relationshipQuality()]),
  comparison: () =>
    source(
      'comparison',
      compareFits([fits.HolzingerSwineford(), cfa('g =~ x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9', nineTests)], {
        names: ['three factors', 'one factor'],
      }),
    ),
  effects: () => source('effects', effects(fits.relationshipQuality(), { from: 'fr', to: 'con' })),
  bootstrapEffects: () => {
    const boot = bootstrap(fits.relationshipQuality(), { replicates: 50, seed: 7 })
    return source('effects', [bootstrapEffects(boot, { from: 'sat', to: 'con' }), bootstrapEffects(boot, { from: 'fr', to: 'aff' })])
  },
  measurement: () => source('measurement', fits.HolzingerSwineford()),
  measurementOfGroups: () => source('measurement', fits.twoSchools()),
  correlations: () => source('correlations', fits.HolzingerSwineford()),
  htmt: () => source('htmt', fits.HolzingerSwineford()),
  invariance: () => source('invariance', measurementInvariance(threeFactors, nineTests, { group: 'school' })),
  descriptives: () => source('descriptives', fits.HolzingerSwineford()),
  descriptivesWithMissing: () => source('descriptives', fits.robustWithMissing()),
  modifications: () => source('modifications', modificationIndices(fits.HolzingerSwineford(), { sort: true, maximumNumber: 5 })),
}

function source<Kind extends keyof PaperTables>(kind: Kind, from: PaperTables[Kind], options: PaperTableOptions = {}) {
  return [kind, from as never, options] as const
}
