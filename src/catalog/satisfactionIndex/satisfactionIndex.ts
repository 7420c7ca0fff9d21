import type { Study } from '../catalogEntry'
import { constructs } from './constructs'
import { hypotheses } from './hypotheses'
import { acsi } from './model'
import { population } from './population'
import { sources, statements } from './sources'

/** The American customer satisfaction index: what satisfaction comes from, and what comes of it. */
export const satisfactionIndex: Study = {
  id: 'satisfactionIndex',
  names: { en: 'American customer satisfaction index', zh: '美国顾客满意指数' },
  about: {
    en: 'Expectations, perceived quality and perceived value as causes of satisfaction; complaints and loyalty as its effects.',
    zh: '期望、感知质量和感知价值影响满意感，满意感影响抱怨和忠诚感。',
  },
  origin: {
    en: 'A set of lecture slides on customer relationship quality, which names the ACSI model (its paths are those of Fornell et al., 1996)',
    zh: '顾客关系质量课件（只列出 ACSI 模型的名称，路径取自 Fornell 等，1996）',
  },
  publishedNumbers: false,
  responseScale: {
    minimum: 1,
    maximum: 10,
    anchors: { en: '1 = lowest, 10 = highest', zh: '1 = 最低，10 = 最高' },
  },
  constructs,
  models: [acsi],
  hypotheses,
  population,
  lessons: [],
  statements,
  sources,
}
