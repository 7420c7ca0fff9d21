import type { Study } from '../catalogEntry'
import { sources as europeanSources } from '../europeanSatisfactionIndex/sources'
import { constructs } from './constructs'
import { hypotheses, statements } from './hypotheses'
import { csiBank, population } from './model'

/** The satisfaction index of a bank, with real answers of 1707 customers. */
export const bankSatisfactionIndex: Study = {
  id: 'bankSatisfactionIndex',
  names: { en: 'Satisfaction index of a bank', zh: '银行顾客满意指数' },
  about: {
    en: 'The satisfaction index with image as the first cause. The data set csibank holds real answers in these columns, and five variables to form groups by. Its source tells what each block asks about, not the wording: the questions here are ours, and which column asked what is not known.',
    zh: '以企业形象为起点的满意指数。数据集 csibank 含有这些列的真实作答数据和五个可用于分组的变量。其来源只说明各组题项的内容，未给出措辞：此处的题项由我们拟定，各列原来问的是什么并不清楚。',
  },
  origin: {
    en: 'The European satisfaction index of Tenenhaus et al. (2005), reduced to what the survey of a Spanish bank can tell apart',
    zh: 'Tenenhaus 等（2005）的欧洲满意指数，精简为西班牙某银行的调查能够区分的部分',
  },
  publishedNumbers: true,
  responseScale: {
    minimum: 1,
    maximum: 11,
    anchors: {
      en: '1 = strongly disagree, 11 = strongly agree; the data set counts the same eleven answers from 0 to 10',
      zh: '1 = 非常不同意，11 = 非常同意；数据集把同样的十一个等级记为 0 至 10',
    },
  },
  constructs,
  models: [csiBank],
  hypotheses,
  population,
  datasets: ['csibank'],
  lessons: [],
  statements,
  sources: europeanSources,
}
