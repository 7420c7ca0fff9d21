import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isExplained, readDepartures } from '../../scripts/conformance/departures'
import { judgeCase } from '../../scripts/conformance/judgeCase'
import { dataLoader, loadCases } from '../../scripts/conformance/load'

const at = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const cases = loadCases(at('cases'))
const departures = readDepartures(at('departures.json'))
const bench = { load: dataLoader(at('cases')), byId: new Map(cases.map((item) => [item.id, item])) }

describe('lavaan’s answers', () => {
  it.each(cases.map((item) => [item.id, item] as const))('%s: every figure within its tolerance', (_, item) => {
    const verdict = judgeCase(item, bench)
    if (verdict.status === 'unsupported') expect(verdict.reason).toMatch(/unsupported|not exported/)
    else if (!isExplained(verdict, departures)) expect(verdict.failures.map(({ quantity }) => quantity)).toEqual([])
    expect(verdict.status).not.toBe('error')
  })

  it('lists no departure that is none', () => {
    for (const id of Object.keys(departures)) expect(judgeCase(bench.byId.get(id)!, bench).status).toBe('fail')
  })
})
