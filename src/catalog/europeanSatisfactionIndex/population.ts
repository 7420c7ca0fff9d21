import { answerCuts } from '../answerCuts'
import type { StudyPopulation } from '../catalogEntry'
import { type Loadings, loadingLines, pathLines, scale } from '../populationText'

const loadings: Loadings = {
  IMAG: scale('IMAG', 0.78, 0.68, 0.62, 0.8, 0.74),
  EXPE: scale('CUEX', 0.8, 0.74, 0.66),
  QUAL: scale('PERQ', 0.84, 0.62, 0.76, 0.77, 0.74, 0.79, 0.75),
  VAL: scale('PERV', 0.84, 0.92),
  SAT: scale('CUSA', 0.78, 0.82, 0.84),
  LOY: scale('CUSL', 0.82, 0.4, 0.86),
}
const means = { IMAG: 7.4, CUEX: 7.4, PERQ: 7.6, PERV: 6.6, CUSA: 7.4, CUSL: 6.9, CUSCO: 6.8 }
const { CUSL2: _, ...loyaltyItems } = loadings.LOY
const core: Loadings = { QUAL: loadings.QUAL, VAL: loadings.VAL, SAT: loadings.SAT, LOY: loyaltyItems }

const namesOf = (blocks: Loadings) => Object.values(blocks).flatMap((block) => Object.keys(block))
const cutsOf = (names: readonly string[]) => answerCuts(names, means, { points: 10, spread: 1.8 })

/** Ours: the signs of the index, with expectation and quality far enough apart to be told from each other. */
export const population: StudyPopulation = {
  text: `${loadingLines(loadings)}
${pathLines({
  EXPE: { IMAG: 0.55 },
  QUAL: { EXPE: 0.55 },
  VAL: { EXPE: 0.18, QUAL: 0.48 },
  SAT: { IMAG: 0.2, EXPE: 0.15, QUAL: 0.38, VAL: 0.28 },
  CUSCO: { SAT: 0.55 },
  LOY: { IMAG: 0.2, SAT: 0.52, CUSCO: 0.1 },
})}`,
  cuts: cutsOf([...namesOf(loadings), 'CUSCO']),
}

/** A population without image and expectation, in which the core holds exactly. */
export const corePopulation: StudyPopulation = {
  text: `${loadingLines(core)}
${pathLines({ VAL: { QUAL: 0.58 }, SAT: { QUAL: 0.52, VAL: 0.32 }, CUSCO: { SAT: 0.55 }, LOY: { SAT: 0.66, CUSCO: 0.1 } })}`,
  cuts: cutsOf([...namesOf(core), 'CUSCO']),
}
