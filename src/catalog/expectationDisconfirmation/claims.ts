import { direct, path } from '../../model/effectExpression'
import type { Hypothesis, SourceStatement } from '../catalogEntry'
import { statement } from '../item'
import { negative, positive } from '../sign'

/** From what customers knew to whether they come again. */
export const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: { en: 'The more favorable customers’ prior knowledge, the higher their expectation.', zh: '顾客的既定认识越正面，期望越高。' },
    statements: ['S3-03', 'S3-04'],
    test: positive(direct('priorKnowledge', 'expectation')),
  },
  {
    id: 'H2',
    claim: {
      en: 'The better the performance, the more it exceeds expectation.',
      zh: '感知绩效越好，越超出期望。',
    },
    statements: ['S3-05', 'S3-07'],
    test: positive(direct('performance', 'disconfirmation')),
  },
  {
    id: 'H3',
    claim: {
      en: 'The higher the expectation, the less the same performance exceeds it.',
      zh: '绩效相同时，期望越高，越难超出期望。',
    },
    statements: ['S3-02'],
    test: negative(direct('expectation', 'disconfirmation')),
  },
  {
    id: 'H4',
    claim: { en: 'The more a service exceeds expectation, the more satisfied customers are.', zh: '服务越超出期望，顾客越满意。' },
    statements: ['S3-05'],
    test: positive(direct('disconfirmation', 'satisfaction')),
  },
  {
    id: 'H5',
    claim: { en: 'The better the performance, the more satisfied customers are.', zh: '感知绩效越好，顾客越满意。' },
    statements: ['S3-07'],
    test: positive(direct('performance', 'satisfaction')),
  },
  {
    id: 'H6',
    claim: { en: 'Satisfaction raises trust.', zh: '满意感能增强信任感。' },
    statements: ['S3-06'],
    test: positive(direct('satisfaction', 'trust')),
  },
  {
    id: 'H7',
    claim: { en: 'Trust raises loyalty.', zh: '信任感能增强忠诚感。' },
    statements: ['S3-06'],
    test: positive(direct('trust', 'loyalty')),
  },
  {
    id: 'H8',
    claim: { en: 'Expectation lowers satisfaction by way of disconfirmation.', zh: '期望通过期望不一致降低满意感。' },
    statements: ['S3-02', 'S3-03'],
    test: negative(path('expectation', 'disconfirmation', 'satisfaction')),
  },
  {
    id: 'H9',
    claim: {
      en: 'Expectation affects satisfaction only through disconfirmation.',
      zh: '期望只通过期望不一致影响满意感。',
    },
    statements: ['S3-02'],
    test: { kind: 'nested', restricted: 'edm', general: 'edm_direct' },
  },
  {
    id: 'H10',
    claim: {
      en: 'The more customers trusted the firm before, the less a service below expectation lowers their satisfaction.',
      zh: '顾客事先越信任企业，低于期望的服务使其满意感降低得越少。',
    },
    statements: ['S0-17'],
    // Disconfirmation counts upward, from worse to better than expected: a buffer makes its slope smaller. Counted as a shortfall, the
    // product would be positive.
    test: negative(direct('buffering', 'satisfaction')),
  },
]

const written = { en: 'Examination answer', zh: '考试答卷' }

/** The statements behind them. */
export const statements: readonly SourceStatement[] = [
  statement(
    'S0-17',
    '3',
    'Even when the firm’s performance falls short of what they expect, customers show relative satisfaction, to reduce cognitive dissonance.',
    '即使企业的服务绩效未达到顾客期望的水平，为了减少认知不协调，顾客也会表现出相对满意。',
  ),
  statement(
    'S3-02',
    written,
    'When the perceived value does not change, the larger the expected value, the lower the satisfaction.',
    '在感受值固定不变的情况下，期望值越大，满意感则越低。',
  ),
  statement(
    'S3-03',
    written,
    'What customers know from before is an important factor of their satisfaction; the service script is the measure by which they judge.',
    '顾客以往的既定认识是影响顾客满意感的一个重要因素；服务剧本成了消费者理解和评价服务的一个重要尺度。',
  ),
  statement(
    'S3-04',
    written,
    'Expectations come from past experience, from friends and from other information.',
    '期望值来自以往经验、朋友信息和其他信息反馈。',
  ),
  statement(
    'S3-05',
    written,
    'Customers who find a service as good as expected or better are satisfied and think well of its quality.',
    '评价达到或超过期望时，顾客就会感到满意，对服务质量就会有好的评价。',
  ),
  statement(
    'S3-06',
    written,
    'Only satisfied customers come to trust the product more; only then do they go on buying and become loyal.',
    '只有让顾客满意，顾客才会增强对产品的信任感，才会持续购买，成为忠诚顾客。',
  ),
  statement(
    'S3-07',
    written,
    'Raising the perceived value is one way of raising satisfaction.',
    '增加顾客的感受值也是提高顾客满意感的一条途径。',
  ),
]
