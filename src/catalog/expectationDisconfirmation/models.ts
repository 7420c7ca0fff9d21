import type { CatalogModel } from '../catalogEntry'
import { linearPopulation } from './population'

const measurement = `PRIOR =~ pe1 + pe2 + pe3
EXPE  =~ ex1 + ex2 + ex3
PERF  =~ pf1 + pf2 + pf3
DISC  =~ di1 + di2 + di3
SAT   =~ sa1 + sa2 + sa3
TRU   =~ tu1 + tu2 + tu3
LOY   =~ lo1 + lo2 + lo3`

const variables = {
  priorKnowledge: 'PRIOR',
  expectation: 'EXPE',
  performance: 'PERF',
  disconfirmation: 'DISC',
  satisfaction: 'SAT',
  trust: 'TRU',
  loyalty: 'LOY',
} as const

const paths: CatalogModel['paths'] = [
  { label: 'ep', from: 'priorKnowledge', to: 'expectation' },
  { label: 'dp', from: 'performance', to: 'disconfirmation' },
  { label: 'de', from: 'expectation', to: 'disconfirmation' },
  { label: 'sd', from: 'disconfirmation', to: 'satisfaction' },
  { label: 'sp', from: 'performance', to: 'satisfaction' },
  { label: 'ts', from: 'satisfaction', to: 'trust' },
  { label: 'lt', from: 'trust', to: 'loyalty' },
  { label: 'ls', from: 'satisfaction', to: 'loyalty' },
]

/** Expectation works through disconfirmation only. */
export const disconfirmationModel: CatalogModel = {
  id: 'edm',
  names: { en: 'Expectation and disconfirmation', zh: '期望不一致模型' },
  about: {
    en: 'Prior knowledge raises expectation; performance against expectation makes satisfaction, satisfaction trust, trust loyalty.',
    zh: '既定认识提高期望；绩效与期望的对比影响满意感，满意感影响信任感，信任感影响忠诚感。',
  },
  text: `${measurement}
EXPE ~ ep*PRIOR
DISC ~ dp*PERF + de*EXPE
SAT  ~ sd*DISC + sp*PERF
TRU  ~ ts*SAT
LOY  ~ lt*TRU + ls*SAT
exp_sat := de*sd`,
  variables,
  paths,
  main: true,
  compared: {
    relation: 'nestedIn',
    model: 'edm_direct',
    question: {
      en: 'Does expectation affect satisfaction only through disconfirmation?',
      zh: '期望是否只通过期望不一致影响满意感？',
    },
  },
  parameters: 51,
  df: 180,
  population: linearPopulation,
}

/** Expectation may affect satisfaction directly as well. */
export const directExpectation: CatalogModel = {
  id: 'edm_direct',
  names: { en: 'Expectation and disconfirmation, with a direct effect of expectation', zh: '期望不一致模型：期望另有直接影响' },
  about: {
    en: 'The same with an arrow from expectation to satisfaction.',
    zh: '在期望不一致模型上增加期望对满意感的直接路径。',
  },
  text: `${measurement}
EXPE ~ ep*PRIOR
DISC ~ dp*PERF + de*EXPE
SAT  ~ sd*DISC + sp*PERF + se*EXPE
TRU  ~ ts*SAT
LOY  ~ lt*TRU + ls*SAT`,
  variables,
  paths: [...paths, { label: 'se', from: 'expectation', to: 'satisfaction' }],
  main: false,
  parameters: 52,
  df: 179,
  population: linearPopulation,
}

/** Trust before the service weakens what a disappointment does. */
export const bufferingModel: CatalogModel = {
  id: 'edm_buffer',
  names: { en: 'Trust as a buffer of disappointment', zh: '信任感缓冲模型' },
  about: {
    en: 'Scale means with the product of disconfirmation and trust: how much disconfirmation matters depends on how much customers trusted the firm before. All pairs are joined, so fit says nothing.',
    zh: '以量表均值及期望不一致与信任感的乘积建模：期望不一致的作用取决于顾客事先对企业的信任感。变量两两相连，拟合优度不能说明问题。',
  },
  text: 'sat ~ sd*disc + sp*perf + sp2*ptru + buffer*disc:ptru',
  variables: {
    disconfirmation: 'disc',
    performance: 'perf',
    priorTrust: 'ptru',
    buffering: 'disc:ptru',
    satisfaction: 'sat',
  },
  paths: [
    { label: 'sd', from: 'disconfirmation', to: 'satisfaction' },
    { label: 'sp', from: 'performance', to: 'satisfaction' },
    { label: 'sp2', from: 'priorTrust', to: 'satisfaction' },
    { label: 'buffer', from: 'buffering', to: 'satisfaction' },
  ],
  main: true,
  parameters: 15,
  df: 0,
}
