import type { Hypothesis, SourceStatement, Study } from '../catalogEntry'
import { relationshipQuality } from '../relationshipQuality/relationshipQuality'
import { constructs } from './constructs'
import { belonging1, belonging3, belongingWantMust, belongingWantOught } from './models'
import { population } from './population'

const statements: readonly SourceStatement[] = [
  {
    id: 'S0-22',
    section: '3.1',
    quote: {
      en: 'Affective belonging: employees like to work in the firm. Continuance belonging: changing jobs would cost too much, or there is no chance to. Moral belonging: employees think that they ought to stay.',
      zh: '情感性归属感指员工喜欢在企业工作；持续性归属感指跳槽的代价太高或缺乏跳槽的机会；道义性归属感指员工认为自己出于道义责任应该继续在企业工作。',
    },
  },
  {
    id: 'S1-05',
    section: { en: 'slides', zh: '课件' },
    quote: {
      en: 'Belonging is the wish to keep up a long relation with the firm, or the lack of another choice. Do customers have a moral belonging?',
      zh: '顾客归属感指顾客与企业保持长期关系的意愿，或没有其他选择而不得不保持这种关系。顾客归属感有道义性吗？',
    },
  },
]

const fails = (restricted: string) => ({ kind: 'nested', restricted, general: 'belonging3', expected: 'worse' }) as const

const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: { en: 'There is more than one belonging.', zh: '归属感不止一种。' },
    statements: ['S0-22'],
    test: fails('belonging1'),
    judgedBy: ['belonging1'],
  },
  {
    id: 'H2',
    claim: { en: 'To have to stay is something else than to want to.', zh: '持续性归属感有别于情感性归属感。' },
    statements: ['S0-22', 'S1-05'],
    test: fails('belonging2_continuance'),
    judgedBy: ['belonging2_continuance'],
  },
  {
    id: 'H3',
    claim: { en: 'To feel obliged to stay is something else than to want to.', zh: '道义性归属感有别于情感性归属感。' },
    statements: ['S0-22', 'S1-05'],
    test: fails('belonging2_moral'),
    judgedBy: ['belonging2_moral'],
  },
]

/** How many belongings are there? */
export const belongingDimensions: Study = {
  id: 'belongingDimensions',
  names: { en: 'Three kinds of belonging', zh: '归属感的三个维度' },
  about: {
    en: 'Customers stay because they want to, because they have to, or because they think that they ought to. Are these three, and does the third exist for customers?',
    zh: '顾客留下，是因为愿意、不得不，还是自觉应该。三者是否有别？顾客是否也有道义性归属感？',
  },
  origin: {
    en: 'Chapter 5 (relationship quality) of a textbook on customer relationship management for exhibitions (the question is asked in lecture slides)',
    zh: '会展客户关系管理教材第五章（关系质量；问题由课件提出）',
  },
  publishedNumbers: false,
  responseScale: relationshipQuality.responseScale,
  constructs,
  models: [belonging3, belongingWantOught, belongingWantMust, belonging1],
  hypotheses,
  population,
  lessons: [],
  statements,
  sources: relationshipQuality.sources.filter(({ id }) => ['allen1990', 'gustafsson2005', 'xu2011'].includes(id)),
}
