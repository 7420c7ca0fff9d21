import { answerCuts } from '../answerCuts'
import type { StudyPopulation } from '../catalogEntry'
import { type Loadings, loadingLines, pathLines, scale } from '../populationText'

const relations: Loadings = {
  HELP: scale('he', 0.84, 0.87, 0.82),
  COOP: scale('co', 0.83, 0.85, 0.8),
  COMP: scale('cm', 0.8, 0.83, 0.82),
  INTF: scale('in', 0.85, 0.86, 0.8),
}
const outcomes: Loadings = { SAT: scale('sa', 0.9, 0.86, 0.87), RET: scale('rt', 0.88, 0.84, 0.86) }
const quality = scale('sq', 0.87, 0.85, 0.88)
const dimensions: Loadings = {
  TAN: scale('t', 0.8, 0.82, 0.78),
  REL: scale('r', 0.86, 0.84, 0.85),
  RES: scale('s', 0.83, 0.85, 0.84),
  ASS: scale('a', 0.85, 0.84, 0.82),
  EMP: scale('e', 0.82, 0.85, 0.83),
  C2C: scale('c', 0.8, 0.83, 0.81),
}
const secondOrder = { TAN: 0.74, REL: 0.86, RES: 0.87, ASS: 0.88, EMP: 0.84, C2C: 0.6 }

const onSatisfaction = { SQ: 0.42, HELP: 0.17, COOP: 0.14, COMP: -0.14, INTF: -0.18 }
const itemsOf = (blocks: Loadings) => Object.values(blocks).flatMap((block) => Object.keys(block))
const means = { he: 4.2, co: 4.4, cm: 3.7, in: 3.3, sa: 5, rt: 4.9, sq: 5.1, t: 5.2, r: 5.1, s: 4.9, a: 5.2, e: 4.7, c: 4.6 }

/** Ours. The dimensions of quality hang on the same quality that the four relations act on, so both models are true at once. */
export const population: StudyPopulation = {
  text: `${loadingLines({ ...relations, ...outcomes, ...dimensions, SQ: { ...quality, ...secondOrder } })}
${pathLines({
  SQ: { HELP: 0.28, COOP: 0.24, COMP: -0.2, INTF: -0.26 },
  SAT: onSatisfaction,
  RET: { SAT: 0.7 },
})}
HELP ~~ .5*COOP + -.15*COMP + -.2*INTF
COOP ~~ -.15*COMP + -.2*INTF
COMP ~~ .45*INTF`,
  cuts: answerCuts([...itemsOf({ ...relations, ...outcomes, ...dimensions }), ...Object.keys(quality)], means),
}

/** A population in which the relations are parts of quality. */
export const partPopulation: StudyPopulation = {
  text: `${loadingLines({ ...relations, ...outcomes, SQ: { ...quality, HELP: 0.6, COOP: 0.55, COMP: -0.4, INTF: -0.5 } })}
${pathLines({ SAT: onSatisfaction, RET: { SAT: 0.7 } })}`,
  cuts: answerCuts([...itemsOf({ ...relations, ...outcomes }), ...Object.keys(quality)], means),
}
