import { expect, it } from 'vitest'
import { relationshipQuality } from '../../src/catalog/relationshipQuality/relationshipQuality'
import { trustTransfer } from '../../src/catalog/trustTransfer/trustTransfer'
import type { DiagramOptions } from '../../src/diagram/options'
import { pathDiagram } from '../../src/diagram/pathDiagram'
import { cfa, sem } from '../../src/fit/sem'
import { loadDataset } from '../../src/node'
import { shapes } from './models'

/** Pictures that were looked at; a change that moves anything in them has to be looked at again. */
const snapshot = (svg: string, name: string) => expect(svg).toMatchFileSnapshot(`snapshots/${name}`)

const model = (id: string) => relationshipQuality.models.find((one) => one.id === id)!
const exhibition = loadDataset('sim_exhibition')

const democracy = `ind60 =~ x1 + x2 + x3
dem60 =~ y1 + a*y2 + b*y3 + c*y4
dem65 =~ y5 + a*y6 + b*y7 + c*y8
dem60 ~ ind60
dem65 ~ ind60 + dem60
y1 ~~ y5
y2 ~~ y4 + y6
y3 ~~ y7
y4 ~~ y8
y6 ~~ y8`

it('the path model of relationship quality', () => snapshot(pathDiagram(sem(model('rq_path').text, exhibition)), 'rqPath.svg'))

it('two satisfactions, with Chinese names and colors', () => {
  const { text, variables } = model('two_sat')
  const labels = Object.fromEntries(
    Object.entries(variables).map(([id, name]) => [name, relationshipQuality.constructs.find((one) => one.id === id)?.names.zh ?? name]),
  )
  return snapshot(pathDiagram(sem(text, exhibition), { labels, language: 'zh', theme: 'color' }), 'twoSatisfactions.svg')
})

it('trust transfer, a model without data', () => snapshot(pathDiagram(trustTransfer.models[0]!.text), 'trustTransfer.svg'))

it('a bifactor model', () => {
  const fit = cfa(shapes['incomplete bifactor']!, loadDataset('HolzingerSwineford1939'), { orthogonal: true, stdLv: true })
  return snapshot(pathDiagram(fit, { theme: 'grey' }), 'bifactor.svg')
})

it('political democracy, with residual covariances, in every format', async () => {
  const fit = sem(democracy, loadDataset('PoliticalDemocracy'))
  const endings = { svg: 'svg', dot: 'dot', mermaid: 'mmd', tikz: 'tex' } as const
  for (const [format, ending] of Object.entries(endings))
    await snapshot(pathDiagram(fit, { format: format as NonNullable<DiagramOptions['format']> }), `politicalDemocracy.${ending}`)
})
