import { answerCuts } from '../answerCuts'
import type { StudyPopulation } from '../catalogEntry'
import { type Loadings, loadingLines, scale } from '../populationText'

/** Loadings of the items or parts of each construct; residuals make every variance 1. */
const loadings: Loadings = {
  FR: scale('fr', 0.84, 0.87, 0.85, 0.82),
  TSAT: scale('ts', 0.86, 0.89, 0.84),
  GOOD: scale('tg', 0.85, 0.88, 0.84),
  INTG: scale('ti', 0.86, 0.88, 0.85),
  ABIL: scale('ta', 0.84, 0.87, 0.85),
  TRU: { GOOD: 0.9, INTG: 0.93, ABIL: 0.82 },
  CSAT: scale('sat', 0.87, 0.9, 0.88, 0.86),
  AFF: scale('aff', 0.89, 0.91, 0.88, 0.87),
  CON: scale('con', 0.86, 0.89, 0.87, 0.84),
}

const paths = `TSAT ~ .20*FR
TRU ~ .34*FR + .38*TSAT
CSAT ~ .36*FR + .22*TSAT + .28*TRU
AFF ~ .18*FR + .52*CSAT + .18*TRU
CON ~ 0*FR + .06*CSAT + .12*TRU + .66*AFF`

const { TRU: _, ...measured } = loadings

/**
 * A population in which everything that the chapter claims in words is so. The chapter prints no numbers: these are ours, chosen for that
 * alone. Answers on seven points are clamp(round(mean + 1.25 z), 1, 7).
 */
export const population: StudyPopulation = {
  text: `${loadingLines(loadings)}\n${paths}`,
  cuts: answerCuts(
    Object.values(measured).flatMap((items) => Object.keys(items)),
    { fr: 4.4, ts: 5.2, tg: 5.1, ti: 5.2, ta: 5.4, sat: 5, aff: 4.6, con: 4.3 },
  ),
}
