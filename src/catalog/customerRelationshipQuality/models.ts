import type { CatalogModel } from '../catalogEntry'

const satisfactionAndTrust = `SAT =~ sat1 + sat2 + sat3
TRU =~ tru1 + tru2 + tru3`
const belonging = 'BEL =~ bel1 + bel2 + bel3'
const loyalty = 'LOY =~ loy1 + loy2 + loy3'

const qualityToLoyalty = [{ label: 'lq', from: 'quality', to: 'loyalty' }] as const

/** Three dimensions with one quality behind them. */
export const crqSecondOrder: CatalogModel = {
  id: 'crq_2o',
  names: { en: 'Relationship quality as a second-order factor', zh: '顾客关系质量二阶因子模型' },
  about: {
    en: 'Satisfaction, trust and belonging as dimensions of one relationship quality, which alone acts on loyalty.',
    zh: '满意感、信任感和归属感是同一个关系质量的三个维度，只有关系质量影响忠诚感。',
  },
  text: `${satisfactionAndTrust}
${belonging}
CRQ =~ SAT + TRU + BEL
${loyalty}
LOY ~ lq*CRQ`,
  variables: { satisfaction: 'SAT', trust: 'TRU', belonging: 'BEL', quality: 'CRQ', loyalty: 'LOY' },
  paths: qualityToLoyalty,
  main: true,
  compared: {
    relation: 'nestedIn',
    model: 'crq_3f',
    question: {
      en: 'Is one relationship quality behind satisfaction, trust and belonging enough to explain loyalty?',
      zh: '满意感、信任感和归属感背后只有一个关系质量，是否足以解释忠诚感？',
    },
  },
  parameters: 28,
  df: 50,
}

/** The rival: three correlated dimensions, each with a path of its own. */
export const crqThreeFactors: CatalogModel = {
  id: 'crq_3f',
  names: { en: 'Three correlated dimensions', zh: '三个相关维度模型' },
  about: {
    en: 'Satisfaction, trust and belonging act on loyalty on their own; the second-order model is this one under two restrictions.',
    zh: '满意感、信任感和归属感各自影响忠诚感；二阶因子模型是在此模型上加两个约束。',
  },
  text: `${satisfactionAndTrust}
${belonging}
${loyalty}
LOY ~ ls*SAT + lt*TRU + lb*BEL`,
  variables: { satisfaction: 'SAT', trust: 'TRU', belonging: 'BEL', loyalty: 'LOY' },
  paths: [
    { label: 'ls', from: 'satisfaction', to: 'loyalty' },
    { label: 'lt', from: 'trust', to: 'loyalty' },
    { label: 'lb', from: 'belonging', to: 'loyalty' },
  ],
  main: false,
  parameters: 30,
  df: 48,
}

/** The definition of the slides taken at its word: trust and satisfaction only. */
export const crqTwoDimensions: CatalogModel = {
  id: 'crq_2d',
  names: { en: 'Relationship quality of two dimensions', zh: '双维度关系质量模型' },
  about: {
    en: 'Trust and satisfaction as the only dimensions. Two loadings of a factor cannot both be estimated from one covariance, so both are fixed at 1.',
    zh: '只有信任感和满意感两个维度。仅凭一个协方差无法估计两个二阶因子载荷，因此将二者都固定为 1。',
  },
  text: `${satisfactionAndTrust}
CRQ =~ 1*SAT + 1*TRU
${loyalty}
LOY ~ lq*CRQ`,
  variables: { satisfaction: 'SAT', trust: 'TRU', quality: 'CRQ', loyalty: 'LOY' },
  paths: qualityToLoyalty,
  main: true,
  compared: {
    relation: 'nestedIn',
    model: 'crq_2f',
    question: {
      en: 'Is one relationship quality behind trust and satisfaction enough to explain loyalty?',
      zh: '信任感和满意感背后只有一个关系质量，是否足以解释忠诚感？',
    },
  },
  parameters: 20,
  df: 25,
}

/** Two correlated dimensions, each with a path of its own. */
export const crqTwoFactors: CatalogModel = {
  id: 'crq_2f',
  names: { en: 'Two correlated dimensions', zh: '两个相关维度模型' },
  about: {
    en: 'Trust and satisfaction act on loyalty on their own; the model of two dimensions is this one under one restriction.',
    zh: '信任感和满意感各自影响忠诚感；双维度模型是在此模型上加一个约束。',
  },
  text: `${satisfactionAndTrust}
${loyalty}
LOY ~ ls*SAT + lt*TRU`,
  variables: { satisfaction: 'SAT', trust: 'TRU', loyalty: 'LOY' },
  paths: [
    { label: 'ls', from: 'satisfaction', to: 'loyalty' },
    { label: 'lt', from: 'trust', to: 'loyalty' },
  ],
  main: false,
  parameters: 21,
  df: 24,
}
