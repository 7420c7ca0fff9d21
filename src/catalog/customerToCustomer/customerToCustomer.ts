import type { Study } from '../catalogEntry'
import { relationshipQuality } from '../relationshipQuality/relationshipQuality'
import { constructs } from './constructs'
import { hypotheses } from './hypotheses'
import { population } from './population'
import { c2c, c2cPart } from './relationModels'
import { servqual5, servqual6 } from './servqualModels'
import { sources, statements } from './sources'

/** What customers do to each other while they are served, and what it does to quality, satisfaction and retention. */
export const customerToCustomer: Study = {
  id: 'customerToCustomer',
  names: { en: 'Relations between customers', zh: '顾客间关系' },
  about: {
    en: 'Customers help each other, join in, compete and disturb. Are these relations a source of service quality, or a part of it? The article says both, in consecutive sentences.',
    zh: '顾客之间有互助、合作、竞争与干扰。这些关系是服务质量的影响源，还是服务质量的一部分？文章在前后两句中两种说法都有。',
  },
  origin: {
    en: 'An article on the management of relations between customers (Li Jianxin, 2007)',
    zh: '黎建新（2007）关于顾客间关系管理的文章',
  },
  publishedNumbers: false,
  responseScale: relationshipQuality.responseScale,
  constructs,
  models: [c2c, servqual6, c2cPart, servqual5],
  hypotheses,
  population,
  lessons: [],
  statements,
  sources,
}
