import { describe, expect, test } from 'vitest'
import { meansMissing, numberMeant } from '../../src/issue/numberMeant'

describe('numberMeant', () => {
  test.each([
    ['0,5', '0.5'],
    ['-12,25', '-12.25'],
    ['１２', '12'],
    ['−3', '-3'],
  ])('%s was meant to be %s', (text, number) => expect(numberMeant(text)).toBe(number))

  test.each(['1,000', 'abc', '1,2,3', '', '5%', '12', '9'.repeat(100_000)])('%.20s is left alone', (text) =>
    expect(numberMeant(text)).toBeUndefined(),
  )
})

test('signs of missing values', () => {
  expect(['.', '-', 'n/a', '#N/A', '无'].every(meansMissing)).toBe(true)
  expect(['old', '1-2', ''].some(meansMissing)).toBe(false)
})
