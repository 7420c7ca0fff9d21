import type { CatalogModel } from '../catalogEntry'
import { fiveConstructPaths, fiveConstructStructure, latentVariables } from './fiveConstructs'
import { belongings, friendship, satisfaction, trustByDimensionMeans } from './measurement'

const measurement = `${friendship}
${satisfaction('SAT')}
${trustByDimensionMeans}
${belongings}`

/** The five constructs as latent variables. */
export const rqSem: CatalogModel = {
  id: 'rq_sem',
  names: { en: 'Latent relationship-quality model', zh: '关系质量结构方程模型' },
  about: {
    en: 'The five constructs as latent variables measured by items, which takes measurement error out of the arrows between them.',
    zh: '以题项测量的潜变量表示五个构念，从构念之间的路径中剔除测量误差。',
  },
  text: `${measurement}
${fiveConstructStructure}
sat_con_via_aff  := as*ca
sat_con_contrast := as*ca - cs`,
  variables: latentVariables,
  paths: fiveConstructPaths,
  main: true,
  parameters: 48,
  df: 142,
}

/** `rq_sem` with the arrow between satisfaction and trust turned round. */
export const rqSemReversed: CatalogModel = {
  id: 'rq_sem_rev',
  names: { en: 'Latent model, trust before satisfaction', zh: '结构方程模型：信任感在满意感之前' },
  about: {
    en: 'The latent model with the arrow between satisfaction and trust turned round. It implies the same covariances, so no data can choose between the two.',
    zh: '把满意感与信任感之间的箭头反过来。两个模型隐含相同的协方差，任何数据都无法在两者之间作出选择。',
  },
  text: `${measurement}
TRU ~ tf*FR
SAT ~ sf*FR + st*TRU
AFF ~ af*FR + as*SAT + at*TRU
CON ~ cf*FR + cs*SAT + ct*TRU + ca*AFF`,
  variables: latentVariables,
  paths: [...fiveConstructPaths.filter((path) => path.label !== 'ts'), { label: 'st', from: 'trust', to: 'satisfaction' }],
  main: false,
  compared: {
    relation: 'equivalentTo',
    model: 'rq_sem',
    question: {
      en: 'Can the data tell whether satisfaction precedes trust or trust precedes satisfaction?',
      zh: '数据能否判断是满意感在先还是信任感在先？',
    },
    remedy: {
      en: 'The model with two satisfactions puts the two claims side by side, each about a satisfaction of its own.',
      zh: '区分两种满意感的模型让两个论断并列，各自涉及一种满意感。',
    },
  },
  parameters: 48,
  df: 142,
}
