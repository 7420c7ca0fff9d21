import { answerCuts } from '../answerCuts'
import type { StudyPopulation } from '../catalogEntry'
import { loadingLines, pathLines, scale } from '../populationText'

const satisfaction = scale('sa', 0.87, 0.86, 0.85)
const loadings = {
  PRIOR: scale('pe', 0.82, 0.8, 0.78),
  EXPE: scale('ex', 0.84, 0.83, 0.82),
  PERF: scale('pf', 0.87, 0.86, 0.85),
  DISC: scale('di', 0.85, 0.84, 0.83),
  SAT: satisfaction,
  TRU: scale('tu', 0.88, 0.86, 0.85),
  LOY: scale('lo', 0.86, 0.84, 0.87),
}
const priorTrust = scale('pt', 0.86, 0.87, 0.85)
const paths = {
  EXPE: { PRIOR: 0.45 },
  DISC: { PERF: 0.6, EXPE: -0.35 },
  TRU: { SAT: 0.55 },
  LOY: { TRU: 0.35, SAT: 0.3 },
}
const cuts = answerCuts(
  [...Object.values(loadings), priorTrust].flatMap((items) => Object.keys(items)),
  { pe: 4.8, ex: 5.2, pf: 4.9, di: 4.1, pt: 4.8, sa: 4.8, tu: 4.8, lo: 4.5 },
)

/** Expectation, disconfirmation and what follows, without buffering. */
export const linearPopulation: StudyPopulation = {
  text: `${loadingLines(loadings)}
${pathLines({ ...paths, SAT: { DISC: 0.4, PERF: 0.3 } })}
PRIOR ~~ .2*PERF`,
  cuts,
}

/** By how much the effect of disconfirmation falls for each standard deviation of trust. */
const buffering = -0.15

/** The same with trust before the service, which raises satisfaction and weakens the effect of disconfirmation. */
export const population: StudyPopulation = {
  text: `${loadingLines({ ...loadings, PTRU: priorTrust })}
DISC =~ 1*disconfirmationScore
PTRU =~ 1*trustScore
${pathLines({ ...paths, SAT: { DISC: 0.4, PERF: 0.3, PTRU: 0.2 } })}
PRIOR ~~ .2*PERF`,
  products: [
    {
      of: ['disconfirmationScore', 'trustScore'],
      adds: Object.fromEntries(Object.entries(satisfaction).map(([item, loading]) => [item, loading * buffering])),
    },
  ],
  hidden: ['disconfirmationScore', 'trustScore'],
  cuts,
}
