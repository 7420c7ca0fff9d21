import type { Source, SourceStatement } from '../catalogEntry'

const fornell = { en: 'Fornell et al. (1996)', zh: 'Fornell 等（1996）' }
const slides = { en: 'slides', zh: '课件' }

/** What the slides and the article behind the model they name say. */
export const statements: readonly SourceStatement[] = [
  { id: 'S1-01', section: slides, quote: { en: 'The ACSI model.', zh: 'ACSI 模型。' } },
  {
    id: 'S1-06',
    section: slides,
    quote: {
      en: 'Customers’ belonging, trust and satisfaction are all important causes of their loyalty.',
      zh: '顾客归属感、信任感、满意感都是影响顾客忠诚感的重要因素。',
    },
  },
  {
    id: 'S1-13',
    section: slides,
    quote: {
      en: 'Promises that the firm or its staff do not keep make customers dissatisfied.',
      zh: '无论企业还是服务人员不守诺言，都会引起顾客不满。',
    },
  },
  {
    id: 'F96-1',
    section: fornell,
    quote: {
      en: 'Expectations act positively on perceived quality, perceived value and satisfaction.',
      zh: '期望对感知质量、感知价值和满意感都有正向影响。',
    },
  },
  {
    id: 'F96-2',
    section: fornell,
    quote: {
      en: 'Perceived quality acts positively on perceived value, and both act positively on satisfaction.',
      zh: '感知质量对感知价值有正向影响，二者对满意感都有正向影响。',
    },
  },
  {
    id: 'F96-3',
    section: fornell,
    quote: {
      en: 'Satisfaction lowers complaints and raises loyalty; whether complaints raise or lower loyalty depends on how they are handled.',
      zh: '满意感会减少抱怨、提高忠诚感；抱怨会提高还是降低忠诚感，取决于企业如何处理抱怨。',
    },
  },
]

/** Published work behind the index. */
export const sources: readonly Source[] = [
  {
    id: 'fornell1996',
    citation:
      'Fornell, C., Johnson, M. D., Anderson, E. W., Cha, J., & Bryant, B. E. (1996). The American customer satisfaction index: Nature, purpose, and findings. Journal of Marketing, 60(4), 7-18.',
    about: {
      en: 'The index, its indicators and the signs of its paths; satisfaction is meant as cumulative.',
      zh: '该指数及其指标、路径符号；其中的满意感指累积性满意感。',
    },
  },
]
