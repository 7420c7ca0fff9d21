import { direct } from '../../model/effectExpression'
import { agreementScale } from '../agreementScale'
import { answerCuts } from '../answerCuts'
import type { CatalogModel, Construct, Hypothesis, Study, StudyPopulation } from '../catalogEntry'
import { item, statement } from '../item'
import { alikeCovariances, pathLines } from '../populationText'
import { positive } from '../sign'

/** A construct that one question asks for. */
function single(id: string, code: string, names: Construct['names'], en: string, zh: string): Construct {
  return { id, code, names, definition: { en: `One question: ${en}`, zh: `单题测量：${zh}` }, items: [item(code, en, zh)] }
}

const constructs: readonly Construct[] = [
  single(
    'image',
    'image',
    { en: 'image and first impression', zh: '品牌形象与第一印象' },
    'My first impression of this firm was good.',
    '我对该企业的第一印象很好。',
  ),
  single(
    'information',
    'info',
    { en: 'information', zh: '信息交流与透明度' },
    'This firm informs me openly.',
    '该企业公开透明地向我提供信息。',
  ),
  single(
    'promise',
    'promise',
    { en: 'promises and service quality', zh: '履行承诺与服务质量' },
    'This firm serves me as well as it promised.',
    '该企业提供的服务与其承诺一样好。',
  ),
  single(
    'interaction',
    'interact',
    { en: 'interaction and personal care', zh: '互动沟通与个性化关怀' },
    'When this firm is in touch with me it cares for my personal needs.',
    '该企业在与我的互动中关心我的个人需要。',
  ),
  single(
    'upkeep',
    'upkeep',
    { en: 'continued upkeep of trust', zh: '持续信任维护与升级' },
    'This firm keeps working at our relation.',
    '该企业持续用心维护与我的关系。',
  ),
  single('trust', 'TRU', { en: 'customer trust', zh: '信任感' }, 'I trust this firm.', '我信任该企业。'),
  single(
    'satisfaction',
    'SATI',
    { en: 'customer satisfaction', zh: '满意感' },
    'Overall, I am satisfied with this firm.',
    '总的来说，我对该企业感到满意。',
  ),
  single('loyalty', 'LOYA', { en: 'customer loyalty', zh: '忠诚感' }, 'I shall stay with this firm.', '我会继续选择该企业。'),
]

const model: CatalogModel = {
  id: 'trust_stages',
  names: { en: 'Stages of building trust', zh: '信任构建阶段模型' },
  about: {
    en: 'What a firm does at each of five stages raises trust; promises raise satisfaction, interaction loyalty.',
    zh: '企业在五个阶段的做法影响信任感；履行承诺影响满意感，互动沟通影响忠诚感。',
  },
  text: `TRU ~ t1*image + t2*info + t3*promise + t4*interact + t5*upkeep
SATI ~ s1*image + s2*promise
LOYA ~ lt*TRU + ls*SATI + li*interact`,
  variables: {
    image: 'image',
    information: 'info',
    promise: 'promise',
    interaction: 'interact',
    upkeep: 'upkeep',
    trust: 'TRU',
    satisfaction: 'SATI',
    loyalty: 'LOYA',
  },
  paths: [
    { label: 't1', from: 'image', to: 'trust' },
    { label: 't2', from: 'information', to: 'trust' },
    { label: 't3', from: 'promise', to: 'trust' },
    { label: 't4', from: 'interaction', to: 'trust' },
    { label: 't5', from: 'upkeep', to: 'trust' },
    { label: 's1', from: 'image', to: 'satisfaction' },
    { label: 's2', from: 'promise', to: 'satisfaction' },
    { label: 'lt', from: 'trust', to: 'loyalty' },
    { label: 'ls', from: 'satisfaction', to: 'loyalty' },
    { label: 'li', from: 'interaction', to: 'loyalty' },
  ],
  main: true,
  parameters: 28,
  df: 8,
}

const stage = (id: string, from: string, en: string, zh: string): Hypothesis => ({
  id,
  claim: { en, zh },
  statements: ['S2-13'],
  test: positive(direct(from, 'trust')),
})

const hypotheses: readonly Hypothesis[] = [
  stage('H1', 'image', 'A good first impression raises trust.', '良好的形象和第一印象能增强信任感。'),
  stage('H2', 'information', 'Open information raises trust.', '公开透明的信息交流能增强信任感。'),
  stage('H3', 'promise', 'Kept promises and good service raise trust.', '履行承诺、提供优质服务能增强信任感。'),
  stage('H4', 'interaction', 'Interaction and care raise trust.', '互动沟通与个性化关怀能增强信任感。'),
  stage('H5', 'upkeep', 'Continued upkeep raises trust.', '对关系的持续维护能增强信任感。'),
  {
    id: 'H6',
    claim: { en: 'Kept promises raise satisfaction.', zh: '履行承诺能提高满意感。' },
    statements: ['S2-15'],
    test: positive(direct('promise', 'satisfaction')),
  },
  {
    id: 'H7',
    claim: { en: 'Interaction and care raise loyalty.', zh: '互动沟通与个性化关怀能增强忠诚感。' },
    statements: ['S2-15'],
    test: positive(direct('interaction', 'loyalty')),
  },
  {
    id: 'H8',
    claim: { en: 'Trust raises loyalty.', zh: '信任感能增强忠诚感。' },
    statements: ['S2-08'],
    test: positive(direct('trust', 'loyalty')),
  },
]

const stages = ['image', 'info', 'promise', 'interact', 'upkeep']

/** Every stage helps; kept promises help most. */
const population: StudyPopulation = {
  text: `${pathLines({
    TRU: { image: 0.14, info: 0.16, promise: 0.25, interact: 0.16, upkeep: 0.16 },
    SATI: { image: 0.2, promise: 0.4 },
    LOYA: { TRU: 0.35, SATI: 0.25, interact: 0.18 },
  })}
${alikeCovariances(stages, 0.3)}`,
  cuts: answerCuts([...stages, 'TRU', 'SATI', 'LOYA'], {
    image: 5,
    info: 4.7,
    promise: 5,
    interact: 4.4,
    upkeep: 4.5,
    TRU: 4.9,
    SATI: 5,
    LOYA: 4.6,
  }),
}

const stagesOfTrust = { en: 'Stages of building trust', zh: '信任构建的阶段' }

/** The five stages in which a firm builds trust. */
export const trustStages: Study = {
  id: 'trustStages',
  names: { en: 'Stages of building trust', zh: '信任构建的阶段' },
  about: {
    en: 'First impression, information, promises, interaction, upkeep: what each stage does for trust, satisfaction and loyalty.',
    zh: '第一印象、信息交流、履行承诺、互动沟通、持续维护：各阶段怎样影响信任感、满意感和忠诚感。',
  },
  origin: { en: 'A study of the mechanism of customer trust', zh: '一项关于顾客信任机制的研究' },
  publishedNumbers: false,
  responseScale: agreementScale,
  constructs,
  models: [model],
  hypotheses,
  population,
  lessons: [],
  statements: [
    statement(
      'S2-08',
      stagesOfTrust,
      'Trust raises purchase intention, saves search, strengthens loyalty and brings word of mouth.',
      '信任感会提高购买意愿、减少搜索成本、增强忠诚感并为企业带来口碑效应。',
    ),
    statement(
      'S2-13',
      stagesOfTrust,
      'A good image and first impression are the ground of trust; information, kept promises, interaction and care, and continued upkeep follow.',
      '企业的正面品牌形象和顾客的第一印象是建立信任感的基础；其后是信息交流与透明度、履行承诺与服务质量、互动沟通与个性化关怀、持续信任维护与升级。',
    ),
    statement(
      'S2-15',
      stagesOfTrust,
      'Kept promises and better service raise satisfaction and loyalty; interaction and care bind customers, who buy again and recommend.',
      '履行承诺和提高服务质量能够显著提高顾客的满意感和忠诚感；互动沟通与个性化关怀能够增强顾客黏性，提高回购率和推荐率。',
    ),
  ],
  sources: [
    {
      id: 'morgan1994',
      citation:
        'Morgan, R. M., & Hunt, S. D. (1994). The commitment-trust theory of relationship marketing. Journal of Marketing, 58(3), 20-38.',
      about: {
        en: 'Causes and consequences of trust in relations between firms and customers.',
        zh: '企业与顾客关系中信任感的原因与结果。',
      },
    },
  ],
}
