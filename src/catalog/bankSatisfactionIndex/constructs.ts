import type { Construct, Item } from '../catalogEntry'

const item = (id: string, en: string, zh: string): Item => ({ id, wording: { en, zh } })

/** The five blocks of the survey, asked of the customers of a bank in words of ours. */
export const constructs: readonly Construct[] = [
  {
    id: 'image',
    code: 'IMAG',
    names: { en: 'image', zh: '企业形象' },
    definition: {
      en: 'What the customer thinks of the bank as such: reputation, trustworthiness, seriousness, solidity, care for customers.',
      zh: '顾客对银行本身的看法：声誉、可信、认真、稳固、关心顾客。',
    },
    items: [
      item('imag1', 'My bank has a good reputation.', '我的银行声誉良好。'),
      item('imag2', 'My bank is trustworthy.', '我的银行值得信赖。'),
      item('imag3', 'My bank is serious in what it does.', '我的银行办事认真。'),
      item('imag4', 'My bank stands on solid ground.', '我的银行实力稳固。'),
      item('imag5', 'My bank cares about my needs.', '我的银行关心我的需要。'),
      item('imag6', 'I have a good opinion of my bank.', '我对我的银行印象很好。'),
    ],
  },
  {
    id: 'quality',
    code: 'QUAL',
    names: { en: 'perceived quality', zh: '感知质量' },
    definition: {
      en: 'How the customer evaluates products and services: reliability, range, personal advice, overall.',
      zh: '顾客对产品和服务的评价：可靠性、种类、个性化建议、总体质量。',
    },
    items: [
      item('qual1', 'The products and services of my bank are reliable.', '我的银行的产品和服务可靠。'),
      item('qual2', 'My bank offers a wide range of products and services.', '我的银行提供的产品和服务种类丰富。'),
      item('qual3', 'My bank gives me personal advice.', '我的银行为我提供个性化建议。'),
      item('qual4', 'The staff of my bank serve me well.', '我的银行的员工为我服务得很好。'),
      item('qual5', 'My bank makes no mistakes with my affairs.', '我的银行办理我的业务不出差错。'),
      item('qual6', 'The information that my bank gives is clear.', '我的银行提供的信息清楚明白。'),
      item('qual7', 'Overall, the quality of my bank is high.', '总的来说，我的银行质量很高。'),
    ],
  },
  {
    id: 'value',
    code: 'VAL',
    names: { en: 'perceived value', zh: '感知价值' },
    definition: {
      en: 'What the customer gets for what he or she pays: benefit, investment, quality and price in relation to each other.',
      zh: '顾客所得与所付之比：益处、投资、质量与价格。',
    },
    items: [
      item('val1', 'The services of my bank are of benefit to me.', '我的银行的服务对我有益。'),
      item('val2', 'What I invest with my bank is well invested.', '我在我的银行所作的投资物有所值。'),
      item('val3', 'The quality is good for the price.', '就其价格而言，质量不错。'),
      item('val4', 'The price is fair for the quality.', '就其质量而言，价格合理。'),
    ],
  },
  {
    id: 'satisfaction',
    code: 'SAT',
    names: { en: 'cumulative satisfaction', zh: '累积性满意感' },
    definition: { en: 'Satisfaction with all experiences with the bank so far.', zh: '顾客对迄今在该银行全部消费经历的满意程度。' },
    items: [
      item('sat1', 'Overall, I am satisfied with my bank.', '总的来说，我对我的银行感到满意。'),
      item('sat2', 'My bank fulfills my expectations.', '我的银行满足了我的期望。'),
      item('sat3', 'My bank comes close to my ideal bank.', '我的银行接近我理想中的银行。'),
    ],
  },
  {
    id: 'loyalty',
    code: 'LOY',
    names: { en: 'loyalty', zh: '忠诚感' },
    definition: { en: 'The wish to stay with the bank and to recommend it.', zh: '继续使用并推荐该银行的意愿。' },
    items: [
      item('loy1', 'I would choose my bank again.', '我会再次选择我的银行。'),
      item('loy2', 'I would not easily change to another bank.', '我不会轻易换到其他银行。'),
      item('loy3', 'I would recommend my bank to friends.', '我会向朋友推荐我的银行。'),
    ],
  },
]
