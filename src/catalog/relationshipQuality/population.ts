import type { StudyPopulation } from '../catalogEntry'

/** Loadings of the items or parts of each construct; residuals make every variance 1. */
const loadings: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  FR: { fr1: 0.84, fr2: 0.87, fr3: 0.85, fr4: 0.82 },
  TSAT: { ts1: 0.86, ts2: 0.89, ts3: 0.84 },
  GOOD: { tg1: 0.85, tg2: 0.88, tg3: 0.84 },
  INTG: { ti1: 0.86, ti2: 0.88, ti3: 0.85 },
  ABIL: { ta1: 0.84, ta2: 0.87, ta3: 0.85 },
  TRU: { GOOD: 0.9, INTG: 0.93, ABIL: 0.82 },
  CSAT: { sat1: 0.87, sat2: 0.9, sat3: 0.88, sat4: 0.86 },
  AFF: { aff1: 0.89, aff2: 0.91, aff3: 0.88, aff4: 0.87 },
  CON: { con1: 0.86, con2: 0.89, con3: 0.87, con4: 0.84 },
}

const paths = `TSAT ~ .20*FR
TRU ~ .34*FR + .38*TSAT
CSAT ~ .36*FR + .22*TSAT + .28*TRU
AFF ~ .18*FR + .52*CSAT + .18*TRU
CON ~ 0*FR + .06*CSAT + .12*TRU + .66*AFF`

/** Mean answer to the items of each block, before the shifts of single items. */
const means: Readonly<Record<string, number>> = { fr: 4.4, ts: 5.2, tg: 5.1, ti: 5.2, ta: 5.4, sat: 5, aff: 4.6, con: 4.3 }
const shifts = [0.1, 0, -0.1, -0.15]
const spread = 1.25

/**
 * A population in which everything that the chapter claims in words is so. The chapter prints no numbers: these are ours, chosen for that
 * alone. Answers on seven points are clamp(round(mean + 1.25 z), 1, 7).
 */
export const population: StudyPopulation = {
  text: `${Object.entries(loadings)
    .map(
      ([factor, items]) =>
        `${factor} =~ ${Object.entries(items)
          .map(([name, value]) => `${value}*${name}`)
          .join(' + ')}`,
    )
    .join('\n')}\n${paths}`,
  cuts: Object.fromEntries(
    Object.values(loadings)
      .flatMap((items) => Object.keys(items))
      .filter((name) => /\d$/.test(name))
      .map((name) => {
        const mean = means[name.replace(/\d$/, '')] + shifts[Number(name.slice(-1)) - 1]
        return [name, [1, 2, 3, 4, 5, 6].map((answer) => (answer + 0.5 - mean) / spread)]
      }),
  ),
}
