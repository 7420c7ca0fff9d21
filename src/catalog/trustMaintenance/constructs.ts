import type { Construct } from '../catalogEntry'
import { item } from '../item'

/** Five factors of trust, satisfaction, trust and loyalty. */
export const constructs: readonly Construct[] = [
  {
    id: 'transparency',
    code: 'TRANS',
    names: { en: 'transparency', zh: '透明度' },
    definition: { en: 'The firm gives correct and consistent information.', zh: '企业提供准确、一致的信息。' },
    items: [
      item('tr1', 'This firm gives correct information.', '该企业提供准确的信息。'),
      item('tr2', 'What this firm says does not change from day to day.', '该企业提供的信息前后一致。'),
      item('tr3', 'This firm tells me openly what I need to know.', '该企业会把我需要知道的情况公开告诉我。'),
    ],
  },
  {
    id: 'reliability',
    code: 'RELI',
    names: { en: 'reliability', zh: '可靠性' },
    definition: { en: 'The firm is able to keep its promises.', zh: '企业履行承诺的能力。' },
    items: [
      item('re1', 'This firm keeps its promises.', '该企业履行承诺。'),
      item('re2', 'The services of this firm are dependable.', '该企业的服务稳定可靠。'),
      item('re3', 'This firm does things right the first time.', '该企业一次就能把事情做好。'),
    ],
  },
  {
    id: 'fairness',
    code: 'FAIR',
    names: { en: 'fairness', zh: '公平性' },
    definition: { en: 'The firm treats all customers without favor.', zh: '企业公正无私地对待所有顾客。' },
    items: [
      item('fa1', 'This firm treats all customers alike.', '该企业对所有顾客一视同仁。'),
      item('fa2', 'The prices of this firm are fair.', '该企业的价格公平。'),
      item('fa3', 'This firm handles disputes fairly.', '该企业公平地处理纠纷。'),
    ],
  },
  {
    id: 'professionalism',
    code: 'PROF',
    names: { en: 'professionalism', zh: '专业性' },
    definition: { en: 'The firm has the knowledge and skill of its trade.', zh: '企业具备专业知识和技能。' },
    items: [
      item('pr1', 'This firm has the knowledge of its trade.', '该企业具备专业知识。'),
      item('pr2', 'This firm has skilled people.', '该企业的员工技能熟练。'),
      item('pr3', 'This firm gives competent advice.', '该企业能提供专业的建议。'),
    ],
  },
  {
    id: 'emotionalConnection',
    code: 'EMOT',
    names: { en: 'emotional connection', zh: '情感联系' },
    definition: { en: 'Customers have feelings for the firm.', zh: '顾客与企业之间的情感联系。' },
    items: [
      item('em1', 'I feel close to this firm.', '我对该企业感到亲切。'),
      item('em2', 'This firm cares about me as a person.', '该企业关心我个人。'),
      item('em3', 'I would miss this firm.', '如果不再与该企业往来，我会舍不得。'),
    ],
  },
  {
    id: 'satisfaction',
    code: 'SAT',
    names: { en: 'customer satisfaction', zh: '满意感' },
    definition: { en: 'How satisfied customers are with the firm.', zh: '顾客对企业的满意程度。' },
    items: [
      item('sa1', 'Overall, I am satisfied with this firm.', '总的来说，我对该企业感到满意。'),
      item('sa2', 'Choosing this firm was the right decision.', '选择该企业是正确的决定。'),
      item('sa3', 'This firm meets my expectations.', '该企业符合我的期望。'),
    ],
  },
  {
    id: 'trust',
    code: 'TRU',
    names: { en: 'customer trust', zh: '信任感' },
    definition: { en: 'The customer’s belief in the credibility and goodwill of the firm.', zh: '顾客对企业可信性和善意的看法。' },
    items: [
      item('tu1', 'I trust this firm.', '我信任该企业。'),
      item('tu2', 'This firm is honest with me.', '该企业对我很诚实。'),
      item('tu3', 'I can rely on this firm.', '我可以依靠该企业。'),
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
