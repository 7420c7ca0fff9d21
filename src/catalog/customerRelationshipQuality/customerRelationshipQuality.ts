import { direct, loading } from '../../model/effectExpression'
import type { Hypothesis, SourceStatement, Study } from '../catalogEntry'
import { relationshipQuality } from '../relationshipQuality/relationshipQuality'
import { constructs } from './constructs'
import { crqSecondOrder, crqThreeFactors, crqTwoDimensions, crqTwoFactors } from './models'
import { population } from './population'

const slides = { en: 'slides', zh: '课件' }

const statements: readonly SourceStatement[] = [
  {
    id: 'S1-08',
    section: slides,
    quote: {
      en: 'Relationship quality is the customer’s trust in the firm and its staff and satisfaction with the relationship between buyer and seller.',
      zh: '关系质量是指顾客对企业及其员工的信任感与顾客对买卖双方之间关系的满意程度。',
    },
  },
  {
    id: 'S1-09',
    section: slides,
    quote: {
      en: 'Dimensions of relationship quality: relationship satisfaction, relationship trust, relationship belonging.',
      zh: '关系质量的维度：关系满意感、关系信任感、关系归属感。',
    },
  },
  {
    id: 'S1-06',
    section: slides,
    quote: {
      en: 'Customers’ belonging, trust and satisfaction are all important causes of their loyalty.',
      zh: '顾客归属感、信任感、满意感都是影响顾客忠诚感的重要因素。',
    },
  },
  {
    id: 'S1-10',
    section: slides,
    quote: {
      en: 'Firms should raise customers’ trust and satisfaction, and so relationship quality, to become more profitable and competitive.',
      zh: '企业应增强顾客的信任感和满意程度，不断提高关系质量，以便提高经济收益和竞争实力。',
    },
  },
]

const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: {
      en: 'Relationship quality shows in satisfaction, trust and belonging alike.',
      zh: '关系质量体现为满意感、信任感和归属感三个维度。',
    },
    statements: ['S1-09'],
    test: {
      kind: 'everySign',
      effects: [loading('quality', 'satisfaction'), loading('quality', 'trust'), loading('quality', 'belonging')],
      sign: 'positive',
    },
    judgedBy: ['crq_2o'],
  },
  {
    id: 'H2',
    claim: { en: 'The better the relationship, the more loyal customers are.', zh: '关系质量越高，顾客忠诚感越强。' },
    statements: ['S1-06', 'S1-10'],
    test: { kind: 'sign', effect: direct('quality', 'loyalty'), sign: 'positive' },
  },
  {
    id: 'H3',
    claim: {
      en: 'One relationship quality behind the three dimensions explains loyalty no worse than three dimensions with paths of their own.',
      zh: '三个维度背后只有一个关系质量的模型，对忠诚感的解释不比三个维度各有路径的模型差。',
    },
    statements: ['S1-09'],
    test: { kind: 'nested', restricted: 'crq_2o', general: 'crq_3f' },
    judgedBy: ['crq_2o'],
  },
  {
    id: 'H4',
    claim: {
      en: 'One relationship quality behind trust and satisfaction explains loyalty no worse than the two with paths of their own.',
      zh: '信任感和满意感背后只有一个关系质量的模型，对忠诚感的解释不比二者各有路径的模型差。',
    },
    statements: ['S1-08'],
    test: { kind: 'nested', restricted: 'crq_2d', general: 'crq_2f' },
    judgedBy: ['crq_2d'],
  },
]

/** Relationship quality as one thing behind satisfaction, trust and belonging. */
export const customerRelationshipQuality: Study = {
  id: 'customerRelationshipQuality',
  names: { en: 'Customer relationship quality as a second-order factor', zh: '顾客关系质量二阶因子' },
  about: {
    en: 'Is relationship quality one thing? Satisfaction, trust and belonging as its three dimensions, trust and satisfaction as its two, and the rivals without it.',
    zh: '关系质量是不是一个整体？满意感、信任感与归属感作为其三个维度，信任感与满意感作为其两个维度，以及没有关系质量的竞争模型。',
  },
  origin: { en: 'A set of lecture slides on customer relationship quality', zh: '顾客关系质量课件' },
  publishedNumbers: false,
  responseScale: relationshipQuality.responseScale,
  constructs,
  models: [crqSecondOrder, crqTwoDimensions, crqThreeFactors, crqTwoFactors],
  hypotheses,
  population,
  lessons: [],
  statements,
  sources: relationshipQuality.sources.filter(({ id }) => ['jin2012', 'crosby1990', 'morgan1994', 'wang2022'].includes(id)),
}
