import { describe, expect, it } from 'vitest'
import { summary } from '../../src/report/summary'
import { fitCase, referenceCases } from '../support/referenceCases'

describe('the summary of every reference model', () => {
  const cases = referenceCases(({ expected }) => expected.parameters !== undefined)

  it.each(cases.map((one) => [one.id, one] as const))('%s: has no gap where a number belongs, in either language', (_, one) => {
    const fit = fitCase(one, one.options)
    for (const language of ['en', 'zh'] as const) {
      const text = summary(fit, { language, ci: true })
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object|-0\.0+\b/)
    }
  })
})
