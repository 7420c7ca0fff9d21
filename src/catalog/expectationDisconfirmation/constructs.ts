import type { Construct } from '../catalogEntry'
import { item } from '../item'

/** From what customers knew before to whether they come again. */
export const constructs: readonly Construct[] = [
  {
    id: 'priorKnowledge',
    code: 'PRIOR',
    names: { en: 'prior knowledge (service script)', zh: '既定认识' },
    definition: {
      en: 'What customers have learned of such a service before: their own experience, what friends say, other information.',
      zh: '顾客以往形成的对这类服务的认识（服务剧本）：自身经验、朋友的信息和其他信息。',
    },
    items: [
      item('pe1', 'My own experience with such services has been good.', '我自己以往接受这类服务的经历很好。'),
      item('pe2', 'My friends speak well of such services.', '朋友对这类服务评价很好。'),
      item('pe3', 'Other information that I have of such services is good.', '我从其他渠道得到的信息对这类服务评价很好。'),
    ],
  },
  {
    id: 'expectation',
    code: 'EXPE',
    names: { en: 'expectation', zh: '期望' },
    definition: { en: 'How good customers expect the service to be.', zh: '顾客对服务水平的期望。' },
    items: [
      item('ex1', 'Before, I expected a very good service overall.', '事先我期望整体服务非常好。'),
      item('ex2', 'Before, I expected the service to meet my personal needs well.', '事先我期望服务很好地满足我的个人需要。'),
      item('ex3', 'Before, I expected the service to be very reliable.', '事先我期望服务非常可靠。'),
    ],
  },
  {
    id: 'performance',
    code: 'PERF',
    names: { en: 'perceived performance', zh: '感知绩效' },
    definition: { en: 'How good the service was, in the customer’s perception.', zh: '顾客感受到的服务水平。' },
    scaleMean: 'perf',
    items: [
      item('pf1', 'The service was very good overall.', '整体服务非常好。'),
      item('pf2', 'The service met my personal needs well.', '服务很好地满足了我的个人需要。'),
      item('pf3', 'The service was very reliable.', '服务非常可靠。'),
    ],
  },
  {
    id: 'disconfirmation',
    code: 'DISC',
    names: { en: 'disconfirmation', zh: '期望不一致' },
    definition: {
      en: 'Whether the service was worse (low) or better (high) than expected.',
      zh: '服务比期望的差（低分）还是好（高分）。',
    },
    scaleMean: 'disc',
    items: [
      item('di1', 'Overall, the service was better than I expected.', '总的来说，服务比我期望的好。'),
      item('di2', 'The service met my needs better than I expected.', '服务满足我需要的程度比我期望的高。'),
      item('di3', 'The service was more reliable than I expected.', '服务比我期望的更可靠。'),
    ],
  },
  {
    id: 'priorTrust',
    code: 'PTRU',
    names: { en: 'trust before the service', zh: '事先的信任感' },
    definition: { en: 'How much customers trusted the firm before this service.', zh: '顾客在这次服务之前对企业的信任感。' },
    scaleMean: 'ptru',
    items: [
      item('pt1', 'I trusted this firm already before.', '在此之前我就信任该企业。'),
      item('pt2', 'I had always found this firm honest.', '我一直认为该企业很诚实。'),
      item('pt3', 'I had always been able to rely on this firm.', '我一直可以依靠该企业。'),
    ],
  },
  {
    id: 'buffering',
    code: 'DISCxPTRU',
    names: { en: 'disconfirmation × trust before the service', zh: '期望不一致 × 事先的信任感' },
    definition: {
      en: 'Their product. Negative: the more customers trusted the firm, the less a service below expectation lowers their satisfaction.',
      zh: '二者的乘积。系数为负：顾客事先越信任企业，低于期望的服务使满意感降低得就越少。',
    },
    productOf: ['disconfirmation', 'priorTrust'],
    items: [],
  },
  {
    id: 'satisfaction',
    code: 'SAT',
    names: { en: 'customer satisfaction', zh: '满意感' },
    definition: { en: 'How satisfied customers are with the service.', zh: '顾客对服务的满意感。' },
    scaleMean: 'sat',
    items: [
      item('sa1', 'Overall, I am satisfied with the service.', '总的来说，我对服务感到满意。'),
      item('sa2', 'Choosing this service was the right decision.', '选择这项服务是正确的决定。'),
      item('sa3', 'The service pleased me.', '这项服务令我愉快。'),
    ],
  },
  {
    id: 'trust',
    code: 'TRU',
    names: { en: 'customer trust', zh: '信任感' },
    definition: { en: 'How much customers trust the firm after the service.', zh: '顾客在服务之后对企业的信任感。' },
    items: [
      item('tu1', 'I trust this firm now.', '我现在信任该企业。'),
      item('tu2', 'This firm is honest with me.', '该企业对我很诚实。'),
      item('tu3', 'I feel safe with this firm.', '与该企业打交道让我有安全感。'),
    ],
  },
  {
    id: 'loyalty',
    code: 'LOY',
    names: { en: 'customer loyalty', zh: '忠诚感' },
    definition: { en: 'Customers buy again, choose the firm first and recommend it.', zh: '顾客愿意再次购买、优先选择并推荐企业。' },
    items: [
      item('lo1', 'I shall buy from this firm again.', '我会再次购买该企业的服务。'),
      item('lo2', 'This firm is my first choice.', '该企业是我的第一选择。'),
      item('lo3', 'I recommend this firm to others.', '我会向别人推荐该企业。'),
    ],
  },
]
