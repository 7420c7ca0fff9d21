import { type SavDictionary, savFault } from './savDictionary'

/** Undoes zlib's compression; `size` is that of the result. */
export type Inflate = (bytes: Uint8Array, size: number) => Uint8Array

/** The cases of a .zsav file: blocks of zlib data, listed in a trailer, that together are the bytecode of a .sav file. */
export function unzipSav(bytes: Uint8Array, { start, littleEndian }: SavDictionary, inflate: Inflate | undefined): Uint8Array {
  if (inflate === undefined) throw savFault('zlibNotOffered')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const long = (at: number) => Number(view.getBigInt64(at, littleEndian))
  const trailer = long(start + 8)
  const count = view.getInt32(trailer + 20, littleEndian)
  const blocks: Uint8Array[] = []
  let total = 0
  for (let i = 0; i < count; i++) {
    const at = trailer + 24 + 24 * i
    const [from, size, packed] = [long(at + 8), view.getInt32(at + 16, littleEndian), view.getInt32(at + 20, littleEndian)]
    total += size
    if (from < 0 || size < 0 || packed < 0 || from + packed > bytes.length || total > 2 ** 30) throw savFault('zlibData')
    blocks.push(inflate(bytes.subarray(from, from + packed), size))
  }
  const all = new Uint8Array(total)
  let at = 0
  for (const block of blocks) {
    all.set(block, at)
    at += block.length
  }
  return all
}
