import { agreementScale } from '../agreementScale'
import type { Study } from '../catalogEntry'
import { constructs, contact } from './constructs'
import { hypotheses } from './hypotheses'
import { groupTrustTransfer, mutualTrustTransfer, publishedTrustTransfer, trustTransferModel } from './models'
import { population } from './population'
import { statements } from './statements'

/** How trust in a service person and trust in a firm come about, and how one is transferred to the other. */
export const trustTransfer: Study = {
  id: 'trustTransfer',
  names: { en: 'Trust transfer', zh: '信任转移' },
  about: {
    en: 'Trust in the service person and trust in the firm: what each rests on, and how one carries over to the other.',
    zh: '对服务人员的信任感与对企业的信任感：各取决于什么，又如何相互转移。',
  },
  origin: {
    en: 'Chapter 5 (relationship quality) of a textbook on customer relationship management for exhibitions, with lecture slides on the same matter,',
    zh: '会展客户关系管理教材第五章（关系质量）及同一主题的课件',
  },
  publishedNumbers: false,
  responseScale: agreementScale,
  constructs,
  groups: contact,
  models: [trustTransferModel, mutualTrustTransfer, groupTrustTransfer, publishedTrustTransfer],
  hypotheses,
  population,
  datasets: ['gidakovic_zabkar_2021'],
  lessons: [],
  statements,
  sources: [
    {
      id: 'doney1997',
      citation:
        'Doney, P. M., & Cannon, J. P. (1997). An examination of the nature of trust in buyer-seller relationships. Journal of Marketing, 61(2), 35-51.',
      about: {
        en: 'The five processes by which trust is formed, and trust in the salesperson and in the supplier firm with their antecedents.',
        zh: '信任感形成的五个过程；对销售人员和供应商企业的信任感及其影响因素。',
      },
    },
    {
      id: 'gidakovic2021',
      citation:
        'Gidaković, P., & Zabkar, V. (2021). How industry and occupational stereotypes shape consumers’ trust, value and loyalty judgments concerning service brands. Journal of Service Management, 32(6), 92-113.',
      doi: '10.1108/JOSM-12-2020-0447',
      about: {
        en: 'A published correlation matrix with trust in front-line employees and trust in management, 476 customers of five service industries.',
        zh: '已发表的相关矩阵，分别测量对一线员工的信任感和对企业管理的信任感；五个服务行业的 476 名顾客。',
      },
    },
  ],
}
