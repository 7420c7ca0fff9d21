import { direct } from '../../model/effectExpression'
import { agreementScale } from '../agreementScale'
import type { Study } from '../catalogEntry'
import { constructs } from './constructs'
import { hypotheses } from './hypotheses'
import { rqSem, rqSemReversed } from './latentModels'
import { rqChain, rqPath, rqPathRestricted } from './pathModels'
import { population } from './population'
import { rqSemSecondOrder, rqSemThreeTrusts } from './secondOrderTrust'
import { sources } from './sources'
import { statements } from './statements'
import { twoSatisfactions } from './twoSatisfactions'

/** Chapter 5's study of relationship quality: what builds a customer's belonging to a firm. */
export const relationshipQuality: Study = {
  id: 'relationshipQuality',
  names: { en: 'Relationship quality', zh: '关系质量' },
  about: {
    en: 'Commercial friendship, satisfaction, trust, and affective and continuance belonging: what makes a customer stay with a firm.',
    zh: '商业友谊、满意感、信任感、情感性归属感与持续性归属感：顾客为什么与企业保持长期关系。',
  },
  origin: {
    en: 'Chapter 5 (relationship quality) of a textbook on customer relationship management for exhibitions',
    zh: '会展客户关系管理教材第五章（关系质量）',
  },
  publishedNumbers: false,
  responseScale: agreementScale,
  constructs,
  models: [rqSem, twoSatisfactions, rqSemSecondOrder, rqPath, rqPathRestricted, rqChain, rqSemReversed, rqSemThreeTrusts],
  hypotheses,
  population,
  lessons: [{ kind: 'measurementError', observed: 'rq_path', latent: 'rq_sem', effect: direct('satisfaction', 'continuance') }],
  statements,
  sources,
}
