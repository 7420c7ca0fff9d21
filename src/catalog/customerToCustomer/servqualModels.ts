import type { CatalogModel } from '../catalogEntry'

const dimensions = `TAN =~ t1 + t2 + t3
REL =~ r1 + r2 + r3
RES =~ s1 + s2 + s3
ASS =~ a1 + a2 + a3
EMP =~ e1 + e2 + e3
C2C =~ c1 + c2 + c3`

const variables = {
  tangibles: 'TAN',
  reliability: 'REL',
  responsiveness: 'RES',
  assurance: 'ASS',
  empathy: 'EMP',
  relations: 'C2C',
  quality: 'SQ',
} as const

/** Relations between customers as the sixth dimension. */
export const servqual6: CatalogModel = {
  id: 'servqual6',
  names: { en: 'Service quality of six dimensions', zh: '服务质量六维模型' },
  about: {
    en: 'Relations between customers beside the five dimensions of SERVQUAL.',
    zh: '在 SERVQUAL 的五个维度之外，加入顾客间关系作为第六维。',
  },
  text: `${dimensions}
SQ  =~ TAN + REL + RES + ASS + EMP + C2C`,
  variables,
  paths: [],
  main: true,
  parameters: 42,
  df: 129,
}

/** Five dimensions, and relations between customers as their cause. */
export const servqual5: CatalogModel = {
  id: 'servqual5_c2c',
  names: { en: 'Service quality of five dimensions, caused by relations between customers', zh: '服务质量五维模型：顾客间关系为影响源' },
  about: {
    en: 'The dimensions of SERVQUAL with relations between customers as a cause of quality. It implies the same covariances as the model of six dimensions.',
    zh: 'SERVQUAL 的五个维度，顾客间关系是服务质量的影响源。与六维模型隐含相同的协方差。',
  },
  text: `${dimensions}
SQ  =~ TAN + REL + RES + ASS + EMP
SQ  ~ qc*C2C`,
  variables,
  paths: [{ label: 'qc', from: 'relations', to: 'quality' }],
  main: false,
  compared: {
    relation: 'equivalentTo',
    model: 'servqual6',
    question: {
      en: 'Can these answers tell whether relations between customers are a part of service quality or a cause of it?',
      zh: '这些数据能否判断顾客间关系是服务质量的一部分还是其影响源？',
    },
    remedy: {
      en: 'The four kinds of relations, asked one by one, separate the two claims.',
      zh: '分别询问四种顾客间关系，才能把两个论断分开。',
    },
  },
  parameters: 42,
  df: 129,
}
