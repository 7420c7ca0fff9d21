import { difference, direct, inGroup } from '../../model/effectExpression'
import { answerCuts } from '../answerCuts'
import type { CatalogModel, Construct, Hypothesis, Study, StudyPopulation } from '../catalogEntry'
import { loyalty, satisfaction, trust } from '../customerRelationshipQuality/constructs'
import { alikeCovariances, type Loadings, loadingLines, pathLines, scale } from '../populationText'
import { relationshipQuality } from '../relationshipQuality/relationshipQuality'

const constructs: readonly Construct[] = [
  satisfaction,
  trust,
  ...relationshipQuality.constructs.filter(({ id }) => id === 'affective'),
  { ...loyalty, items: loyalty.items.map(({ id, wording }) => ({ id: id.replace('loy', 'lo'), wording })) },
]

/** Labels name one path in each group: first the long relations, then the short ones. */
const model: CatalogModel = {
  id: 'loyalty_horizon',
  names: { en: 'Length of the relation and loyalty', zh: '关系长短与忠诚' },
  about: {
    en: 'Satisfaction, trust and affective belonging (scale means) as causes of loyalty, in long and in short relations.',
    zh: '在长期与短期关系中，满意感、信任感与情感性归属感（量表均值）对忠诚感的影响。',
  },
  text: `LOY =~ lo1 + lo2 + lo3
LOY ~ c(s_long, s_short)*sat + c(t_long, t_short)*trust + c(a_long, a_short)*aff
sat_more_short  := s_short - s_long
trust_more_long := t_long - t_short
aff_more_long   := a_long - a_short`,
  variables: { satisfaction: 'sat', trust: 'trust', affective: 'aff', loyalty: 'LOY' },
  paths: [
    { label: 's_long', from: 'satisfaction', to: 'loyalty' },
    { label: 't_long', from: 'trust', to: 'loyalty' },
    { label: 'a_long', from: 'affective', to: 'loyalty' },
  ],
  main: true,
  groups: 2,
  parameters: 42,
  df: 12,
}

const onLoyalty = (group: 'long' | 'short', cause: string) => inGroup(group, direct(cause, 'loyalty'))

const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: {
      en: 'Satisfaction matters more to loyalty in short relations than in long ones.',
      zh: '满意感对忠诚感的影响在短期关系中大于在长期关系中。',
    },
    statements: ['S1-07'],
    test: { kind: 'groupDifference', effect: direct('satisfaction', 'loyalty'), larger: 'short' },
  },
  {
    id: 'H2',
    claim: {
      en: 'Trust matters more to loyalty in long relations than in short ones.',
      zh: '信任感对忠诚感的影响在长期关系中大于在短期关系中。',
    },
    statements: ['S1-07'],
    test: { kind: 'groupDifference', effect: direct('trust', 'loyalty'), larger: 'long' },
  },
  {
    id: 'H3',
    claim: {
      en: 'Belonging matters more to loyalty in long relations than in short ones.',
      zh: '归属感对忠诚感的影响在长期关系中大于在短期关系中。',
    },
    statements: ['S1-07'],
    test: { kind: 'groupDifference', effect: direct('affective', 'loyalty'), larger: 'long' },
  },
  {
    id: 'H4',
    claim: {
      en: 'In short relations satisfaction matters more to loyalty than trust or belonging.',
      zh: '在短期关系中，满意感对忠诚感的影响大于信任感和归属感的影响。',
    },
    statements: ['S1-07'],
    test: {
      kind: 'everySign',
      effects: [
        difference(onLoyalty('short', 'satisfaction'), onLoyalty('short', 'trust')),
        difference(onLoyalty('short', 'satisfaction'), onLoyalty('short', 'affective')),
      ],
      sign: 'positive',
    },
  },
  {
    id: 'H5',
    claim: {
      en: 'In long relations trust and belonging matter more to loyalty than satisfaction.',
      zh: '在长期关系中，信任感和归属感对忠诚感的影响均大于满意感的影响。',
    },
    statements: ['S1-07'],
    test: {
      kind: 'everySign',
      effects: [
        difference(onLoyalty('long', 'trust'), onLoyalty('long', 'satisfaction')),
        difference(onLoyalty('long', 'affective'), onLoyalty('long', 'satisfaction')),
      ],
      sign: 'positive',
    },
  },
]

const measures: Loadings = {
  SAT: scale('sat', 0.9, 0.92, 0.9),
  TRU: scale('tru', 0.9, 0.88, 0.9),
  AFF: scale('aff', 0.89, 0.91, 0.88, 0.87),
  LOY: scale('lo', 0.86, 0.82, 0.88),
}

/** Ours. Causes are drawn by their items; the model takes the means of these, so its coefficients are somewhat smaller than those here. */
const population: StudyPopulation = {
  text: `${loadingLines(measures)}
${pathLines({ LOY: { SAT: 'c(.08, .56)', TRU: 'c(.38, .08)', AFF: 'c(.42, .10)' } })}
${alikeCovariances(['SAT', 'TRU', 'AFF'], 0.4)}`,
  grouped: true,
  cuts: answerCuts(
    Object.values(measures).flatMap((block) => Object.keys(block)),
    { sat: 5, tru: 5.1, aff: 4.6, lo: 4.9 },
  ),
}

/** What makes customers loyal who have been with a firm for long, and what makes those loyal who are new to it. */
export const loyaltyHorizon: Study = {
  id: 'loyaltyHorizon',
  names: { en: 'Loyalty in long and short relations', zh: '长期与短期关系中的忠诚感' },
  about: {
    en: 'Belonging and trust matter in long relations, satisfaction in short ones: a claim about differences between two groups.',
    zh: '在长期关系中归属感与信任感尤为重要，在短期关系中满意感最为重要：关于两组差异的论断。',
  },
  origin: { en: 'A set of lecture slides on customer relationship quality', zh: '顾客关系质量课件' },
  publishedNumbers: false,
  responseScale: relationshipQuality.responseScale,
  constructs,
  groups: {
    column: 'horizon',
    question: {
      en: 'How long have you been a customer of this organizer? (long: three years or more; short: less)',
      zh: '您成为该组展商的客户有多久？（long：三年及以上；short：不到三年）',
    },
    groups: [
      { label: 'long', names: { en: 'long relation', zh: '长期关系' } },
      { label: 'short', names: { en: 'short relation', zh: '短期关系' } },
    ],
  },
  models: [model],
  hypotheses,
  population,
  lessons: [],
  statements: [
    {
      id: 'S1-07',
      section: { en: 'slides', zh: '课件' },
      quote: {
        en: 'In a long cooperation between customer and firm belonging and trust are especially important; in a short one satisfaction with service quality is the most important factor.',
        zh: '在顾客与企业的长期合作关系中，顾客归属感与信任感尤为重要。在顾客与企业的短期合作关系中，顾客对服务质量的满意感是最重要的因素。',
      },
    },
  ],
  sources: relationshipQuality.sources.filter(({ id }) => ['garbarino1999', 'gustafsson2005'].includes(id)),
}
