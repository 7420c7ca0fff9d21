import type { Fit } from '../../src/fit/fit'
import { cfa, sem } from '../../src/fit/sem'
import { loadDataset } from '../../src/node'

const threeFactors = `
  visual  =~ x1 + x2 + x3
  textual =~ x4 + x5 + x6
  speed   =~ x7 + x8 + x9`

/** Models whose summaries are held by snapshots. */
export const fits: Readonly<Record<string, () => Fit>> = {
  relationshipQuality: () =>
    sem('sat ~ fr\n trust ~ fr + sat\n aff ~ fr + sat + trust\n con ~ fr + sat + trust + aff', loadDataset('sim_exhibition')),
  HolzingerSwineford: () => cfa(threeFactors, loadDataset('HolzingerSwineford1939')),
  twoSchools: () => cfa(threeFactors, loadDataset('HolzingerSwineford1939'), { group: 'school', groupEqual: ['loadings'] }),
  robustWithMissing: () => {
    const { columns } = loadDataset('HolzingerSwineford1939')
    const holes = { ...columns, x1: columns.x1.map((x, i) => (i % 7 === 0 ? Number.NaN : x)) }
    return cfa(threeFactors, holes, { estimator: 'MLR', missing: 'fiml' })
  },
  PoliticalDemocracy: () =>
    sem(
      `ind60 =~ x1 + x2 + x3
       dem60 =~ y1 + a*y2 + b*y3 + c*y4
       dem65 =~ y5 + a*y6 + b*y7 + c*y8
       dem60 ~ ind60
       dem65 ~ ind60 + dem60
       y1 ~~ y5
       y2 ~~ y4 + y6
       y3 ~~ y7
       y4 ~~ y8
       y6 ~~ y8`,
      loadDataset('PoliticalDemocracy'),
    ),
  mediation: () =>
    sem(
      `aff ~ a*sat
       con ~ b*aff + c*sat
       indirect := a*b
       contrast := indirect - c
       a > 0`,
      loadDataset('sim_exhibition'),
      { meanstructure: true },
    ),
}

/** Names that would break a page that forgets to escape them. */
export const hostile = ['<img src=x onerror=alert(1)>', 'a|b', '"quoted", = 1', '=cmd()', '100%_\\{x}#$&~^', '\u001b[31mred\n']
