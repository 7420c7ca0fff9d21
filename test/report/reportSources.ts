import { relationshipQuality } from '../../src/catalog/relationshipQuality/relationshipQuality'
import type { Fit } from '../../src/fit/fit'
import { cfa, sem } from '../../src/fit/sem'
import { loadDataset } from '../../src/node'
import type { ReportOptions } from '../../src/report/reportOptions'
import { fits, hostile } from './fits'

const sim = loadDataset('sim_exhibition')
const nineTests = loadDataset('HolzingerSwineford1939')
const nine = 'x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9'

/** Fits whose full reports are looked at, with options. */
export const reportSources: Readonly<Record<string, () => readonly [Fit, ReportOptions]>> = {
  pathModel: () => [fits.relationshipQuality(), { data: sim, language: 'zh', title: '关系质量' }],
  twoSatisfactions: () => [sem(relationshipQuality.models.find(({ id }) => id === 'two_sat')!.text, sim), { data: sim }],
  PoliticalDemocracy: () => [
    fits.PoliticalDemocracy(),
    { title: 'Industrialization and democracy', data: loadDataset('PoliticalDemocracy') },
  ],
  bifactor: () => [
    cfa(`general =~ ${nine}\n visual =~ x1 + x2 + x3\n textual =~ x4 + x5 + x6\n speed =~ x7 + x8 + x9`, nineTests, {
      orthogonal: true,
      stdLv: true,
    }),
    {},
  ],
  twoSchools: () => [fits.twoSchools(), { language: 'zh', style: 'apa' }],
  robustWithMissing: () => [fits.robustWithMissing(), { style: 'thesis' }],
  noSolution: () => [sem('f =~ x1 + x2 + x3 + x4', nineTests, { maxIterations: 1 }), {}],
  heywood: () => [sem('f =~ a + b + c', { names: ['a', 'b', 'c'], nobs: 200, cor: [[1], [0.8, 1], [0.8, 0.3, 1]] }), {}],
  hostileNames: () => hostileReport(),
}

/** Labels, groups, title and a comment of the model that try to break out of the page. */
function hostileReport(): readonly [Fit, ReportOptions] {
  const script = '<script>window.broken = 1</script>'
  const { x1, x2, x3, x4 } = nineTests.columns
  const group = nineTests.text.school.map((school) => (school === 'Pasteur' ? '<img src=x onerror=window.broken=1>' : ']]>'))
  const labels = {
    a: 'x" onload="window.broken=1',
    b: script,
    c: '</style><img src=http://example.invalid/a onerror=window.broken=1>',
    x4: '</td></table><svg onload=window.broken=1>',
    f: hostile[0],
  }
  return [sem(`f =~ a + b + c\n x4 ~ f # ${script}`, { a: x1, b: x2, c: x3, x4, group }, { group: 'group' }), { title: script, labels }]
}
