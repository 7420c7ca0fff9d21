import type { Source } from '../catalogEntry'

/** Published work behind or beside the chapter. */
export const sources: readonly Source[] = [
  {
    id: 'price1999',
    citation:
      'Price, L. L., & Arnould, E. J. (1999). Commercial friendships: Service provider-client relationships in context. Journal of Marketing, 63(4), 38-56.',
    about: {
      en: 'Defines commercial friendship; associates it with satisfaction, loyalty and word of mouth; the order of satisfaction, loyalty and friendship varies.',
      zh: '界定商业友谊，说明其与满意感、忠诚感和口碑有关；满意感、忠诚感与友谊的先后次序并不固定。',
    },
  },
  {
    id: 'morgan1994',
    citation:
      'Morgan, R. M., & Hunt, S. D. (1994). The commitment-trust theory of relationship marketing. Journal of Marketing, 58(3), 20-38.',
    about: { en: 'Trust leads to commitment (belonging).', zh: '信任感影响归属感。' },
  },
  {
    id: 'garbarino1999',
    citation:
      'Garbarino, E., & Johnson, M. S. (1999). The different roles of satisfaction, trust, and commitment in customer relationships. Journal of Marketing, 63(2), 70-87.',
    about: {
      en: 'Satisfaction leads for customers with weak relations, trust and commitment for those with strong ones.',
      zh: '对关系较弱的顾客，满意感起主要作用；对关系较强的顾客，信任感和归属感起主要作用。',
    },
  },
  {
    id: 'crosby1990',
    citation:
      'Crosby, L. A., Evans, K. R., & Cowles, D. (1990). Relationship quality in services selling: An interpersonal influence perspective. Journal of Marketing, 54(3), 68-81.',
    about: { en: 'Relationship quality as trust and satisfaction.', zh: '关系质量由信任感和满意感组成。' },
  },
  {
    id: 'allen1990',
    citation:
      'Allen, N. J., & Meyer, J. P. (1990). The measurement and antecedents of affective, continuance and normative commitment to the organization. Journal of Occupational Psychology, 63(1), 1-18.',
    about: { en: 'Affective, continuance and normative commitment.', zh: '情感性、持续性与道义性归属感的量表。' },
  },
  {
    id: 'gustafsson2005',
    citation:
      'Gustafsson, A., Johnson, M. D., & Roos, I. (2005). The effects of customer satisfaction, relationship commitment dimensions, and triggers on customer retention. Journal of Marketing, 69(4), 210-218.',
    about: {
      en: 'Satisfaction, affective and calculative commitment as causes of retention.',
      zh: '满意感、情感性归属感与计算性归属感对顾客保留的影响。',
    },
  },
  {
    id: 'xu2011',
    citation: '徐彪, 李心丹, 张珣 (2011). 基于顾客承诺的IT业品牌忠诚形成机制研究. 管理学报, 8(11), 1675-1681.',
    about: {
      en: 'Chinese data with satisfaction, trust, affective and continuance commitment as causes of brand loyalty.',
      zh: '中国数据：满意感、信任感、情感性与持续性归属感对品牌忠诚的影响。',
    },
  },
  {
    id: 'yu2015',
    citation: '俞林 (2015). 品牌信任、顾客满意及关系承诺. 中国流通经济, 2015(3).',
    about: {
      en: 'Transferred trust leads to satisfaction, satisfaction to trust from experience: the same sequence of two trusts around a satisfaction.',
      zh: '转移信任影响满意感，满意感影响体验信任：与本章两种满意感和信任感的次序相呼应。',
    },
  },
  {
    id: 'jin2012',
    citation:
      'Jin, X., Weber, K., & Bauer, T. (2012). Relationship quality between exhibitors and organizers: A perspective from Mainland China’s exhibition industry. International Journal of Hospitality Management, 31, 1222-1234.',
    about: {
      en: '616 exhibitors at nine fairs in Mainland China: relationship quality between exhibitor and organizer.',
      zh: '中国大陆九个展会的 616 家参展商：参展商与组展商之间的关系质量。',
    },
  },
  {
    id: 'wang2022',
    citation:
      'Wang, P., Liang, L., Pan, Y., Wang, Y., Li, L., Chen, Y., & Tian, Y. (2022). Relationship quality and exhibitors’ sustainable willingness to participate in exhibitions: A sociocultural perspective. Frontiers in Psychology, 13, 949625.',
    doi: '10.3389/fpsyg.2022.949625',
    about: {
      en: '251 exhibitors in Beijing: guanxi, service quality, communication and exhibition effectiveness lead to relationship quality, which leads to the wish to return.',
      zh: '北京的 251 家参展商：人际关系（guanxi）、服务质量、沟通和参展效果影响关系质量，关系质量影响再次参展的意愿。',
    },
  },
]
