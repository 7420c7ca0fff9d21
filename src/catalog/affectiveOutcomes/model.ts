import { answerCuts } from '../answerCuts'
import type { CatalogModel, StudyPopulation } from '../catalogEntry'
import { type Loadings, loadingLines, pathLines, scale } from '../populationText'

/** Two belongings and three outcomes, whose remainders may go together. */
export const affOutcomes: CatalogModel = {
  id: 'aff_outcomes',
  names: { en: 'Outcomes of affective belonging', zh: '情感性归属感结果模型' },
  about: {
    en: 'Retention, word of mouth and tolerance of failures by affective and by continuance belonging, side by side.',
    zh: '情感性归属感与持续性归属感并列影响顾客保留、口碑与宽容。',
  },
  text: `AFF =~ aff1 + aff2 + aff3 + aff4
CON =~ con1 + con2 + con3 + con4
RET =~ rt1 + rt2 + rt3
WOM =~ wm1 + wm2 + wm3
TOL =~ tl1 + tl2 + tl3
RET ~ ra*AFF + rc*CON
WOM ~ wa*AFF + wc*CON
TOL ~ ta*AFF + tc*CON
RET ~~ WOM + TOL
WOM ~~ TOL`,
  variables: { affective: 'AFF', continuance: 'CON', retention: 'RET', wordOfMouth: 'WOM', tolerance: 'TOL' },
  paths: [
    { label: 'ra', from: 'affective', to: 'retention' },
    { label: 'rc', from: 'continuance', to: 'retention' },
    { label: 'wa', from: 'affective', to: 'wordOfMouth' },
    { label: 'wc', from: 'continuance', to: 'wordOfMouth' },
    { label: 'ta', from: 'affective', to: 'tolerance' },
    { label: 'tc', from: 'continuance', to: 'tolerance' },
  ],
  main: true,
  parameters: 44,
  df: 109,
}

const loadings: Loadings = {
  AFF: scale('aff', 0.89, 0.91, 0.88, 0.87),
  CON: scale('con', 0.86, 0.89, 0.87, 0.84),
  RET: scale('rt', 0.87, 0.85, 0.88),
  WOM: scale('wm', 0.9, 0.91, 0.87),
  TOL: scale('tl', 0.82, 0.85, 0.8),
}

/** Ours: affective belonging does more than continuance belonging for each outcome. */
export const population: StudyPopulation = {
  text: `${loadingLines(loadings)}
${pathLines({ RET: { AFF: 0.52, CON: 0.16 }, WOM: { AFF: 0.62, CON: -0.04 }, TOL: { AFF: 0.5, CON: 0.06 } })}
AFF ~~ .5*CON
RET ~~ .12*WOM + .08*TOL
WOM ~~ .1*TOL`,
  cuts: answerCuts(
    Object.values(loadings).flatMap((block) => Object.keys(block)),
    { aff: 4.6, con: 4.3, rt: 5, wm: 4.8, tl: 4.4 },
  ),
}
