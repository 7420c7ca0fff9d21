import { answerCuts } from '../answerCuts'
import type { StudyPopulation } from '../catalogEntry'
import { type Loadings, loadingLines, pathLines, scale } from '../populationText'

const loadings: Loadings = {
  SAT: scale('sat', 0.87, 0.9, 0.88),
  TRU: scale('tru', 0.87, 0.84, 0.86),
  BEL: scale('bel', 0.85, 0.88, 0.83),
  LOY: scale('loy', 0.86, 0.82, 0.88),
}

/**
 * Ours. Satisfaction and trust have the same loading, and their first items, which give them their scales, too: so the model of two
 * dimensions, with both loadings fixed at 1, is true as well.
 */
export const population: StudyPopulation = {
  text: `${loadingLines({ ...loadings, CRQ: { SAT: 0.86, TRU: 0.86, BEL: 0.8 } })}
${pathLines({ LOY: { CRQ: 0.72 } })}`,
  cuts: answerCuts(
    Object.values(loadings).flatMap((block) => Object.keys(block)),
    { sat: 5, tru: 5.2, bel: 4.7, loy: 4.9 },
  ),
}
