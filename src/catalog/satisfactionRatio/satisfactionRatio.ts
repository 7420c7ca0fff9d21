import { direct, sum } from '../../model/effectExpression'
import type { CatalogModel, Study } from '../catalogEntry'
import { item, statement } from '../item'
import { negative, positive } from '../sign'

const variables = { performance: 'lper', expectation: 'lexp', satisfaction: 'lsat' } as const
const paths = [
  { label: 'bp', from: 'performance', to: 'satisfaction' },
  { label: 'be', from: 'expectation', to: 'satisfaction' },
] as const

/** A ratio is a difference of logarithms: ln S = ln P - ln E. */
const ratioLog: CatalogModel = {
  id: 'ratio_log',
  names: { en: 'Satisfaction as a ratio, in logarithms', zh: '满意感比率模型（对数）' },
  about: {
    en: 'If satisfaction is what was perceived divided by what was expected, its logarithm rises by the one and falls by the other in the same measure. All pairs are joined, so fit says nothing; the coefficients do.',
    zh: '如果满意感等于感受值除以期望值，那么它的对数随前者上升、随后者下降，幅度相同。变量两两相连，拟合优度不能说明问题，要看系数。',
  },
  text: `lsat ~ bp*lper + be*lexp
ratio_constraint := bp + be`,
  variables,
  paths,
  main: true,
  parameters: 6,
  df: 0,
}

const ratioExact: CatalogModel = {
  id: 'ratio_log_r',
  names: { en: 'Satisfaction as a ratio, coefficients opposite and equal', zh: '满意感比率模型：系数大小相等、符号相反' },
  about: {
    en: 'The model under the restriction that what is expected takes away exactly as much as what is perceived adds.',
    zh: '限定期望值的系数与感受值的系数大小相等、符号相反。',
  },
  text: `lsat ~ bp*lper + be*lexp
bp + be == 0`,
  variables,
  paths,
  main: false,
  compared: {
    relation: 'nestedIn',
    model: 'ratio_log',
    question: { en: 'Do the two coefficients sum to zero, as a ratio asks?', zh: '两个系数之和是否为零（比率公式要求如此）？' },
  },
  parameters: 6,
  df: 1,
}

const written = { en: 'Examination answer', zh: '考试答卷' }

/** Satisfaction as perceived over expected value, taken at its word. */
export const satisfactionRatio: Study = {
  id: 'satisfactionRatio',
  names: { en: 'Satisfaction as a ratio', zh: '满意感的比率公式' },
  about: {
    en: 'Satisfaction = perceived value / expected value: a formula that can be tested once its three quantities are asked for on a ratio scale.',
    zh: '满意感 = 感受值 / 期望值：只要用比率尺度分别测量三个量，这个公式就可以检验。',
  },
  origin: { en: 'A written examination answer on customer satisfaction', zh: '一份关于顾客满意感的考试答卷' },
  publishedNumbers: false,
  responseScale: {
    minimum: 1,
    maximum: 1000,
    anchors: {
      en: 'numbers in proportion: 100 = an ordinary service, 200 = twice as much, 50 = half as much',
      zh: '按比例给出数字：100 = 一般的服务，200 = 两倍，50 = 一半',
    },
  },
  constructs: [
    {
      id: 'performance',
      code: 'PER',
      names: { en: 'perceived value', zh: '感受值' },
      definition: { en: 'How good the service was, in the customer’s perception.', zh: '顾客感受到的服务水平。' },
      items: [item('per', 'How good was the service that you received?', '您实际感受到的服务有多好？')],
      logarithm: 'lper',
    },
    {
      id: 'expectation',
      code: 'EXP',
      names: { en: 'expected value', zh: '期望值' },
      definition: { en: 'How good the customer expected the service to be.', zh: '顾客事先期望的服务水平。' },
      items: [item('exp', 'How good did you expect the service to be?', '您事先期望的服务有多好？')],
      logarithm: 'lexp',
    },
    {
      id: 'satisfaction',
      code: 'SAT',
      names: { en: 'customer satisfaction', zh: '满意感' },
      definition: { en: 'How satisfied the customer is with the service.', zh: '顾客对服务的满意程度。' },
      items: [item('sat', 'How satisfied are you with the service?', '您对这次服务有多满意？')],
      logarithm: 'lsat',
    },
  ],
  models: [ratioLog, ratioExact],
  hypotheses: [
    {
      id: 'H1',
      claim: { en: 'The more customers perceive, the more satisfied they are.', zh: '感受值越大，满意感越强。' },
      statements: ['S3-01', 'S3-07'],
      test: positive(direct('performance', 'satisfaction')),
    },
    {
      id: 'H2',
      claim: {
        en: 'At the same perceived value, the more customers expected, the less satisfied they are.',
        zh: '感受值不变时，期望值越大，满意感越弱。',
      },
      statements: ['S3-01', 'S3-02'],
      test: negative(direct('expectation', 'satisfaction')),
    },
    {
      id: 'H3',
      claim: {
        en: 'Satisfaction is a ratio: the two effects, in logarithms, sum to zero.',
        zh: '满意感是一个比率：取对数后，两个效应之和为零。',
      },
      statements: ['S3-01'],
      test: { kind: 'zero', effect: sum(direct('performance', 'satisfaction'), direct('expectation', 'satisfaction')), margin: 0.2 },
    },
  ],
  // Natural logarithms of the three quantities; 4.6 is the logarithm of 100.
  population: {
    text: `lsat ~ 1*lper + -1*lexp
lsat ~ 4.6*1
lper ~ 4.7*1
lexp ~ 4.6*1
lper ~~ .0625*lper
lexp ~~ .04*lexp
lper ~~ .02*lexp
lsat ~~ .03*lsat`,
    standardized: false,
    cuts: {},
    exponentials: { lper: 'per', lexp: 'exp', lsat: 'sat' },
  },
  lessons: [],
  statements: [
    statement('S3-01', written, 'Satisfaction = perceived value / expected value.', '满意感 = 感受值 / 期望值。'),
    statement(
      'S3-02',
      written,
      'When the perceived value does not change, the larger the expected value, the lower the satisfaction.',
      '在感受值固定不变的情况下，期望值越大，满意感则越低。',
    ),
    statement(
      'S3-07',
      written,
      'Raising the perceived value is one way of raising satisfaction.',
      '增加顾客的感受值也是提高顾客满意感的一条途径。',
    ),
  ],
  sources: [
    {
      id: 'oliver1980',
      citation:
        'Oliver, R. L. (1980). A cognitive model of the antecedents and consequences of satisfaction decisions. Journal of Marketing Research, 17(4), 460-469.',
      about: {
        en: 'Satisfaction from expectation and its disconfirmation, as a difference rather than a ratio.',
        zh: '满意感来自期望与期望不一致（二者之差，而不是二者之比）。',
      },
    },
  ],
}
