import { answerCuts } from '../answerCuts'
import type { StudyPopulation } from '../catalogEntry'
import { type Loadings, loadingLines, pathLines, scale } from '../populationText'

const loadings: Loadings = {
  EXPE: scale('ex', 0.84, 0.8, 0.76),
  QUAL: scale('qu', 0.88, 0.85, 0.81),
  VAL: scale('va', 0.86, 0.88),
  SAT: scale('sa', 0.91, 0.85, 0.84),
  LOY: scale('lo', 0.89, 0.78),
}

const items = Object.values(loadings).flatMap((block) => Object.keys(block))

/** Ours: the signs of the index, and complaints that are handled neither well nor badly enough to matter much. */
export const population: StudyPopulation = {
  text: `${loadingLines(loadings)}
${pathLines({
  QUAL: { EXPE: 0.5 },
  VAL: { EXPE: 0.18, QUAL: 0.55 },
  SAT: { EXPE: 0.15, QUAL: 0.46, VAL: 0.34 },
  comp: { SAT: -0.42 },
  LOY: { SAT: 0.64, comp: 0.06 },
})}`,
  cuts: answerCuts([...items, 'comp'], { ex: 7.4, qu: 7.6, va: 6.8, sa: 7.3, lo: 6.9, comp: 3.4 }, { points: 10, spread: 1.8 }),
}
