import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/issue/nearest'

const known = ['satisfaction', 'friendship', 'trust', 'affective', 'continuance', 'x1', 'x2', 'x10', '满意度', '信任']

describe('nearest', () => {
  it.each<[string, string[]]>([
    ['satisfation', ['satisfaction']],
    ['SATISFACTION', ['satisfaction']],
    ['freindship', ['friendship']],
    ['trsut', ['trust']],
    ['trus', ['trust']],
    ['contin', ['continuance']],
    ['x3', ['x1', 'x2']],
    ['满意', ['满意度']],
    ['weather', []],
    ['q', []],
    ['', []],
  ])('%j is near to %j', (name, expected) => {
    expect(nearest(name, known)).toEqual(expected)
  })

  it('lists the closest first, at most three, each once', () => {
    expect(nearest('item1', ['item9', 'item2', 'Item1', 'item3', 'item9'])).toEqual(['Item1', 'item9', 'item2'])
  })

  it('a swap of neighbors is one change', () => {
    expect(nearest('fa', ['af', 'xyz'])).toEqual(['af'])
  })

  it('names of any length are compared quickly', () => {
    const long = 'a'.repeat(1_000_000)
    expect(nearest(long, [`${long}b`])).toEqual([`${long}b`])
  })
})
