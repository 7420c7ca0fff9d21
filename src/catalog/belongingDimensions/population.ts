import { answerCuts } from '../answerCuts'
import type { StudyPopulation } from '../catalogEntry'
import { type Loadings, loadingLines, scale } from '../populationText'

const loadings = {
  AFF: scale('aff', 0.86, 0.84, 0.82),
  CON: scale('con', 0.8, 0.84, 0.78),
  NRM: scale('nrm', 0.8, 0.83, 0.79),
} as const
const cuts = answerCuts(
  Object.values(loadings).flatMap((block) => Object.keys(block)),
  { aff: 4.7, con: 4.3, nrm: 3.9 },
)
const of = (blocks: Loadings, covariances = ''): StudyPopulation => ({ text: `${loadingLines(blocks)}\n${covariances}`, cuts })

/** Ours: three belongings that go together, and yet are three. */
export const population: StudyPopulation = of(loadings, 'AFF ~~ .35*CON + .6*NRM\nCON ~~ .3*NRM')

/** Populations in which two of them, or all, are one. */
export const wantAndOughtPopulation: StudyPopulation = of(
  { WISH: { ...loadings.AFF, ...loadings.NRM }, CON: loadings.CON },
  'WISH ~~ .35*CON',
)
export const wantAndMustPopulation: StudyPopulation = of(
  { STAY: { ...loadings.AFF, ...loadings.CON }, NRM: loadings.NRM },
  'STAY ~~ .5*NRM',
)
export const oneFactorPopulation: StudyPopulation = of({ BEL: { ...loadings.AFF, ...loadings.CON, ...loadings.NRM } })
