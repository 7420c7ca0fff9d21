import type { EffectExpression } from '../model/effectExpression'
import type { Test } from './catalogEntry'

/** The test that an effect is above zero. */
export function positive(effect: EffectExpression): Test {
  return { kind: 'sign', effect, sign: 'positive' }
}

/** The test that an effect is below zero. */
export function negative(effect: EffectExpression): Test {
  return { kind: 'sign', effect, sign: 'negative' }
}
