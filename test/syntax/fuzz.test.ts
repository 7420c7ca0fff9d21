import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeIssue } from '../../src/issue/describe'
import { parse } from '../../src/syntax/parse'
import { printModel } from '../../src/syntax/print'
import { withoutSpans } from './withoutSpans'

/** Marsaglia's xorshift: the same strings in every run. */
const xorshift = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const pieces =
  '=~ <~ ~ ~~ ~*~ | |~ == < > := :~ <= >= = -> % & @ $ \\ ` + - * / ^ ** ( ) , ? : ; # ! " \' \n \r\n \t 0 1 0.5 1e3 1e999 . .. 2x x y1 f a NA pi Inf TRUE c( start( equal( label( lower( upper( rv( efa( exp( log( foo( "a b" group: level: 变量 ＋ “ ˜ é 🙂 \ud800 \u0000 \u2028 __proto__ constructor'.split(
    ' ',
  )

const models = (JSON.parse(readFileSync(new URL('../reference/models.json', import.meta.url), 'utf8')) as { text: string }[]).map(
  (m) => m.text,
)

const randomText = (random: (below: number) => number): string => {
  const count = 1 + random(12)
  let text = ''
  for (let i = 0; i < count; i++) text += pieces[random(pieces.length)]! + (random(3) > 0 ? ' ' : '')
  return text
}

const mutatedText = (random: (below: number) => number): string => {
  const whole = models[random(models.length)]!
  const from = random(whole.length)
  let text = whole.slice(from, from + 10 + random(70))
  const changes = 1 + random(3)
  for (let i = 0; i < changes; i++) {
    const at = random(text.length + 1)
    text = text.slice(0, at) + (random(2) > 0 ? pieces[random(pieces.length)] : '') + text.slice(at + random(3))
  }
  return text
}

describe('100,000 random and mutated strings', () => {
  it('bring back statements and well-placed issues, and never an exception', () => {
    const random = xorshift(20_240_601)
    const faults: string[] = []
    const seen = new Set<string>()
    let sound = 0
    for (let i = 0; i < 100_000; i++) {
      const text = i % 2 === 0 ? randomText(random) : mutatedText(random)
      try {
        const { statements, issues } = parse(text)
        for (const issue of issues) {
          seen.add(issue.code)
          if (!('span' in issue) || !issue.span) {
            if (issue.code !== 'emptyModel') faults.push(`${JSON.stringify(text)}: no place`)
          } else if (!(issue.span.start >= 0 && issue.span.start <= issue.span.end && issue.span.end <= text.length))
            faults.push(`${JSON.stringify(text)}: ${JSON.stringify(issue)}`)
        }
        if (statements.length === 0 && issues.length === 0) faults.push(`${JSON.stringify(text)}: nothing`)
        if (issues.length === 0) sound++
        if (i % 10 === 0) {
          for (const issue of issues)
            if (/undefined|NaN/.test(describeIssue(issue, { source: '' }))) faults.push(`${JSON.stringify(text)}: words`)
          const again = parse(printModel({ statements }))
          const same =
            statements.length === 0 || JSON.stringify(withoutSpans(again.statements)) === JSON.stringify(withoutSpans(statements))
          if (!same) faults.push(`${JSON.stringify(text)}: not written back`)
        }
      } catch (error) {
        faults.push(`${JSON.stringify(text)}: ${String(error)}`)
      }
    }
    expect(faults.slice(0, 5)).toEqual([])
    expect(sound).toBeGreaterThan(1000)
    expect(seen.size).toBeGreaterThan(10)
  }, 10_000)
})
