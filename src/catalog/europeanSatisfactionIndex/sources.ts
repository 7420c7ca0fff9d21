import { direct, path } from '../../model/effectExpression'
import type { Hypothesis, Source, SourceStatement } from '../catalogEntry'

const tenenhaus = { en: 'Tenenhaus et al. (2005)', zh: 'Tenenhaus 等（2005）' }
const positive = (from: string, to: string) => ({ kind: 'sign', effect: direct(from, to), sign: 'positive' }) as const

/** What the index claims, in our words. */
export const statements: readonly SourceStatement[] = [
  {
    id: 'T05-1',
    section: tenenhaus,
    quote: {
      en: 'The image of a firm acts on customers’ expectation, satisfaction and loyalty.',
      zh: '企业形象影响顾客的期望、满意感和忠诚感。',
    },
  },
  {
    id: 'T05-2',
    section: tenenhaus,
    quote: {
      en: 'Expectation acts on perceived quality, perceived value and satisfaction.',
      zh: '期望影响感知质量、感知价值和满意感。',
    },
  },
  {
    id: 'T05-3',
    section: tenenhaus,
    quote: {
      en: 'Perceived quality acts on perceived value and satisfaction, perceived value on satisfaction.',
      zh: '感知质量影响感知价值和满意感，感知价值影响满意感。',
    },
  },
  {
    id: 'T05-4',
    section: tenenhaus,
    quote: {
      en: 'Satisfaction acts on the handling of complaints that customers perceive, and both act on loyalty.',
      zh: '满意感影响顾客感知的抱怨处理，二者都影响忠诚感。',
    },
  },
]

/** The claims of the index; those on image and expectation need the whole model. */
export const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: { en: 'The better the image, the higher the expectation.', zh: '企业形象越好，顾客期望越高。' },
    statements: ['T05-1'],
    test: positive('image', 'expectation'),
  },
  {
    id: 'H2',
    claim: { en: 'The higher the expectation, the higher the perceived quality.', zh: '顾客期望越高，感知质量越高。' },
    statements: ['T05-2'],
    test: positive('expectation', 'quality'),
  },
  {
    id: 'H3',
    claim: { en: 'The higher the expectation, the higher the perceived value.', zh: '顾客期望越高，感知价值越高。' },
    statements: ['T05-2'],
    test: positive('expectation', 'value'),
  },
  {
    id: 'H4',
    claim: { en: 'The higher the perceived quality, the higher the perceived value.', zh: '感知质量越高，感知价值越高。' },
    statements: ['T05-3'],
    test: positive('quality', 'value'),
  },
  {
    id: 'H5',
    claim: { en: 'The better the image, the more satisfied customers are.', zh: '企业形象越好，顾客越满意。' },
    statements: ['T05-1'],
    test: positive('image', 'satisfaction'),
  },
  {
    id: 'H6',
    claim: { en: 'The higher the expectation, the more satisfied customers are.', zh: '顾客期望越高，顾客越满意。' },
    statements: ['T05-2'],
    test: positive('expectation', 'satisfaction'),
  },
  {
    id: 'H7',
    claim: { en: 'The higher the perceived quality, the more satisfied customers are.', zh: '感知质量越高，顾客越满意。' },
    statements: ['T05-3'],
    test: positive('quality', 'satisfaction'),
    also: [{ names: { en: 'through perceived value', zh: '通过感知价值' }, effect: path('quality', 'value', 'satisfaction') }],
  },
  {
    id: 'H8',
    claim: { en: 'The higher the perceived value, the more satisfied customers are.', zh: '感知价值越高，顾客越满意。' },
    statements: ['T05-3'],
    test: positive('value', 'satisfaction'),
  },
  {
    id: 'H9',
    claim: {
      en: 'The more satisfied customers are, the better complaints are handled in their eyes.',
      zh: '顾客越满意，越认为抱怨处理得好。',
    },
    statements: ['T05-4'],
    test: positive('satisfaction', 'complaintHandling'),
  },
  {
    id: 'H10',
    claim: { en: 'The more satisfied customers are, the more loyal they are.', zh: '顾客越满意，忠诚感越强。' },
    statements: ['T05-4'],
    test: positive('satisfaction', 'loyalty'),
    also: [
      { names: { en: 'complaint handling on loyalty', zh: '抱怨处理对忠诚感的影响' }, effect: direct('complaintHandling', 'loyalty') },
    ],
  },
  {
    id: 'H11',
    claim: { en: 'The better the image, the more loyal customers are.', zh: '企业形象越好，忠诚感越强。' },
    statements: ['T05-1'],
    test: positive('image', 'loyalty'),
  },
]

/** Published work behind the index. */
export const sources: readonly Source[] = [
  {
    id: 'tenenhaus2005',
    citation:
      'Tenenhaus, M., Esposito Vinzi, V., Chatelin, Y.-M., & Lauro, C. (2005). PLS path modeling. Computational Statistics & Data Analysis, 48(1), 159-205.',
    doi: '10.1016/j.csda.2004.03.005',
    about: {
      en: 'The index with the mobile phone data of this study, by partial least squares.',
      zh: '以偏最小二乘法估计该指数，所用即本研究的移动通信数据。',
    },
  },
  {
    id: 'fornell1996',
    citation:
      'Fornell, C., Johnson, M. D., Anderson, E. W., Cha, J., & Bryant, B. E. (1996). The American customer satisfaction index: Nature, purpose, and findings. Journal of Marketing, 60(4), 7-18.',
    about: { en: 'The index that this one grew from.', zh: '本指数由此发展而来。' },
  },
]
