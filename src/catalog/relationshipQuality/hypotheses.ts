import { difference, direct, indirect, loading, path, total } from '../../model/effectExpression'
import type { Hypothesis } from '../catalogEntry'
import { positive } from '../sign'

/**
 * The chapter's claims about relationship quality, over construct ids. H1 to H12 can be read in every five-construct model;
 * H13 and H14 need trust as a second-order factor, H15 to H18 two satisfactions.
 */
export const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: {
      en: 'The more satisfied customers are with an experience, the more they trust the firm.',
      zh: '顾客对某次消费经历越满意，对企业的信任感越强。',
    },
    statements: ['S0-29'],
    test: positive(direct('satisfaction', 'trust')),
    tests: { two_sat: positive(direct('transactionSatisfaction', 'trust')) },
    // The statement is about one experience; only the model with two satisfactions tells it from the cumulative one.
    judgedBy: ['two_sat'],
  },
  {
    id: 'H2',
    claim: {
      en: 'The more satisfied customers are, the stronger their affective belonging.',
      zh: '顾客满意感越强，情感性归属感越强。',
    },
    statements: ['S0-31', 'S0-45'],
    test: positive(direct('satisfaction', 'affective')),
    also: [{ names: { en: 'total effect', zh: '总效应' }, effect: total('satisfaction', 'affective') }],
  },
  {
    id: 'H3',
    claim: {
      en: 'The more satisfied customers are, the stronger, directly or indirectly, their continuance belonging.',
      zh: '顾客满意感越强，持续性归属感越强（直接或间接影响）。',
    },
    statements: ['S0-31'],
    test: positive(total('satisfaction', 'continuance')),
  },
  {
    id: 'H4',
    claim: {
      en: 'Satisfaction affects continuance belonging more through affective belonging than directly.',
      zh: '满意感通过情感性归属感对持续性归属感的间接影响大于直接影响。',
    },
    statements: ['S0-32'],
    test: positive(difference(path('satisfaction', 'affective', 'continuance'), direct('satisfaction', 'continuance'))),
    also: [
      {
        names: { en: 'indirect effect through affective belonging', zh: '通过情感性归属感的间接效应' },
        effect: path('satisfaction', 'affective', 'continuance'),
      },
      { names: { en: 'direct effect', zh: '直接效应' }, effect: direct('satisfaction', 'continuance') },
      {
        names: { en: 'every path through affective belonging minus direct', zh: '经过情感性归属感的全部路径与直接效应之差' },
        effect: difference(indirect('satisfaction', 'continuance', 'affective'), direct('satisfaction', 'continuance')),
      },
    ],
  },
  {
    id: 'H5',
    claim: {
      en: 'The more customers trust the firm, the stronger, directly or indirectly, their affective belonging.',
      zh: '顾客信任感越强，情感性归属感越强（直接或间接影响）。',
    },
    statements: ['S0-33', 'S0-45'],
    test: positive(total('trust', 'affective')),
  },
  {
    id: 'H6',
    claim: {
      en: 'The more customers trust the firm, the stronger, directly or indirectly, their continuance belonging.',
      zh: '顾客信任感越强，持续性归属感越强（直接或间接影响）。',
    },
    statements: ['S0-33', 'S0-34'],
    test: positive(total('trust', 'continuance')),
    also: [{ names: { en: 'direct effect', zh: '直接效应' }, effect: direct('trust', 'continuance') }],
  },
  {
    id: 'H7',
    claim: {
      en: 'Commercial friendship raises customer satisfaction.',
      zh: '商业友谊能提高顾客满意感。',
    },
    statements: ['S0-38', 'S0-45'],
    test: positive(total('friendship', 'satisfaction')),
  },
  {
    id: 'H8',
    claim: {
      en: 'Commercial friendship raises customer trust.',
      zh: '商业友谊能增强顾客信任感。',
    },
    statements: ['S0-39', 'S0-45'],
    test: positive(total('friendship', 'trust')),
    also: [{ names: { en: 'direct effect', zh: '直接效应' }, effect: direct('friendship', 'trust') }],
  },
  {
    id: 'H9',
    claim: {
      en: 'Commercial friendship raises affective belonging directly.',
      zh: '商业友谊对情感性归属感有直接的正向影响。',
    },
    statements: ['S0-42'],
    test: positive(direct('friendship', 'affective')),
    also: [{ names: { en: 'total effect', zh: '总效应' }, effect: total('friendship', 'affective') }],
  },
  {
    id: 'H10',
    claim: {
      en: 'Commercial friendship raises continuance belonging, directly or indirectly.',
      zh: '商业友谊对持续性归属感有直接或间接的正向影响。',
    },
    statements: ['S0-42'],
    test: positive(total('friendship', 'continuance')),
    also: [{ names: { en: 'direct effect', zh: '直接效应' }, effect: direct('friendship', 'continuance') }],
  },
  {
    id: 'H11',
    claim: {
      en: 'Affective belonging raises continuance belonging.',
      zh: '情感性归属感对持续性归属感有正向影响。',
    },
    statements: ['S0-32'],
    test: positive(direct('affective', 'continuance')),
  },
  {
    id: 'H12',
    claim: {
      en: 'The effect of commercial friendship on trust differs between categories of services.',
      zh: '在不同类别的服务中，商业友谊对信任感的影响不同。',
    },
    statements: ['S0-40'],
    test: { kind: 'groupDifference', effect: direct('friendship', 'trust') },
  },
  {
    id: 'H13',
    claim: {
      en: 'Trust shows in goodwill, integrity and ability alike.',
      zh: '信任感体现为善意、诚信和能力三个因素。',
    },
    statements: ['S0-01'],
    test: {
      kind: 'everySign',
      effects: [loading('trust', 'goodwill'), loading('trust', 'integrity'), loading('trust', 'ability')],
      sign: 'positive',
    },
    judgedBy: ['rq_sem_2t'],
  },
  {
    id: 'H14',
    claim: {
      en: 'One trust behind goodwill, integrity and ability fits no worse than three trusts with paths of their own.',
      zh: '以一个信任感解释善意、诚信和能力的模型，其拟合不比三者各有路径的模型差。',
    },
    statements: ['S0-01'],
    test: { kind: 'nested', restricted: 'rq_sem_2t', general: 'rq_sem_3t' },
  },
  {
    id: 'H15',
    claim: {
      en: 'Trust raises cumulative satisfaction.',
      zh: '信任感能增强累积性满意感。',
    },
    statements: ['S0-30', 'S0-16'],
    test: positive(direct('trust', 'satisfaction')),
    judgedBy: ['two_sat'],
  },
  {
    id: 'H16',
    claim: {
      en: 'Satisfaction with one experience raises cumulative satisfaction.',
      zh: '对某次消费经历的满意感能增强累积性满意感。',
    },
    statements: ['S0-30'],
    test: positive(direct('transactionSatisfaction', 'satisfaction')),
  },
  {
    id: 'H17',
    claim: {
      en: 'Commercial friendship affects cumulative satisfaction more than satisfaction with one experience.',
      zh: '与某次消费经历的满意感相比，商业友谊对累积性满意感的影响更大。',
    },
    statements: ['S0-38'],
    // The two satisfactions have scales of their own, so the comparison is of standardized effects.
    test: {
      kind: 'sign',
      effect: difference(total('friendship', 'satisfaction'), total('friendship', 'transactionSatisfaction')),
      sign: 'positive',
      standardized: true,
    },
    also: [
      {
        names: { en: 'total effect on cumulative satisfaction', zh: '对累积性满意感的总效应' },
        effect: total('friendship', 'satisfaction'),
      },
      {
        names: { en: 'effect on transaction-specific satisfaction', zh: '对某次消费经历的满意感的效应' },
        effect: total('friendship', 'transactionSatisfaction'),
      },
    ],
  },
  {
    id: 'H18',
    claim: {
      en: 'Satisfaction with one experience raises cumulative satisfaction also through trust.',
      zh: '对某次消费经历的满意感还通过信任感增强累积性满意感。',
    },
    statements: ['S0-29', 'S0-30'],
    test: positive(path('transactionSatisfaction', 'trust', 'satisfaction')),
  },
]
