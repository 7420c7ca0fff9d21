import type { CatalogModel } from '../catalogEntry'
import { oneFactorPopulation, wantAndMustPopulation, wantAndOughtPopulation } from './population'

const affective = ['aff1', 'aff2', 'aff3']
const continuance = ['con1', 'con2', 'con3']
const moral = ['nrm1', 'nrm2', 'nrm3']
const factor = (name: string, ...blocks: readonly (readonly string[])[]) => `${name} =~ ${blocks.flat().join(' + ')}`

/** The three belongings, correlated. */
export const belonging3: CatalogModel = {
  id: 'belonging3',
  names: { en: 'Three belongings', zh: '归属感三维模型' },
  about: {
    en: 'Affective, continuance and moral belonging as three correlated factors. Among 104 employees with another questionnaire the affective and the moral one correlate .89: nearly one.',
    zh: '情感性、持续性与道义性归属感为三个相关因子。在另一份问卷的 104 名员工中，情感性与道义性归属感的相关为 .89，几乎是同一个因子。',
  },
  text: `${factor('AFF', affective)}
${factor('CON', continuance)}
${factor('NRM', moral)}`,
  variables: { affective: 'AFF', continuance: 'CON', moral: 'NRM' },
  paths: [],
  main: true,
  parameters: 21,
  df: 24,
}

/** Wanting to stay and feeling obliged to stay as one. */
export const belongingWantOught: CatalogModel = {
  id: 'belonging2_moral',
  names: { en: 'Affective and moral belonging as one', zh: '情感性与道义性归属感合一模型' },
  about: {
    en: 'Customers who want to stay and customers who feel that they ought to are not told apart.',
    zh: '不区分愿意留下的顾客与自觉应该留下的顾客。',
  },
  text: `${factor('WISH', affective, moral)}
${factor('CON', continuance)}`,
  variables: { continuance: 'CON' },
  paths: [],
  main: true,
  compared: {
    relation: 'nestedIn',
    model: 'belonging3',
    question: {
      en: 'Is moral belonging distinct from affective belonging?',
      zh: '道义性归属感与情感性归属感是否有别？',
    },
  },
  parameters: 19,
  df: 26,
  population: wantAndOughtPopulation,
}

/** Wanting to stay and having to stay as one. */
export const belongingWantMust: CatalogModel = {
  id: 'belonging2_continuance',
  names: { en: 'Affective and continuance belonging as one', zh: '情感性与持续性归属感合一模型' },
  about: {
    en: 'Customers who want to stay and customers who have to are not told apart.',
    zh: '不区分愿意留下的顾客与不得不留下的顾客。',
  },
  text: `${factor('STAY', affective, continuance)}
${factor('NRM', moral)}`,
  variables: { moral: 'NRM' },
  paths: [],
  main: true,
  compared: {
    relation: 'nestedIn',
    model: 'belonging3',
    question: {
      en: 'Is continuance belonging distinct from affective belonging?',
      zh: '持续性归属感与情感性归属感是否有别？',
    },
  },
  parameters: 19,
  df: 26,
  population: wantAndMustPopulation,
}

/** One belonging. */
export const belonging1: CatalogModel = {
  id: 'belonging1',
  names: { en: 'One belonging', zh: '归属感单因子模型' },
  about: { en: 'A single belonging behind all answers.', zh: '所有题项背后只有一个归属感。' },
  text: factor('BEL', affective, continuance, moral),
  variables: {},
  paths: [],
  main: true,
  compared: {
    relation: 'nestedIn',
    model: 'belonging3',
    question: { en: 'Is there more than one belonging?', zh: '归属感是否不止一种？' },
  },
  parameters: 18,
  df: 27,
  population: oneFactorPopulation,
}
