import { direct, path } from '../../model/effectExpression'
import { agreementScale } from '../agreementScale'
import { answerCuts } from '../answerCuts'
import type { CatalogModel, Construct, Hypothesis, Study } from '../catalogEntry'
import { item, statement } from '../item'
import { pathLines } from '../populationText'
import { negative, positive } from '../sign'

const occasions = [
  { en: 'first visit', zh: '第一次' },
  { en: 'second visit', zh: '第二次' },
]

/** The same three questions on both visits. */
const constructs: readonly Construct[] = occasions.flatMap((occasion, i): Construct[] => {
  const visit = i + 1
  return [
    {
      id: `expectation${visit}`,
      code: `exp${visit}`,
      names: { en: `expectation, ${occasion.en}`, zh: `${occasion.zh}的期望` },
      definition: { en: `What customers expect before the ${occasion.en}.`, zh: `顾客在${occasion.zh}消费之前的期望。` },
      items: [
        item(
          `exp${visit}`,
          `I expect a very good service. (Before the ${occasion.en}.)`,
          `我期望得到非常好的服务。（${occasion.zh}消费之前）`,
        ),
      ],
    },
    {
      id: `performance${visit}`,
      code: `per${visit}`,
      names: { en: `perceived performance, ${occasion.en}`, zh: `${occasion.zh}的感知绩效` },
      definition: { en: `How good the service was on the ${occasion.en}.`, zh: `顾客感受到的${occasion.zh}服务水平。` },
      items: [item(`per${visit}`, `The service was very good. (After the ${occasion.en}.)`, `服务非常好。（${occasion.zh}消费之后）`)],
    },
    {
      id: `satisfaction${visit}`,
      code: `sat${visit}`,
      names: { en: `satisfaction, ${occasion.en}`, zh: `${occasion.zh}的满意感` },
      definition: { en: `How satisfied customers are with the ${occasion.en}.`, zh: `顾客对${occasion.zh}消费的满意感。` },
      items: [
        item(
          `sat${visit}`,
          `I am satisfied with this visit. (After the ${occasion.en}.)`,
          `我对这次消费感到满意。（${occasion.zh}消费之后）`,
        ),
      ],
    },
  ]
})

const variables = Object.fromEntries(constructs.map(({ id, code }) => [id, code]))

const ratchet: CatalogModel = {
  id: 'edm_ratchet',
  names: { en: 'The ratchet of expectations', zh: '期望棘轮模型' },
  about: {
    en: 'A good service raises satisfaction now and the expectation of next time, which lowers satisfaction then. Performance and expectation weigh the same on both visits.',
    zh: '好的服务提高这次的满意感，也提高下次的期望，从而降低下次的满意感。绩效和期望的作用在两次消费中相同。',
  },
  text: `exp2 ~ e1*exp1 + p1*per1
sat1 ~ a*per1 + b*exp1
per2 ~ p2*per1
sat2 ~ a*per2 + b*exp2 + s1*sat1
ratchet := p1*b`,
  variables,
  paths: [
    { label: 'e1', from: 'expectation1', to: 'expectation2' },
    { label: 'p1', from: 'performance1', to: 'expectation2' },
    { label: 'a', from: 'performance1', to: 'satisfaction1' },
    { label: 'b', from: 'expectation1', to: 'satisfaction1' },
    { label: 'p2', from: 'performance1', to: 'performance2' },
    { label: 's1', from: 'satisfaction1', to: 'satisfaction2' },
  ],
  main: true,
  compared: {
    relation: 'nestedIn',
    model: 'edm_ratchet_free',
    question: { en: 'Do performance and expectation weigh the same on both visits?', zh: '绩效和期望的作用在两次消费中是否相同？' },
  },
  parameters: 13,
  df: 8,
}

const free: CatalogModel = {
  id: 'edm_ratchet_free',
  names: { en: 'The ratchet, weights of their own on each visit', zh: '期望棘轮模型：两次作用不必相同' },
  about: {
    en: 'The same without the equality of weights between the visits.',
    zh: '不限定两次消费中的作用相同。',
  },
  text: `exp2 ~ e1*exp1 + p1*per1
sat1 ~ a1*per1 + b1*exp1
per2 ~ p2*per1
sat2 ~ a2*per2 + b2*exp2 + s1*sat1`,
  variables,
  paths: [
    { label: 'a1', from: 'performance1', to: 'satisfaction1' },
    { label: 'b1', from: 'expectation1', to: 'satisfaction1' },
    { label: 'a2', from: 'performance2', to: 'satisfaction2' },
    { label: 'b2', from: 'expectation2', to: 'satisfaction2' },
  ],
  main: false,
  parameters: 15,
  df: 6,
}

const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: { en: 'The better the service this time, the higher the expectation next time.', zh: '这次的服务越好，下次的期望越高。' },
    statements: ['S3-08'],
    test: positive(direct('performance1', 'expectation2')),
  },
  {
    id: 'H2',
    claim: {
      en: 'At the same performance, the higher the expectation, the less satisfied customers are.',
      zh: '绩效相同时，期望越高，满意感越弱。',
    },
    statements: ['S3-02'],
    test: negative(direct('expectation2', 'satisfaction2')),
  },
  {
    id: 'H3',
    claim: {
      en: 'By raising the expectation, a good service this time lowers satisfaction next time (the ratchet).',
      zh: '这次的好服务通过提高期望降低下次的满意感（棘轮效应）。',
    },
    statements: ['S3-08'],
    test: negative(path('performance1', 'expectation2', 'satisfaction2')),
  },
  {
    id: 'H4',
    claim: { en: 'The better the performance, the more satisfied customers are.', zh: '感知绩效越好，满意感越强。' },
    statements: ['S3-07'],
    test: positive(direct('performance2', 'satisfaction2')),
  },
  {
    id: 'H5',
    claim: { en: 'Performance and expectation weigh the same on both visits.', zh: '绩效和期望的作用在两次消费中相同。' },
    statements: ['S3-02', 'S3-07'],
    test: { kind: 'nested', restricted: 'edm_ratchet', general: 'edm_ratchet_free' },
  },
]

const written = { en: 'Examination answer', zh: '考试答卷' }

/** Over-delivery that raises the next expectation. */
export const expectationRatchet: Study = {
  id: 'expectationRatchet',
  names: { en: 'The ratchet of expectations', zh: '期望的棘轮效应' },
  about: {
    en: 'Two visits: a service better than expected pleases now and is expected next time.',
    zh: '两次消费：超出期望的服务这次令人满意，下次却成了期望。',
  },
  origin: { en: 'A written examination answer on customer satisfaction', zh: '一份关于顾客满意感的考试答卷' },
  publishedNumbers: false,
  responseScale: agreementScale,
  constructs,
  models: [ratchet, free],
  hypotheses,
  population: {
    text: `${pathLines({
      exp2: { exp1: 0.4, per1: 0.35 },
      sat1: { per1: 0.55, exp1: -0.3 },
      per2: { per1: 0.4 },
      sat2: { per2: 0.55, exp2: -0.3, sat1: 0.2 },
    })}
exp1 ~~ .2*per1`,
    cuts: answerCuts(
      constructs.map(({ code }) => code),
      { exp1: 4.6, per1: 4.9, sat1: 4.8, exp2: 4.9, per2: 4.8, sat2: 4.6 },
    ),
  },
  lessons: [],
  statements: [
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
    statement(
      'S3-08',
      written,
      'Over-delivery easily makes customers build their next expectation on this time.',
      '超出期望的服务很容易让顾客下次的期望值建立在这次之上。',
    ),
  ],
  sources: [
    {
      id: 'oliver1980',
      citation:
        'Oliver, R. L. (1980). A cognitive model of the antecedents and consequences of satisfaction decisions. Journal of Marketing Research, 17(4), 460-469.',
      about: {
        en: 'Satisfaction from expectation and its disconfirmation, and later expectations from satisfaction.',
        zh: '满意感来自期望与期望不一致，并影响以后的期望。',
      },
    },
  ],
}
