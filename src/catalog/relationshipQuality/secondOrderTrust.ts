import type { CatalogModel } from '../catalogEntry'
import { fiveConstructPaths, fiveConstructStructure, latentVariables } from './fiveConstructs'
import { belongings, friendship, satisfaction, secondOrderTrust, trustDimensions } from './measurement'

const dimensions = { goodwill: 'GOOD', integrity: 'INTG', ability: 'ABIL' } as const
const { trust: _, ...withoutTrust } = latentVariables

/** Trust as a second-order factor of goodwill, integrity and ability. */
export const rqSemSecondOrder: CatalogModel = {
  id: 'rq_sem_2t',
  names: { en: 'Trust as a second-order factor', zh: '信任感二阶因子模型' },
  about: {
    en: 'The latent model with trust behind its three dimensions, each measured by three items.',
    zh: '信任感作为善意、诚信、能力三个维度的二阶因子，每个维度由三个题项测量。',
  },
  text: `${friendship}
${satisfaction('SAT')}
${secondOrderTrust}
${belongings}
${fiveConstructStructure}`,
  variables: { ...latentVariables, ...dimensions },
  paths: fiveConstructPaths,
  main: true,
  compared: {
    relation: 'nestedIn',
    model: 'rq_sem_3t',
    question: {
      en: 'Is one trust behind goodwill, integrity and ability enough?',
      zh: '善意、诚信和能力背后只有一个信任感是否足够？',
    },
  },
  parameters: 63,
  df: 262,
}

/** Three trusts, each with paths of its own: what the second-order factor restricts. */
export const rqSemThreeTrusts: CatalogModel = {
  id: 'rq_sem_3t',
  names: { en: 'Trust as three correlated factors', zh: '信任感三个相关因子模型' },
  about: {
    en: 'Goodwill, integrity and ability each with causes and effects of its own; the second-order model is this one under eight restrictions.',
    zh: '善意、诚信、能力各有自己的原因和结果；二阶因子模型是在此模型上加八个约束。',
  },
  text: `${friendship}
${satisfaction('SAT')}
${trustDimensions}
${belongings}
SAT ~ FR
GOOD ~ FR + SAT
INTG ~ FR + SAT
ABIL ~ FR + SAT
GOOD ~~ INTG + ABIL
INTG ~~ ABIL
AFF ~ FR + SAT + GOOD + INTG + ABIL
CON ~ FR + SAT + GOOD + INTG + ABIL + AFF`,
  variables: { ...withoutTrust, ...dimensions },
  paths: [],
  main: false,
  parameters: 71,
  df: 254,
}
