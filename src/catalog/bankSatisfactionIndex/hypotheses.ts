import type { EffectExpression } from '../../model/effectExpression'
import { direct, indirect } from '../../model/effectExpression'
import type { Hypothesis, SourceStatement, Test } from '../catalogEntry'
import { statements as european } from '../europeanSatisfactionIndex/sources'

const positive = (effect: EffectExpression): Test => ({ kind: 'sign', effect, sign: 'positive' })

/** Those of the European index that do not speak of expectation or complaints alone. */
export const statements: readonly SourceStatement[] = european.filter(({ id }) => id !== 'T05-2')

export const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: { en: 'The higher the perceived quality, the higher the perceived value.', zh: '感知质量越高，感知价值越高。' },
    statements: ['T05-3'],
    test: positive(direct('quality', 'value')),
  },
  {
    id: 'H2',
    claim: { en: 'The better the image, the more satisfied customers are.', zh: '企业形象越好，顾客越满意。' },
    statements: ['T05-1'],
    test: positive(direct('image', 'satisfaction')),
    also: [{ names: { en: 'through quality and value', zh: '通过感知质量和感知价值' }, effect: indirect('image', 'satisfaction') }],
  },
  {
    id: 'H3',
    claim: { en: 'The higher the perceived quality, the more satisfied customers are.', zh: '感知质量越高，顾客越满意。' },
    statements: ['T05-3'],
    test: positive(direct('quality', 'satisfaction')),
    also: [{ names: { en: 'through perceived value', zh: '通过感知价值' }, effect: indirect('quality', 'satisfaction') }],
  },
  {
    id: 'H4',
    claim: { en: 'The higher the perceived value, the more satisfied customers are.', zh: '感知价值越高，顾客越满意。' },
    statements: ['T05-3'],
    test: positive(direct('value', 'satisfaction')),
  },
  {
    id: 'H5',
    claim: { en: 'The more satisfied customers are, the more loyal they are.', zh: '顾客越满意，忠诚感越强。' },
    statements: ['T05-4'],
    test: positive(direct('satisfaction', 'loyalty')),
  },
  {
    id: 'H6',
    claim: { en: 'The better the image, the more loyal customers are.', zh: '企业形象越好，忠诚感越强。' },
    statements: ['T05-1'],
    test: positive(direct('image', 'loyalty')),
  },
]
