import type { CatalogModel } from '../catalogEntry'
import { fiveConstructPaths, pathsWithout } from './fiveConstructs'

const variables = { friendship: 'fr', satisfaction: 'sat', trust: 'trust', affective: 'aff', continuance: 'con' } as const

/** The five constructs as observed scale means. */
export const rqPath: CatalogModel = {
  id: 'rq_path',
  names: { en: 'Relationship quality, observed path model', zh: '关系质量路径模型' },
  about: {
    en: 'The five constructs as scale means. Every pair is joined, so the model reproduces any data exactly and its fit proves nothing.',
    zh: '以量表均值表示五个构念。每两个构念之间都有路径，模型必然能完全再现数据，因此拟合得好并不说明任何问题。',
  },
  text: `sat   ~ sf*fr
trust ~ tf*fr + ts*sat
aff   ~ af*fr + as*sat + at*trust
con   ~ cf*fr + cs*sat + ct*trust + ca*aff
sat_aff_total    := as + ts*at
sat_con_direct   := cs
sat_con_via_aff  := as*ca
sat_con_contrast := as*ca - cs
sat_con_via_aff_all := (as + ts*at)*ca
sat_con_total    := cs + as*ca + ts*ct + ts*at*ca
trust_aff_total  := at
trust_con_total  := ct + at*ca
fr_sat_total     := sf
fr_trust_total   := tf + sf*ts
fr_aff_total     := af + sf*as + (tf + sf*ts)*at
fr_con_total     := cf + af*ca + sf*(cs + as*ca) + (tf + sf*ts)*(ct + at*ca)`,
  variables,
  paths: fiveConstructPaths,
  main: true,
  parameters: 15,
  df: 0,
}

/** Friendship reaches continuance belonging only indirectly. */
export const rqPathRestricted: CatalogModel = {
  id: 'rq_path_r',
  names: { en: 'Path model, friendship acts on continuance belonging only indirectly', zh: '路径模型：商业友谊对持续性归属感只有间接影响' },
  about: {
    en: 'The path model without the arrow from friendship to continuance belonging: "indirect only" can fail, so its fit says something.',
    zh: '去掉商业友谊到持续性归属感的直接路径。“只有间接影响”可能被数据否定，因此其拟合优度有意义。',
  },
  text: `sat   ~ sf*fr
trust ~ tf*fr + ts*sat
aff   ~ af*fr + as*sat + at*trust
con   ~ cs*sat + ct*trust + ca*aff`,
  variables,
  paths: pathsWithout('cf'),
  main: false,
  compared: {
    relation: 'nestedIn',
    model: 'rq_path',
    question: {
      en: 'Is the direct arrow from friendship to continuance belonging needed?',
      zh: '商业友谊到持续性归属感的直接路径是否必要？',
    },
  },
  parameters: 14,
  df: 1,
}

/** Satisfaction acts on belonging only through trust. */
export const rqChain: CatalogModel = {
  id: 'rq_chain',
  names: { en: 'Pure chain: satisfaction acts on belonging only through trust', zh: '链式模型：满意感只通过信任感影响归属感' },
  about: {
    en: 'Satisfaction, then trust, then both kinds of belonging, with friendship acting on all. The chapter’s own comparison (H4) contradicts it.',
    zh: '满意感影响信任感，信任感影响两种归属感，商业友谊影响所有构念。本章自己的比较（H4）与此模型不符。',
  },
  text: `sat   ~ sf*fr
trust ~ tf*fr + ts*sat
aff   ~ af*fr + at*trust
con   ~ cf*fr + ct*trust
aff ~~ con`,
  variables,
  paths: pathsWithout('as', 'cs', 'ca'),
  main: false,
  compared: {
    relation: 'nestedIn',
    model: 'rq_path',
    question: {
      en: 'Does satisfaction act on belonging only through trust?',
      zh: '满意感是否只通过信任感影响归属感？',
    },
  },
  parameters: 13,
  df: 2,
}
