import { describe, expect, it } from 'vitest'
import { chiSquareUpper } from '../../src/numeric/chiSquare'
import { philox, randomStream } from '../../src/numeric/random'
import { numbers } from './matrices'

const words = (counter: number[], key: number[]) => {
  const out = new Uint32Array(4)
  philox(counter[0], counter[1], counter[2], counter[3], key[0], key[1], out)
  return Array.from(out, (x) => x.toString(16).padStart(8, '0')).join(' ')
}

describe('philox', () => {
  it("gives the known answers of Random123's kat_vectors for philox4x32-10", () => {
    const f = 0xffffffff
    expect(words([0, 0, 0, 0], [0, 0])).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8')
    expect(words([f, f, f, f], [f, f])).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd')
    expect(words([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toBe('d16cfe09 94fdcceb 5001e420 24126ea1')
  })

  it('equals the same rounds in exact integer arithmetic for arbitrary counters', () => {
    const next = numbers(1)
    const word = () => Math.floor(next() * 4294967296)
    const mask = 0xffffffffn
    for (let k = 0; k < 200; k++) {
      const counter = [word(), word(), word(), word()]
      const key = [word(), word()]
      let [x0, x1, x2, x3, k0, k1] = [...counter, ...key].map(BigInt)
      for (let round = 0; round < 10; round++) {
        const p0 = 0xd2511f53n * x0
        const p1 = 0xcd9e8d57n * x2
        ;[x0, x1, x2, x3] = [(p1 >> 32n) ^ x1 ^ k0, p1 & mask, (p0 >> 32n) ^ x3 ^ k1, p0 & mask]
        k0 = (k0 + 0x9e3779b9n) & mask
        k1 = (k1 + 0xbb67ae85n) & mask
      }
      expect(words(counter, key)).toBe([x0, x1, x2, x3].map((x) => x.toString(16).padStart(8, '0')).join(' '))
    }
  })
})

describe('randomStream', () => {
  it('is a function of seed, replicate and purpose alone', () => {
    const take = (seed: number, replicate: number, purpose?: number) => {
      const s = randomStream(seed, replicate, purpose)
      return Array.from({ length: 5 }, () => s.uniform())
    }
    expect(take(7, 3)).toEqual(take(7, 3, 0))
    const all = [take(7, 3), take(7, 4), take(8, 3), take(7, 3, 1), take(7 + 4294967296, 3)].flat()
    expect(new Set(all).size).toBe(25)
  })

  it('goes on from a position', () => {
    const s = randomStream(1, 2)
    for (let i = 0; i < 7; i++) s.integer(1000)
    const rest = randomStream(1, 2, 0, s.position())
    for (let i = 0; i < 9; i++) expect(rest.uniform()).toBe(s.uniform())
  })

  it('uniforms and normals have the moments and the spread of their distributions', () => {
    const s = randomStream(20240101, 0)
    const n = 200000
    let sum = 0
    let squares = 0
    let normal = 0
    let normalSquares = 0
    const cells = new Float64Array(100)
    let inside = true
    for (let i = 0; i < n; i++) {
      const u = s.uniform()
      inside &&= u > 0 && u < 1
      sum += u
      squares += u * u
      cells[Math.floor(u * 100)]++
      const z = s.normal()
      normal += z
      normalSquares += z * z
    }
    expect(inside).toBe(true)
    // five standard errors each
    expect(Math.abs(sum / n - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / n))
    expect(Math.abs(squares / n - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / n))
    expect(Math.abs(normal / n)).toBeLessThan(5 * Math.sqrt(1 / n))
    expect(Math.abs(normalSquares / n - 1)).toBeLessThan(5 * Math.sqrt(2 / n))
    const x2 = cells.reduce((total, c) => total + (c - n / 100) ** 2 / (n / 100), 0)
    expect(chiSquareUpper(x2, 99)).toBeGreaterThan(1e-5)
  })

  it('integers cover their range evenly, also where 2^32 is no multiple of the bound', () => {
    const s = randomStream(5, 0)
    const counts = new Float64Array(7)
    for (const i of s.indices(7, new Int32Array(70000))) counts[i]++
    expect(
      chiSquareUpper(
        counts.reduce((total, c) => total + (c - 10000) ** 2 / 10000, 0),
        6,
      ),
    ).toBeGreaterThan(1e-5)
    // with bound 3 * 2^30 a plain remainder would fall below 2^30 half of the time instead of a third
    let low = 0
    for (let i = 0; i < 3000; i++) if (s.integer(3 * 2 ** 30) < 2 ** 30) low++
    expect(Math.abs(low - 1000)).toBeLessThan(5 * Math.sqrt(3000 * (2 / 9)))
  })

  it('a shuffle is a permutation, and all orders of three are equally likely', () => {
    const counts = new Map<string, number>()
    const s = randomStream(6, 0)
    for (let i = 0; i < 6000; i++) {
      const key = s.shuffle([0, 1, 2]).join('')
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const c of counts.values()) expect(Math.abs(c - 1000)).toBeLessThan(5 * Math.sqrt(6000 * (5 / 36)))
  })
})
