import type { Construct, Item } from '../catalogEntry'

const item = (id: string, en: string, zh: string): Item => ({ id, wording: { en, zh } })

/** The constructs of the index, asked about a mobile phone provider: the questionnaire of Tenenhaus et al. (2005) in our words. */
export const constructs: readonly Construct[] = [
  {
    id: 'image',
    code: 'IMAG',
    names: { en: 'image', zh: '企业形象' },
    definition: { en: 'What the customer thinks of the firm as such.', zh: '顾客对企业本身的看法。' },
    items: [
      item('IMAG1', 'My provider can be trusted in what it says and does.', '我的运营商言行可信。'),
      item('IMAG2', 'My provider is stable and firmly established.', '我的运营商稳定、根基牢固。'),
      item('IMAG3', 'My provider contributes something to society.', '我的运营商对社会有所贡献。'),
      item('IMAG4', 'My provider cares about its customers.', '我的运营商关心顾客。'),
      item('IMAG5', 'My provider is innovative and looks ahead.', '我的运营商勇于创新、有远见。'),
    ],
  },
  {
    id: 'expectation',
    code: 'EXPE',
    names: { en: 'customer expectation', zh: '顾客期望' },
    definition: {
      en: 'What the customer expected of the provider when becoming its customer.',
      zh: '顾客成为该运营商的客户时所抱的期望。',
    },
    items: [
      item(
        'CUEX1',
        'When you became its customer, how high was the overall quality that you expected?',
        '您成为其客户时，预期的总体质量有多高？',
      ),
      item(
        'CUEX2',
        'How well did you expect its products and services to meet your personal needs?',
        '您预期其产品和服务在多大程度上满足您的个人需要？',
      ),
      item('CUEX3', 'How seldom did you expect things to go wrong?', '您预期它在多大程度上不会出差错？'),
    ],
  },
  {
    id: 'quality',
    code: 'QUAL',
    names: { en: 'perceived quality', zh: '感知质量' },
    definition: { en: 'How the customer evaluates the quality that he or she experiences.', zh: '顾客对所感受到的质量的评价。' },
    items: [
      item('PERQ1', 'Overall quality of your provider', '您的运营商的总体质量'),
      item('PERQ2', 'Technical quality of its network', '其网络的技术质量'),
      item('PERQ3', 'Its customer service and personal advice', '其客户服务与个性化建议'),
      item('PERQ4', 'Quality of the services that you use', '您所使用的服务的质量'),
      item('PERQ5', 'Range of its services and products', '其服务和产品的种类'),
      item('PERQ6', 'Reliability and accuracy of its products and services', '其产品和服务的可靠性与准确性'),
      item('PERQ7', 'Clarity and transparency of its information', '其信息的清晰度与透明度'),
    ],
  },
  {
    id: 'value',
    code: 'VAL',
    names: { en: 'perceived value', zh: '感知价值' },
    definition: { en: 'Quality in relation to fees and prices.', zh: '质量与收费和价格之间的关系。' },
    items: [
      item('PERV1', 'Given the quality, how do you rate its fees and prices?', '就其质量而言，您如何评价其收费和价格？'),
      item('PERV2', 'Given the fees and prices, how do you rate its quality?', '就其收费和价格而言，您如何评价其质量？'),
    ],
  },
  {
    id: 'satisfaction',
    code: 'SAT',
    names: { en: 'cumulative satisfaction', zh: '累积性满意感' },
    definition: { en: 'Satisfaction with all experiences with the provider so far.', zh: '顾客对迄今在该运营商全部消费经历的满意程度。' },
    items: [
      item('CUSA1', 'How satisfied are you overall?', '总的来说，您有多满意？'),
      item('CUSA2', 'How well were your expectations fulfilled?', '您的期望在多大程度上得到了满足？'),
      item('CUSA3', 'How close does your provider come to your ideal one?', '您的运营商与您理想中的运营商有多接近？'),
    ],
  },
  {
    id: 'complaintHandling',
    code: 'CUSCO',
    names: { en: 'complaint handling', zh: '抱怨处理' },
    definition: {
      en: 'How well the last complaint was handled or, for those who did not complain, how well it would be: the higher, the better.',
      zh: '最近一次抱怨处理得如何；没有抱怨过的顾客，则估计会处理得如何：分数越高越好。',
    },
    items: [
      item(
        'CUSCO',
        'How well was your last complaint handled, or how well would it be if you had one?',
        '您最近一次抱怨处理得如何？如果没有抱怨过，您认为会处理得如何？',
      ),
    ],
  },
  {
    id: 'loyalty',
    code: 'LOY',
    names: { en: 'loyalty', zh: '忠诚感' },
    definition: { en: 'The wish to stay with the provider and to recommend it.', zh: '继续使用并推荐该运营商的意愿。' },
    items: [
      item(
        'CUSL1',
        'If you had to choose again, how likely would you choose your provider?',
        '如果重新选择，您再选该运营商的可能性有多大？',
      ),
      item('CUSL2', 'How much cheaper would others have to become before you change?', '其他运营商要便宜多少，您才会更换运营商？'),
      item(
        'CUSL3',
        'If a friend asked you, how likely would you recommend your provider?',
        '如果朋友征求意见，您推荐该运营商的可能性有多大？',
      ),
    ],
  },
]
