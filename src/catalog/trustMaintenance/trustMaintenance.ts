import { agreementScale } from '../agreementScale'
import { answerCuts } from '../answerCuts'
import type { CatalogModel, Study, StudyPopulation } from '../catalogEntry'
import { alikeCovariances, loadingLines, pathLines, scale } from '../populationText'
import { hypotheses, statements } from './claims'
import { constructs } from './constructs'

const factors = {
  TRANS: scale('tr', 0.84, 0.86, 0.82),
  RELI: scale('re', 0.86, 0.87, 0.83),
  FAIR: scale('fa', 0.83, 0.81, 0.84),
  PROF: scale('pr', 0.85, 0.86, 0.84),
  EMOT: scale('em', 0.86, 0.84, 0.85),
}
const loadings = {
  ...factors,
  SAT: scale('sa', 0.88, 0.87, 0.85),
  TRU: scale('tu', 0.88, 0.86, 0.87),
  LOY: scale('lo', 0.86, 0.85, 0.87),
}

const model: CatalogModel = {
  id: 'trust_maintenance',
  names: { en: 'Trust building and maintenance', zh: '信任构建与维系模型' },
  about: {
    en: 'Five factors raise trust, two of them also by way of satisfaction; trust and satisfaction raise loyalty.',
    zh: '五个因素影响信任感，其中两个还通过满意感起作用；信任感和满意感影响忠诚感。',
  },
  text: `TRANS =~ tr1 + tr2 + tr3
RELI  =~ re1 + re2 + re3
FAIR  =~ fa1 + fa2 + fa3
PROF  =~ pr1 + pr2 + pr3
EMOT  =~ em1 + em2 + em3
SAT   =~ sa1 + sa2 + sa3
TRU   =~ tu1 + tu2 + tu3
LOY   =~ lo1 + lo2 + lo3
SAT ~ s1*TRANS + s2*RELI
TRU ~ t1*TRANS + t2*RELI + t3*FAIR + t4*PROF + t5*EMOT + ts*SAT
LOY ~ lt*TRU + ls*SAT
reli_via_sat := s2*ts`,
  variables: {
    transparency: 'TRANS',
    reliability: 'RELI',
    fairness: 'FAIR',
    professionalism: 'PROF',
    emotionalConnection: 'EMOT',
    satisfaction: 'SAT',
    trust: 'TRU',
    loyalty: 'LOY',
  },
  paths: [
    { label: 's1', from: 'transparency', to: 'satisfaction' },
    { label: 's2', from: 'reliability', to: 'satisfaction' },
    { label: 't1', from: 'transparency', to: 'trust' },
    { label: 't2', from: 'reliability', to: 'trust' },
    { label: 't3', from: 'fairness', to: 'trust' },
    { label: 't4', from: 'professionalism', to: 'trust' },
    { label: 't5', from: 'emotionalConnection', to: 'trust' },
    { label: 'ts', from: 'satisfaction', to: 'trust' },
    { label: 'lt', from: 'trust', to: 'loyalty' },
    { label: 'ls', from: 'satisfaction', to: 'loyalty' },
  ],
  main: true,
  parameters: 68,
  df: 232,
}

/** The five factors go together, as factors of one firm do; reliability and satisfaction matter most. */
const population: StudyPopulation = {
  text: `${loadingLines(loadings)}
${pathLines({
  SAT: { TRANS: 0.25, RELI: 0.4 },
  TRU: { TRANS: 0.16, RELI: 0.18, FAIR: 0.14, PROF: 0.14, EMOT: 0.18, SAT: 0.24 },
  LOY: { TRU: 0.4, SAT: 0.3 },
})}
${alikeCovariances(Object.keys(factors), 0.35)}`,
  cuts: answerCuts(
    Object.values(loadings).flatMap((items) => Object.keys(items)),
    { tr: 4.8, re: 5, fa: 4.9, pr: 5.2, em: 4.3, sa: 5, tu: 5, lo: 4.7 },
  ),
}

/** What builds and keeps trust in a firm. */
export const trustMaintenance: Study = {
  id: 'trustMaintenance',
  names: { en: 'Building and maintaining trust', zh: '信任的构建与维系' },
  about: {
    en: 'Transparency, reliability, fairness, professionalism and emotional connection: what trust rests on, and what it does for loyalty.',
    zh: '透明度、可靠性、公平性、专业性与情感联系：信任感取决于什么，又怎样影响忠诚感。',
  },
  origin: { en: 'A study of the mechanism of customer trust', zh: '一项关于顾客信任机制的研究' },
  publishedNumbers: false,
  responseScale: agreementScale,
  constructs,
  models: [model],
  hypotheses,
  population,
  lessons: [],
  statements,
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
    {
      id: 'luarn2003',
      citation:
        'Luarn, P., & Lin, H.-H. (2003). A customer loyalty model for e-service context. Journal of Electronic Commerce Research, 4(4), 156-167.',
      about: {
        en: 'Trust, satisfaction and value lead to commitment and loyalty; 180 customers in Taiwan.',
        zh: '信任感、满意感和感知价值影响归属感和忠诚感；台湾 180 名顾客。',
      },
    },
  ],
}
