import type { Study } from './catalogEntry'

/** Seven points from disagreement to agreement. */
export const agreementScale: Study['responseScale'] = {
  minimum: 1,
  maximum: 7,
  anchors: { en: '1 = strongly disagree, 7 = strongly agree', zh: '1 = 非常不同意，7 = 非常同意' },
}
