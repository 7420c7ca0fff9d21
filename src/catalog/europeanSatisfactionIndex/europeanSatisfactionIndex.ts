import type { Study } from '../catalogEntry'
import { constructs } from './constructs'
import { ecsiCore, ecsiMobi } from './models'
import { population } from './population'
import { hypotheses, sources, statements } from './sources'

/** The European customer satisfaction index, with the questionnaire and the real answers about mobile phone providers. */
export const europeanSatisfactionIndex: Study = {
  id: 'europeanSatisfactionIndex',
  names: { en: 'European customer satisfaction index', zh: '欧洲顾客满意指数' },
  about: {
    en: 'The satisfaction index with the image of the firm as its first cause. The data set mobi holds real answers to this questionnaire; with covariances, its expectation and quality cannot be told apart, so a reduced core judges first.',
    zh: '以企业形象为起点的满意指数。数据集 mobi 是该问卷的真实作答数据；用基于协方差的方法分析时，其中的期望与感知质量无法区分，因此先由精简的核心模型作出判断。',
  },
  origin: {
    en: 'Tenenhaus, Esposito Vinzi, Chatelin and Lauro (2005), who estimate the index by partial least squares',
    zh: 'Tenenhaus、Esposito Vinzi、Chatelin 与 Lauro（2005），文中以偏最小二乘法估计该指数',
  },
  publishedNumbers: true,
  responseScale: {
    minimum: 1,
    maximum: 10,
    anchors: { en: '1 = very unfavorable, 10 = very favorable', zh: '1 = 评价很差，10 = 评价很好' },
  },
  constructs,
  models: [ecsiCore, ecsiMobi],
  hypotheses,
  population,
  datasets: ['mobi'],
  lessons: [],
  statements,
  sources,
}
