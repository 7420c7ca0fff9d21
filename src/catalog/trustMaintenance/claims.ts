import { direct, path } from '../../model/effectExpression'
import type { Hypothesis, SourceStatement } from '../catalogEntry'
import { statement } from '../item'
import { positive } from '../sign'

/** What builds trust in a firm and what trust leads to. */
export const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: { en: 'Transparency raises trust.', zh: '透明度越高，顾客的信任感越强。' },
    statements: ['S2-06', 'S2-11', 'S2-12'],
    test: positive(direct('transparency', 'trust')),
  },
  {
    id: 'H2',
    claim: { en: 'Reliability raises trust.', zh: '可靠性越高，顾客的信任感越强。' },
    statements: ['S2-11', 'S2-17'],
    test: positive(direct('reliability', 'trust')),
  },
  {
    id: 'H3',
    claim: { en: 'Fairness raises trust.', zh: '公平性越高，顾客的信任感越强。' },
    statements: ['S2-11'],
    test: positive(direct('fairness', 'trust')),
  },
  {
    id: 'H4',
    claim: { en: 'Professionalism raises trust.', zh: '专业性越强，顾客的信任感越强。' },
    statements: ['S2-11'],
    test: positive(direct('professionalism', 'trust')),
  },
  {
    id: 'H5',
    claim: { en: 'Emotional connection raises trust.', zh: '情感联系越紧密，顾客的信任感越强。' },
    statements: ['S2-07', 'S2-11'],
    test: positive(direct('emotionalConnection', 'trust')),
  },
  {
    id: 'H6',
    claim: { en: 'Reliability raises trust by way of satisfaction.', zh: '可靠性通过满意感增强顾客的信任感。' },
    statements: ['S2-14', 'S2-05'],
    test: positive(path('reliability', 'satisfaction', 'trust')),
  },
  {
    id: 'H7',
    claim: { en: 'Transparency raises satisfaction.', zh: '透明度越高，顾客的满意感越强。' },
    statements: ['S2-19'],
    test: positive(direct('transparency', 'satisfaction')),
  },
  {
    id: 'H8',
    claim: { en: 'Trust raises loyalty.', zh: '信任感能增强顾客的忠诚感。' },
    statements: ['S2-01', 'S2-08'],
    test: positive(direct('trust', 'loyalty')),
  },
  {
    id: 'H9',
    claim: { en: 'Satisfaction raises loyalty.', zh: '满意感能增强顾客的忠诚感。' },
    statements: ['S2-15'],
    test: positive(direct('satisfaction', 'loyalty')),
  },
]

const factors = { en: 'Factors of trust', zh: '信任的影响因素' }
const effects = { en: 'What trust does', zh: '信任的作用' }
const upkeep = { en: 'Building and maintaining trust', zh: '信任的建立与维系' }

/** The statements behind them. */
export const statements: readonly SourceStatement[] = [
  statement(
    'S2-01',
    effects,
    'Firms that are trusted have markedly more satisfied and more loyal customers than their industry has on average.',
    '信任感高的企业，其顾客满意感和忠诚感均显著高于行业平均水平。',
  ),
  statement(
    'S2-05',
    factors,
    'Good service raises the satisfaction and the trust of customers.',
    '优质的服务可以增强顾客的满意感和信任感。',
  ),
  statement(
    'S2-06',
    factors,
    'Transparent communication takes uncertainty and worry away and so strengthens trust in the firm.',
    '透明沟通可以减少顾客的不确定性和担忧，从而增强顾客对企业的信任感。',
  ),
  statement(
    'S2-07',
    upkeep,
    'By interaction firms grow closer to customers and strengthen their trust.',
    '通过互动，企业可以增进与顾客的情感联系，增强顾客对企业的信任感。',
  ),
  statement(
    'S2-08',
    effects,
    'Trust raises purchase intention, saves search, strengthens loyalty and brings word of mouth.',
    '信任感会提高购买意愿、减少搜索成本、增强忠诚感并为企业带来口碑效应。',
  ),
  statement(
    'S2-11',
    factors,
    'Transparency, reliability, fairness, professionalism and emotional connection go with customers’ trust.',
    '透明度、可靠性、公平性、专业性以及情感联系与顾客的信任感呈正相关。',
  ),
  statement(
    'S2-12',
    factors,
    'Most customers say that more transparency would raise their trust.',
    '多数顾客表示，企业透明度的提高会增强他们的信任感。',
  ),
  statement(
    'S2-14',
    upkeep,
    'Quality raises satisfaction and thereby trust in the firm.',
    '提高服务质量能提升顾客的满意感，进而增强顾客对企业的信任感。',
  ),
  statement(
    'S2-15',
    upkeep,
    'Keeping promises and raising quality raise satisfaction and loyalty markedly.',
    '履行承诺和提高服务质量能够显著提高顾客的满意感和忠诚感。',
  ),
  statement(
    'S2-17',
    upkeep,
    'The firm’s ability to keep its promises, and its service quality, directly affect how trust is maintained.',
    '企业履行承诺的能力及其服务质量直接影响顾客信任感的维系。',
  ),
  statement(
    'S2-19',
    upkeep,
    'Firms that communicate openly and continually have more satisfied and more loyal customers.',
    '保持透明、持续沟通的企业，其顾客满意感普遍较高，忠诚感也显著提升。',
  ),
]
