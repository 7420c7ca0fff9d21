import { direct, path } from '../../model/effectExpression'
import type { Hypothesis } from '../catalogEntry'

/** What the index claims, arrow by arrow. The arrow from complaints to loyalty is claimed to have no certain sign, so none is tested. */
export const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: { en: 'The more customers expect, the higher the quality that they perceive.', zh: '顾客的期望越高，感知质量越高。' },
    statements: ['F96-1'],
    test: { kind: 'sign', effect: direct('expectation', 'quality'), sign: 'positive' },
  },
  {
    id: 'H2',
    claim: { en: 'The more customers expect, the higher the value that they perceive.', zh: '顾客的期望越高，感知价值越高。' },
    statements: ['F96-1'],
    test: { kind: 'sign', effect: direct('expectation', 'value'), sign: 'positive' },
  },
  {
    id: 'H3',
    claim: { en: 'The higher the perceived quality, the higher the perceived value.', zh: '感知质量越高，感知价值越高。' },
    statements: ['F96-2'],
    test: { kind: 'sign', effect: direct('quality', 'value'), sign: 'positive' },
  },
  {
    id: 'H4',
    claim: { en: 'The more customers expect, the more satisfied they are.', zh: '顾客的期望越高，满意感越强。' },
    statements: ['F96-1'],
    test: { kind: 'sign', effect: direct('expectation', 'satisfaction'), sign: 'positive' },
  },
  {
    id: 'H5',
    claim: { en: 'The higher the perceived quality, the more satisfied customers are.', zh: '感知质量越高，满意感越强。' },
    statements: ['F96-2'],
    test: { kind: 'sign', effect: direct('quality', 'satisfaction'), sign: 'positive' },
    also: [
      {
        names: { en: 'through perceived value', zh: '通过感知价值' },
        effect: path('quality', 'value', 'satisfaction'),
      },
    ],
  },
  {
    id: 'H6',
    claim: { en: 'The higher the perceived value, the more satisfied customers are.', zh: '感知价值越高，满意感越强。' },
    statements: ['F96-2'],
    test: { kind: 'sign', effect: direct('value', 'satisfaction'), sign: 'positive' },
  },
  {
    id: 'H7',
    claim: { en: 'The more satisfied customers are, the less they complain.', zh: '顾客越满意，抱怨越少。' },
    statements: ['F96-3', 'S1-13'],
    test: { kind: 'sign', effect: direct('satisfaction', 'complaints'), sign: 'negative' },
  },
  {
    id: 'H8',
    claim: { en: 'The more satisfied customers are, the more loyal they are.', zh: '顾客越满意，忠诚感越强。' },
    statements: ['F96-3', 'S1-06'],
    test: { kind: 'sign', effect: direct('satisfaction', 'loyalty'), sign: 'positive' },
    also: [{ names: { en: 'complaints on loyalty', zh: '抱怨对忠诚感的影响' }, effect: direct('complaints', 'loyalty') }],
  },
]
