import type { CatalogModel } from '../catalogEntry'
import { belongings, friendship, satisfaction, transactionSatisfaction, trustByDimensionMeans } from './measurement'

/** Transaction-specific satisfaction before trust, cumulative satisfaction after it. */
export const twoSatisfactions: CatalogModel = {
  id: 'two_sat',
  names: { en: 'Transaction-specific and cumulative satisfaction', zh: '单次满意感与累积性满意感模型' },
  about: {
    en: 'Satisfaction with one experience precedes trust, trust precedes cumulative satisfaction. The one model that carries every claim of section 4 at once.',
    zh: '某次消费经历的满意感在信任感之前，累积性满意感在信任感之后。只有这个模型能同时检验第四节的全部论断。',
  },
  text: `${friendship}
${transactionSatisfaction}
${trustByDimensionMeans}
${satisfaction('CSAT')}
${belongings}
TSAT ~ xf*FR
TRU  ~ tf*FR + tx*TSAT
CSAT ~ sf*FR + sx*TSAT + st*TRU
AFF  ~ af*FR + as*CSAT + at*TRU
CON  ~ cf*FR + cs*CSAT + ct*TRU + ca*AFF
fr_csat_total     := sf + xf*sx + (tf + xf*tx)*st
fr_sat_contrast   := (sf + xf*sx + (tf + xf*tx)*st) - xf
sat_con_contrast  := as*ca - cs
tsat_csat_via_tru := tx*st
tru_con_total     := ct + at*ca + st*(cs + as*ca)`,
  variables: {
    friendship: 'FR',
    transactionSatisfaction: 'TSAT',
    trust: 'TRU',
    satisfaction: 'CSAT',
    affective: 'AFF',
    continuance: 'CON',
  },
  paths: [
    { label: 'xf', from: 'friendship', to: 'transactionSatisfaction' },
    { label: 'tf', from: 'friendship', to: 'trust' },
    { label: 'tx', from: 'transactionSatisfaction', to: 'trust' },
    { label: 'sf', from: 'friendship', to: 'satisfaction' },
    { label: 'sx', from: 'transactionSatisfaction', to: 'satisfaction' },
    { label: 'st', from: 'trust', to: 'satisfaction' },
    { label: 'af', from: 'friendship', to: 'affective' },
    { label: 'as', from: 'satisfaction', to: 'affective' },
    { label: 'at', from: 'trust', to: 'affective' },
    { label: 'cf', from: 'friendship', to: 'continuance' },
    { label: 'cs', from: 'satisfaction', to: 'continuance' },
    { label: 'ct', from: 'trust', to: 'continuance' },
    { label: 'ca', from: 'affective', to: 'continuance' },
  ],
  main: true,
  parameters: 57,
  df: 196,
}
