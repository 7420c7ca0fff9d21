import type { Study } from '../catalogEntry'
import { relationshipQuality } from '../relationshipQuality/relationshipQuality'
import { constructs } from './constructs'
import { hypotheses, statements } from './hypotheses'
import { affOutcomes, population } from './model'

/** What comes of belonging that is wanted, and of belonging that is not. */
export const affectiveOutcomes: Study = {
  id: 'affectiveOutcomes',
  names: { en: 'What affective belonging leads to', zh: '情感性归属感的结果' },
  about: {
    en: 'Customers who want to stay come back, speak well of the firm and forgive it; those who have to stay do so less.',
    zh: '愿意留下的顾客会再次光顾、为企业说好话、宽容企业的过失；不得不留下的顾客则较少如此。',
  },
  origin: relationshipQuality.origin,
  publishedNumbers: false,
  responseScale: relationshipQuality.responseScale,
  constructs,
  models: [affOutcomes],
  hypotheses,
  population,
  lessons: [],
  statements,
  sources: relationshipQuality.sources.filter(({ id }) => ['price1999', 'allen1990', 'gustafsson2005'].includes(id)),
}
