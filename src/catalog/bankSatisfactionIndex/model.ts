import { answerCuts } from '../answerCuts'
import type { CatalogModel, StudyPopulation } from '../catalogEntry'
import { type Loadings, loadingLines, pathLines, scale } from '../populationText'

/** Image instead of expectation as the first cause. */
export const csiBank: CatalogModel = {
  id: 'csi_bank',
  names: { en: 'Satisfaction index of a bank', zh: '银行顾客满意指数模型' },
  about: {
    en: 'Image acts on quality, quality on value, all three on satisfaction, image and satisfaction on loyalty. Expectation is left out: the survey does not tell it from quality.',
    zh: '形象影响感知质量，感知质量影响感知价值，三者影响满意感，形象与满意感影响忠诚感。不含期望：调查数据无法把它与感知质量区分开。',
  },
  text: `IMAG =~ imag1 + imag2 + imag3 + imag4 + imag5 + imag6
QUAL =~ qual1 + qual2 + qual3 + qual4 + qual5 + qual6 + qual7
VAL  =~ val1 + val2 + val3 + val4
SAT  =~ sat1 + sat2 + sat3
LOY  =~ loy1 + loy2 + loy3
QUAL ~ qi*IMAG
VAL  ~ vq*QUAL
SAT  ~ si*IMAG + sq*QUAL + sv*VAL
LOY  ~ li*IMAG + ls*SAT`,
  variables: { image: 'IMAG', quality: 'QUAL', value: 'VAL', satisfaction: 'SAT', loyalty: 'LOY' },
  paths: [
    { label: 'qi', from: 'image', to: 'quality' },
    { label: 'vq', from: 'quality', to: 'value' },
    { label: 'si', from: 'image', to: 'satisfaction' },
    { label: 'sq', from: 'quality', to: 'satisfaction' },
    { label: 'sv', from: 'value', to: 'satisfaction' },
    { label: 'li', from: 'image', to: 'loyalty' },
    { label: 'ls', from: 'satisfaction', to: 'loyalty' },
  ],
  main: true,
  parameters: 53,
  df: 223,
}

const loadings: Loadings = {
  IMAG: scale('imag', 0.8, 0.78, 0.78, 0.7, 0.6, 0.74),
  QUAL: scale('qual', 0.8, 0.7, 0.78, 0.8, 0.68, 0.84, 0.8),
  VAL: scale('val', 0.62, 0.84, 0.82, 0.6),
  SAT: scale('sat', 0.86, 0.88, 0.82),
  LOY: scale('loy', 0.84, 0.86, 0.78),
}

/** Ours, with factors further apart than in the real answers. */
export const population: StudyPopulation = {
  text: `${loadingLines(loadings)}
${pathLines({ QUAL: { IMAG: 0.7 }, VAL: { QUAL: 0.65 }, SAT: { IMAG: 0.26, QUAL: 0.3, VAL: 0.36 }, LOY: { IMAG: 0.26, SAT: 0.56 } })}`,
  cuts: answerCuts(
    Object.values(loadings).flatMap((block) => Object.keys(block)),
    { imag: 8.3, qual: 8.6, val: 7.9, sat: 8.1, loy: 7.9 },
    { points: 11, spread: 1.9 },
  ),
}
