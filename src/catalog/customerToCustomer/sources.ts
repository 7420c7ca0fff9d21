import type { Source, SourceStatement } from '../catalogEntry'

const article = { en: 'article', zh: '文章' }

/** What the article says. */
export const statements: readonly SourceStatement[] = [
  {
    id: 'S4-01',
    section: article,
    quote: {
      en: 'Relations between customers show mainly as mutual help, cooperation, competition and interference.',
      zh: '顾客之间的关系主要表现为互助、合作、竞争与干扰。',
    },
  },
  {
    id: 'S4-02',
    section: article,
    quote: {
      en: 'Relations between customers act on the experience and the quality of a service, and may even act on whether customers are kept.',
      zh: '顾客之间的关系对服务体验和服务质量有影响，甚至还可能影响到顾客的保留与维系。',
    },
  },
  {
    id: 'S4-03',
    section: article,
    quote: {
      en: 'Mutual help and cooperation between customers are healthy relations that act positively on the experience of a service.',
      zh: '顾客之间的互助与合作关系是一种积极、健康的关系，对顾客服务体验有正面影响。',
    },
  },
  {
    id: 'S4-04',
    section: article,
    quote: {
      en: 'Competition and interference usually act negatively on customers’ consumption of a service.',
      zh: '至于竞争和干扰或破坏，通常会给顾客的服务消费带来负面的影响。',
    },
  },
  {
    id: 'S4-05',
    section: article,
    quote: {
      en: 'Relations between customers are naturally a part of service quality; they are also a source of overall service quality.',
      zh: '顾客间关系自然也就是服务质量的一部分；顾客间关系还是整体服务质量的影响源。',
    },
  },
  {
    id: 'S4-06',
    section: article,
    quote: {
      en: 'Service quality has five sides: tangibles, reliability, responsiveness, assurance and empathy.',
      zh: '服务质量包括五个方面，即有形性、可靠性、响应性、真实性及移情性。',
    },
  },
  {
    id: 'S4-09',
    section: article,
    quote: {
      en: 'Customers hold the firm responsible for their satisfaction or dissatisfaction, whoever caused it.',
      zh: '无论起因于谁，顾客都会把服务的满意和不满意归于服务组织。',
    },
  },
  {
    id: 'S4-10',
    section: article,
    quote: {
      en: 'Relations between customers may also act on how they evaluate the firm, whether they come back, and what they say to others.',
      zh: '顾客间关系也可能影响到顾客对组织的整体评价、再次光顾的倾向，以及他们事后的口头传播。',
    },
  },
  {
    id: 'S4-12',
    section: article,
    quote: {
      en: 'The aim of managing relations between customers is to raise service quality, satisfaction and retention.',
      zh: '顾客间关系管理要达到提升服务质量、提高顾客满意以及顾客保留之目的。',
    },
  },
]

/** Published work behind the article. */
export const sources: readonly Source[] = [
  {
    id: 'li2007',
    citation: '黎建新 (2007). 关于服务企业顾客间关系及其管理的文章.',
    about: {
      en: 'Four kinds of relations between customers, their effects, and how to manage them.',
      zh: '四种顾客间关系及其影响与管理。',
    },
  },
  {
    id: 'parasuraman1988',
    citation:
      'Parasuraman, A., Zeithaml, V. A., & Berry, L. L. (1988). SERVQUAL: A multiple-item scale for measuring consumer perceptions of service quality. Journal of Retailing, 64(1), 12-40.',
    about: { en: 'The five dimensions of service quality.', zh: '服务质量的五个维度。' },
  },
  {
    id: 'grove1997',
    citation:
      'Grove, S. J., & Fisk, R. P. (1997). The impact of other customers on service experiences: A critical incident examination of “getting along”. Journal of Retailing, 73(1), 63-85.',
    about: {
      en: 'Many visitors say that other customers act on their satisfaction.',
      zh: '许多游客承认其他顾客会影响他们的满意感。',
    },
  },
]
