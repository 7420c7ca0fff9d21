import type { SavDictionary } from './savDictionary'

/** The number that means "no value" in system files: the lowest there is. */
const systemMissing = -Number.MAX_VALUE

/** Gets every 8-byte element of the cases in order: the number it stands for, and its bytes when it was written out. */
export type ElementSink = (value: number, bytes: Uint8Array) => void

const blanks = new Uint8Array(8).fill(32)

/** Walks through the elements of the cases, compressed by bytecode or not. */
export function savElements(data: Uint8Array, { compression, littleEndian, bias }: SavDictionary, sink: ElementSink): void {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const written = (at: number) => {
    const value = view.getFloat64(at, littleEndian)
    sink(value === systemMissing ? Number.NaN : value, data.subarray(at, at + 8))
  }
  if (compression === 'none') {
    for (let at = 0; at + 8 <= data.length; at += 8) written(at)
    return
  }
  let at = 0
  while (at + 8 <= data.length) {
    const codes = at
    at += 8
    for (let i = 0; i < 8; i++) {
      const code = data[codes + i]
      if (code === 0) continue // padding
      if (code === 252) return // the end
      if (code === 253) {
        if (at + 8 > data.length) return
        written(at)
        at += 8
      } else if (code === 254) sink(Number.NaN, blanks)
      else if (code === 255) sink(Number.NaN, blanks)
      else sink(code - bias, blanks)
    }
  }
}
