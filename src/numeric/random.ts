// Counter-based random numbers: Philox4x32-10 (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"). A block of
// four 32-bit words is a function of a 128-bit counter and a 64-bit key. The key is the seed, the counter is (block low, block high,
// replicate, purpose): stream (seed, replicate, purpose) is the same whoever computes it, in whatever order.

import { normalQuantile } from './normal'

export interface RandomStream {
  /** A uniform number in (0, 1): 53 random bits, never 0 or 1. */
  uniform(): number
  /** A standard normal number by inversion of one uniform. */
  normal(): number
  /** A whole number 0 <= i < bound (bound <= 2^32), every value equally likely. */
  integer(bound: number): number
  /** Fill `out` with whole numbers 0 <= i < bound: a bootstrap resample is indices(n, new Int32Array(n)). */
  indices<T extends Int32Array | Uint32Array>(bound: number, out: T): T
  /** Shuffle in place (Fisher-Yates); returns its argument. */
  shuffle<T extends { length: number; [index: number]: number }>(items: T): T
  /** Words used so far; `randomStream(seed, replicate, purpose, position)` goes on from here. */
  position(): number
}

/**
 * The stream of random numbers of one replicate. `seed` is a whole number below 2^53, `replicate` and `purpose` are whole numbers below 2^32,
 * `position` is where to start (in 32-bit words, default 0). The same arguments always give the same sequence.
 */
export function randomStream(seed: number, replicate: number, purpose = 0, position = 0): RandomStream {
  const key0 = seed >>> 0
  const key1 = Math.floor(seed / 4294967296) >>> 0
  const words = new Uint32Array(4)
  let used = position
  let block = -1

  function word(): number {
    const wanted = Math.floor(used / 4)
    if (wanted !== block) {
      block = wanted
      philox(block >>> 0, Math.floor(block / 4294967296), replicate, purpose, key0, key1, words)
    }
    return words[used++ % 4]
  }

  const uniform = () => {
    const high = word() >>> 5
    const low = word() >>> 6
    // the middle of one of 2^53 cells; the last one would round to 1
    return Math.min((high * 67108864 + low + 0.5) / 9007199254740992, 0.9999999999999999)
  }

  function integer(bound: number): number {
    // reject the incomplete last run of multiples
    const limit = 4294967296 - (4294967296 % bound)
    let x = word()
    while (x >= limit) x = word()
    return x % bound
  }

  return {
    uniform,
    normal: () => normalQuantile(uniform()),
    integer,
    indices(bound, out) {
      for (let i = 0; i < out.length; i++) out[i] = integer(bound)
      return out
    },
    shuffle(items) {
      for (let i = items.length - 1; i > 0; i--) {
        const j = integer(i + 1)
        const x = items[i]
        items[i] = items[j]
        items[j] = x
      }
      return items
    },
    position: () => used,
  }
}

/** Ten rounds of Philox4x32 on the counter (c0, c1, c2, c3) with the key (k0, k1), into `out`. */
export function philox(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number, out: Uint32Array): void {
  let x0 = c0 | 0
  let x1 = c1 | 0
  let x2 = c2 | 0
  let x3 = c3 | 0
  let key0 = k0 | 0
  let key1 = k1 | 0
  for (let round = 0; round < 10; round++) {
    const high0 = highProduct(0xd251, 0x1f53, x0)
    const low0 = Math.imul(0xd2511f53, x0)
    const high1 = highProduct(0xcd9e, 0x8d57, x2)
    const low1 = Math.imul(0xcd9e8d57, x2)
    x0 = high1 ^ x1 ^ key0
    x1 = low1
    x2 = high0 ^ x3 ^ key1
    x3 = low0
    key0 = (key0 + 0x9e3779b9) | 0
    key1 = (key1 + 0xbb67ae85) | 0
  }
  out[0] = x0
  out[1] = x1
  out[2] = x2
  out[3] = x3
}

/** High 32 bits of the 64-bit product of (high, low), two 16-bit halves, and the 32-bit word b. */
function highProduct(high: number, low: number, b: number): number {
  const bHigh = b >>> 16
  const bLow = b & 0xffff
  const middle = Math.imul(high, bLow) + ((Math.imul(low, bLow) >>> 16) >>> 0)
  // both halves of the sum below stay under 2^32
  const first = (middle >>> 0) & 0xffff
  const second = Math.imul(low, bHigh) + first
  return (Math.imul(high, bHigh) + (middle >>> 16) + (second >>> 16)) | 0
}
