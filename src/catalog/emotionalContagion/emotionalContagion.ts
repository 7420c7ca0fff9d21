import { direct, path } from '../../model/effectExpression'
import { agreementScale } from '../agreementScale'
import { answerCuts } from '../answerCuts'
import type { CatalogModel, Construct, Hypothesis, Study } from '../catalogEntry'
import { item, statement } from '../item'
import { alikeCovariances, loadingLines, pathLines, scale } from '../populationText'
import { positive } from '../sign'

const constructs: readonly Construct[] = [
  {
    id: 'customerEmotion',
    code: 'CEMO',
    names: { en: 'customer emotion', zh: '顾客情绪' },
    definition: { en: 'How customers feel and show it while they are served.', zh: '顾客在消费过程中的情绪及其表现。' },
    items: [
      item('ce1', 'The customer was cheerful while being served.', '顾客在消费过程中心情愉快。'),
      item('ce2', 'The customer smiled often.', '顾客常常面带微笑。'),
      item('ce3', 'The customer was at ease.', '顾客感到轻松自在。'),
    ],
  },
  {
    id: 'employeeEmotion',
    code: 'EEMO',
    names: { en: 'employee emotion', zh: '员工情绪' },
    definition: { en: 'How service persons feel and show it while they serve.', zh: '服务人员在服务过程中的情绪及其表现。' },
    items: [
      item('ee1', 'The service person was cheerful while serving.', '服务人员在服务过程中心情愉快。'),
      item('ee2', 'The service person smiled often.', '服务人员常常面带微笑。'),
      item('ee3', 'The service person was at ease.', '服务人员感到轻松自在。'),
    ],
  },
  {
    id: 'priorMood',
    code: 'mood0',
    names: { en: 'customer mood before', zh: '顾客消费前的心情' },
    definition: { en: 'The mood in which the customer came.', zh: '顾客到来时的心情。' },
    items: [item('mood0', 'The customer came in a good mood.', '顾客到来时心情很好。')],
  },
  {
    id: 'environment',
    code: 'environ',
    names: { en: 'service environment', zh: '服务环境' },
    definition: { en: 'How pleasant the place of the service is.', zh: '服务场所令人愉快的程度。' },
    items: [item('environ', 'The place was pleasant for customers.', '服务环境令顾客感到舒适。')],
  },
  {
    id: 'skill',
    code: 'skill',
    names: { en: 'professional skill', zh: '专业技能' },
    definition: { en: 'What the service person knows and is able to do.', zh: '服务人员的专业知识和能力。' },
    items: [item('skill', 'The service person worked with professional skill.', '服务人员的工作很专业。')],
  },
  {
    id: 'ethics',
    code: 'ethic',
    names: { en: 'attitude and professional ethics', zh: '服务态度与职业道德' },
    definition: { en: 'The service person’s attitude to the work and its duties.', zh: '服务人员的服务态度和职业道德。' },
    items: [item('ethic', 'The service person took the duties of the work seriously.', '服务人员恪守工作职责。')],
  },
]

const model: CatalogModel = {
  id: 'emotion_nr',
  names: { en: 'Emotional contagion (non-recursive)', zh: '情绪感染模型（非递归）' },
  about: {
    en: 'Customers and employees catch each other’s emotion. Mood and environment reach employees only through customers, skill and ethics customers only through employees, which identifies both directions.',
    zh: '顾客与员工的情绪相互感染。心情与环境只通过顾客影响员工，技能与职业道德只通过员工影响顾客，因此两个方向都可识别。',
  },
  text: `CEMO =~ ce1 + ce2 + ce3
EEMO =~ ee1 + ee2 + ee3
CEMO ~ ec*EEMO + cm*mood0 + cv*environ
EEMO ~ ce*CEMO + es*skill + et*ethic
CEMO ~~ EEMO`,
  variables: {
    customerEmotion: 'CEMO',
    employeeEmotion: 'EEMO',
    priorMood: 'mood0',
    environment: 'environ',
    skill: 'skill',
    ethics: 'ethic',
  },
  paths: [
    { label: 'ec', from: 'employeeEmotion', to: 'customerEmotion' },
    { label: 'ce', from: 'customerEmotion', to: 'employeeEmotion' },
    { label: 'cm', from: 'priorMood', to: 'customerEmotion' },
    { label: 'cv', from: 'environment', to: 'customerEmotion' },
    { label: 'es', from: 'skill', to: 'employeeEmotion' },
    { label: 'et', from: 'ethics', to: 'employeeEmotion' },
  ],
  main: true,
  parameters: 29,
  df: 26,
}

const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: { en: 'The emotion of service persons carries over to customers.', zh: '服务人员的情绪会感染顾客。' },
    statements: ['S0-44'],
    test: positive(direct('employeeEmotion', 'customerEmotion')),
  },
  {
    id: 'H2',
    claim: { en: 'The emotion of customers carries over to service persons.', zh: '顾客的情绪会感染服务人员。' },
    statements: ['S0-44'],
    test: positive(direct('customerEmotion', 'employeeEmotion')),
  },
  {
    id: 'H3',
    claim: {
      en: 'The greater the professional skill of service persons, the better their own emotion and, through it, that of customers.',
      zh: '服务人员的专业技能越强，自身情绪越好，并由此使顾客的情绪越好。',
    },
    statements: ['S0-44'],
    test: positive(path('skill', 'employeeEmotion', 'customerEmotion')),
  },
  {
    id: 'H4',
    claim: {
      en: 'The better the attitude and ethics of service persons, the better their own emotion and, through it, that of customers.',
      zh: '服务人员的服务态度和职业道德越好，自身情绪越好，并由此使顾客的情绪越好。',
    },
    statements: ['S0-44'],
    test: positive(path('ethics', 'employeeEmotion', 'customerEmotion')),
  },
  {
    id: 'H5',
    claim: {
      en: 'The better the mood in which customers come, the better their emotion while they are served.',
      zh: '顾客消费前的心情越好，消费过程中的情绪越好。',
    },
    statements: ['S0-44'],
    test: positive(direct('priorMood', 'customerEmotion')),
  },
  {
    id: 'H6',
    claim: { en: 'The more pleasant the service environment, the better the emotion of customers.', zh: '服务环境越好，顾客的情绪越好。' },
    statements: ['S0-44'],
    test: positive(direct('environment', 'customerEmotion')),
  },
]

const loadings = { CEMO: scale('ce', 0.86, 0.84, 0.83), EEMO: scale('ee', 0.87, 0.85, 0.82) }
const singles = ['mood0', 'environ', 'skill', 'ethic']

/** Customers and service persons who catch each other's emotion. */
export const emotionalContagion: Study = {
  id: 'emotionalContagion',
  names: { en: 'Emotional contagion', zh: '情绪感染' },
  about: {
    en: 'Pairs of a customer and a service person: whose emotion carries over to whom.',
    zh: '顾客与服务人员配对：谁的情绪感染了谁。',
  },
  origin: {
    en: 'Chapter 5 (relationship quality) of a textbook on customer relationship management for exhibitions',
    zh: '会展客户关系管理教材第五章（关系质量）',
  },
  publishedNumbers: false,
  responseScale: agreementScale,
  constructs,
  models: [model],
  hypotheses,
  population: {
    text: `${loadingLines(loadings)}
${pathLines({ CEMO: { EEMO: 0.3, mood0: 0.35, environ: 0.25 }, EEMO: { CEMO: 0.25, skill: 0.35, ethic: 0.3 } })}
CEMO ~~ .1*EEMO
${alikeCovariances(singles, 0.15)}`,
    cuts: answerCuts([...Object.values(loadings).flatMap((items) => Object.keys(items)), ...singles], {
      ce: 4.8,
      ee: 5,
      mood0: 4.5,
      environ: 4.9,
      skill: 5.1,
      ethic: 5.2,
    }),
  },
  lessons: [],
  statements: [
    statement(
      'S0-44',
      '5',
      'How service persons show their feelings affects the emotion of customers, and how customers show theirs affects that of service persons; so do professional skill, attitude and ethics, and the mood in which customers come.',
      '服务人员在服务过程中的情感表现会影响顾客的消费情绪，顾客在消费过程中的情感表现也会影响员工的情绪；服务人员的专业技能、服务态度和职业道德以及顾客消费前的心情也有影响。',
    ),
  ],
  sources: [
    {
      id: 'hatfield1994',
      citation: 'Hatfield, E., Cacioppo, J. T., & Rapson, R. L. (1994). Emotional contagion. Cambridge University Press.',
      about: { en: 'How people catch the emotions of others.', zh: '人们如何受到他人情绪的感染。' },
    },
  ],
}
