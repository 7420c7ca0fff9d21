import type { Construct } from '../catalogEntry'

/** The constructs of the index, asked of customers about a firm and its services. */
export const constructs: readonly Construct[] = [
  {
    id: 'expectation',
    code: 'EXPE',
    names: { en: 'customer expectation', zh: '顾客期望' },
    definition: {
      en: 'What the customer expected of the firm’s quality before the recent experience of it.',
      zh: '顾客在最近的消费经历之前对企业质量的预期。',
    },
    items: [
      {
        id: 'ex1',
        wording: {
          en: 'How high was the overall quality of service that you expected of this firm?',
          zh: '您当时预期该企业服务的总体质量有多高？',
        },
      },
      {
        id: 'ex2',
        wording: {
          en: 'How well did you expect this firm’s service to meet your personal requirements?',
          zh: '您当时预期该企业的服务在多大程度上满足您的个人需要？',
        },
      },
      {
        id: 'ex3',
        wording: {
          en: 'How reliable did you expect this firm’s service to be, with few things going wrong?',
          zh: '您当时预期该企业的服务有多可靠（很少出差错）？',
        },
      },
    ],
  },
  {
    id: 'quality',
    code: 'QUAL',
    names: { en: 'perceived quality', zh: '感知质量' },
    definition: {
      en: 'How the customer evaluates the quality that was recently experienced.',
      zh: '顾客对最近消费经历中质量的评价。',
    },
    items: [
      {
        id: 'qu1',
        wording: { en: 'How high is the overall quality of service that you experienced?', zh: '您实际感受到的服务总体质量有多高？' },
      },
      {
        id: 'qu2',
        wording: { en: 'How well does the service meet your personal requirements?', zh: '该企业的服务在多大程度上满足了您的个人需要？' },
      },
      {
        id: 'qu3',
        wording: { en: 'How reliable is the service, with few things going wrong?', zh: '该企业的服务有多可靠（很少出差错）？' },
      },
    ],
  },
  {
    id: 'value',
    code: 'VAL',
    names: { en: 'perceived value', zh: '感知价值' },
    definition: {
      en: 'The quality that the customer gets in relation to the price that he or she pays.',
      zh: '顾客所得质量与所付价格之比。',
    },
    items: [
      { id: 'va1', wording: { en: 'Given the quality, how do you rate the price?', zh: '就其服务质量而言，您如何评价该企业的价格？' } },
      { id: 'va2', wording: { en: 'Given the price, how do you rate the quality?', zh: '就其价格而言，您如何评价该企业的服务质量？' } },
    ],
  },
  {
    id: 'satisfaction',
    code: 'SAT',
    names: { en: 'cumulative satisfaction', zh: '累积性满意感' },
    definition: {
      en: 'The customer’s evaluation of all experiences with the firm so far, not of a single transaction.',
      zh: '顾客对迄今在该企业全部消费经历的评价，而不是对某一次交易的评价。',
    },
    items: [
      { id: 'sa1', wording: { en: 'How satisfied are you with this firm overall?', zh: '总的来说，您对该企业有多满意？' } },
      {
        id: 'sa2',
        wording: { en: 'How far does this firm fall short of or exceed your expectations?', zh: '该企业低于还是超过了您的期望？' },
      },
      { id: 'sa3', wording: { en: 'How close is this firm to your ideal one?', zh: '该企业与您理想中的企业有多接近？' } },
    ],
  },
  {
    id: 'complaints',
    code: 'COMP',
    names: { en: 'complaints', zh: '抱怨' },
    definition: {
      en: 'How often the customer has complained to the firm or about it.',
      zh: '顾客向企业投诉或向他人抱怨企业的频繁程度。',
    },
    items: [
      {
        id: 'comp',
        wording: {
          en: 'How often have you complained to the firm or about it in the last year? (1 = never, 10 = very often)',
          zh: '过去一年里，您向该企业投诉或向他人抱怨该企业有多频繁？（1 = 从未，10 = 非常频繁）',
        },
      },
    ],
  },
  {
    id: 'loyalty',
    code: 'LOY',
    names: { en: 'loyalty', zh: '忠诚感' },
    definition: {
      en: 'How likely the customer is to buy again, also at a higher price.',
      zh: '顾客再次购买的可能性，包括在价格提高的情况下。',
    },
    items: [
      { id: 'lo1', wording: { en: 'How likely are you to choose this firm again?', zh: '您再次选择该企业的可能性有多大？' } },
      {
        id: 'lo2',
        wording: {
          en: 'How likely are you to choose it again if its price rises somewhat?',
          zh: '如果价格有所提高，您仍选择该企业的可能性有多大？',
        },
      },
    ],
  },
]
