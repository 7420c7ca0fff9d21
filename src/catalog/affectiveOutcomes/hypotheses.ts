import { difference, direct } from '../../model/effectExpression'
import type { Hypothesis, SourceStatement, Test } from '../catalogEntry'

const raises = (outcome: string): Test => ({ kind: 'sign', effect: direct('affective', outcome), sign: 'positive' })
/** Both belongings are measured on the same scale; standardized, so that it does not matter whose answers spread more. */
const outdoes = (outcome: string): Test => ({
  kind: 'sign',
  effect: difference(direct('affective', outcome), direct('continuance', outcome)),
  sign: 'positive',
  standardized: true,
})

export const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: { en: 'Affective belonging makes customers stay.', zh: '情感性归属感促使顾客继续与企业保持关系。' },
    statements: ['S0-26'],
    test: raises('retention'),
  },
  {
    id: 'H2',
    claim: { en: 'Affective belonging makes customers speak well of the firm.', zh: '情感性归属感促使顾客为企业作有利的口头宣传。' },
    statements: ['S0-27'],
    test: raises('wordOfMouth'),
  },
  {
    id: 'H3',
    claim: { en: 'Affective belonging makes customers forgive failures.', zh: '情感性归属感促使顾客宽容企业的服务差错。' },
    statements: ['S0-28'],
    test: raises('tolerance'),
  },
  {
    id: 'H4',
    claim: {
      en: 'For staying, affective belonging matters more than continuance belonging.',
      zh: '在顾客保留方面，情感性归属感的影响大于持续性归属感的影响。',
    },
    statements: ['S0-26'],
    test: outdoes('retention'),
  },
  {
    id: 'H5',
    claim: {
      en: 'For word of mouth, affective belonging matters more than continuance belonging.',
      zh: '在口碑方面，情感性归属感的影响大于持续性归属感的影响。',
    },
    statements: ['S0-26', 'S0-27'],
    test: outdoes('wordOfMouth'),
  },
  {
    id: 'H6',
    claim: {
      en: 'For tolerance, affective belonging matters more than continuance belonging.',
      zh: '在宽容方面，情感性归属感的影响大于持续性归属感的影响。',
    },
    statements: ['S0-26', 'S0-28'],
    test: outdoes('tolerance'),
  },
]

/** What the chapter says, in the canonical terms of its field. */
export const statements: readonly SourceStatement[] = [
  {
    id: 'S0-26',
    section: '3.2',
    quote: {
      en: 'Affective belonging is a necessary condition of a lasting relation with the firm; reward schemes for loyalty are easily imitated by competitors.',
      zh: '情感性归属感是顾客与企业长期保持关系的必要先决条件；以奖励为主要手段的忠诚计划很容易被竞争者模仿。',
    },
  },
  {
    id: 'S0-27',
    section: '3.2',
    quote: {
      en: 'Customers’ affective belonging raises their willingness to speak well of the firm to others.',
      zh: '顾客的情感性归属感会增强顾客为企业作有利的口头宣传的意愿。',
    },
  },
  {
    id: 'S0-28',
    section: '3.2',
    quote: {
      en: 'The deeper a customer’s feeling for the firm, the more likely he or she is to tolerate and forgive unexpected failures of service.',
      zh: '顾客对企业的感情越深，就越可能宽容和谅解企业偶然发生的服务差错。',
    },
  },
]
