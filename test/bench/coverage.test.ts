import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { coverage } from './coverage'

const rowsOf = (text: string) => text.split('\n').filter((line) => /^\| (normal|skewed|正态|偏态) \|/.test(line))
const cellsOf = (row: string) => row.replaceAll('**', '').split('|').slice(2, -1).map(Number)

describe('the coverage study', () => {
  it('says a line for each condition, the same for the same seed', () => {
    const run = () => {
      const lines: string[] = []
      coverage({ sets: 2, replicates: 30, seed: 3, say: (line) => lines.push(line) })
      return lines
    }
    const lines = run()
    expect(rowsOf(lines.join('\n'))).toHaveLength(12)
    for (const row of rowsOf(lines.join('\n'))) {
      const cells = cellsOf(row)
      expect(cells).toHaveLength(9)
      for (const share of cells.slice(3)) expect([0, 50, 100]).toContain(share)
    }
    expect(run()).toEqual(lines)
  })

  it('has a page with the same figures in both languages, and its words fit them', () => {
    const [en, zh] = ['docs/coverage.md', 'docs/coverage.zh.md'].map((page) => rowsOf(readFileSync(page, 'utf8')).map(cellsOf))
    expect(en).toHaveLength(12)
    expect(zh).toEqual(en)
    // percentile, bias-corrected and BCa where theory promises 95 %: rows of normal data with an effect that is not near zero
    const bound = 2.58 * 100 * Math.sqrt((0.95 * 0.05) / 1000)
    for (const row of [en[0], en[1], en[3]]) for (const share of row.slice(4, 7)) expect(Math.abs(share - 95)).toBeLessThan(bound)
  })
})
