import { direct, loading, total } from '../../model/effectExpression'
import type { Hypothesis, Test } from '../catalogEntry'

const sign = (from: string, to: string, which: 'positive' | 'negative'): Test => ({ kind: 'sign', effect: direct(from, to), sign: which })
const dimensions = ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy', 'relations']

/** The claims of the article. What acts on quality is asked of four relations; what quality consists of, of six dimensions. */
export const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: { en: 'Mutual help between customers raises service quality.', zh: '顾客间的互助会提高服务质量。' },
    statements: ['S4-03'],
    test: sign('help', 'quality', 'positive'),
  },
  {
    id: 'H2',
    claim: { en: 'Cooperation between customers raises service quality.', zh: '顾客间的合作会提高服务质量。' },
    statements: ['S4-03'],
    test: sign('cooperation', 'quality', 'positive'),
  },
  {
    id: 'H3',
    claim: { en: 'Competition between customers lowers service quality.', zh: '顾客间的竞争会降低服务质量。' },
    statements: ['S4-04'],
    test: sign('competition', 'quality', 'negative'),
  },
  {
    id: 'H4',
    claim: { en: 'Interference between customers lowers service quality.', zh: '顾客间的干扰会降低服务质量。' },
    statements: ['S4-04'],
    test: sign('interference', 'quality', 'negative'),
  },
  {
    id: 'H5',
    claim: { en: 'Service quality raises satisfaction.', zh: '服务质量会增强满意感。' },
    statements: ['S4-02', 'S4-12'],
    test: sign('quality', 'satisfaction', 'positive'),
  },
  {
    id: 'H6',
    claim: { en: 'Satisfaction makes customers stay.', zh: '满意感有利于顾客保留。' },
    statements: ['S4-02', 'S4-12'],
    test: sign('satisfaction', 'retention', 'positive'),
  },
  {
    id: 'H7',
    claim: { en: 'Mutual help between customers makes them stay.', zh: '顾客间的互助有利于顾客保留。' },
    statements: ['S4-02', 'S4-10'],
    test: { kind: 'sign', effect: total('help', 'retention'), sign: 'positive' },
  },
  {
    id: 'H8',
    claim: { en: 'Interference between customers drives them away.', zh: '顾客间的干扰不利于顾客保留。' },
    statements: ['S4-02', 'S4-10'],
    test: { kind: 'sign', effect: total('interference', 'retention'), sign: 'negative' },
  },
  {
    id: 'H9',
    claim: {
      en: 'Help and cooperation raise satisfaction with the firm beyond what they do for quality.',
      zh: '互助与合作除提高服务质量外，还直接增强顾客对企业的满意感。',
    },
    statements: ['S4-09'],
    test: { kind: 'everySign', effects: [direct('help', 'satisfaction'), direct('cooperation', 'satisfaction')], sign: 'positive' },
  },
  {
    id: 'H10',
    claim: {
      en: 'Competition and interference lower satisfaction with the firm beyond what they do to quality.',
      zh: '竞争与干扰除降低服务质量外，还直接削弱顾客对企业的满意感。',
    },
    statements: ['S4-09'],
    test: { kind: 'everySign', effects: [direct('competition', 'satisfaction'), direct('interference', 'satisfaction')], sign: 'negative' },
  },
  {
    id: 'H11',
    claim: {
      en: 'Service quality shows in relations between customers as it does in the five dimensions of SERVQUAL.',
      zh: '服务质量既体现为 SERVQUAL 的五个维度，也体现为顾客间关系。',
    },
    statements: ['S4-05', 'S4-06'],
    test: { kind: 'everySign', effects: dimensions.map((dimension) => loading('quality', dimension)), sign: 'positive' },
    judgedBy: ['servqual6'],
  },
  {
    id: 'H12',
    claim: {
      en: 'Relations between customers are a source of service quality rather than a part of it.',
      zh: '顾客间关系是服务质量的影响源，而不是其组成部分。',
    },
    statements: ['S4-05'],
    test: { kind: 'rival', model: 'c2c', rivals: ['c2c_part'] },
    judgedBy: ['c2c'],
  },
]
