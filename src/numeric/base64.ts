// Numbers as text without loss: doubles as their eight bytes, least significant first (any machine reads what any other wrote), in base64
// (RFC 4648). NaN is always the one with bytes 00 00 00 00 00 00 f8 7f: which one a machine computes is no information.

/** Characters that hold the numbers of one array. */
export function toBase64(numbers: Float64Array | Uint8Array): string {
  if (numbers instanceof Uint8Array) return encode(numbers)
  const bytes = new Uint8Array(8 * numbers.length)
  const view = new DataView(bytes.buffer)
  numbers.forEach((value, i) => {
    if (Number.isNaN(value)) view.setUint32(8 * i + 4, 0x7ff80000, true)
    else view.setFloat64(8 * i, value, true)
  })
  return encode(bytes)
}

/** The bytes that a text stands for; undefined when it is no base64. */
export function bytesFromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

/** The doubles that a text stands for; undefined when it is none of whole doubles. */
export function doublesFromBase64(text: string): Float64Array | undefined {
  const bytes = bytesFromBase64(text)
  if (!bytes || bytes.length % 8 !== 0) return undefined
  const view = new DataView(bytes.buffer)
  return Float64Array.from({ length: bytes.length / 8 }, (_, i) => view.getFloat64(8 * i, true))
}

/** A multiple of three: every piece but the last is whole groups of four characters. */
const piece = 24576

function encode(bytes: Uint8Array): string {
  const parts: string[] = []
  // apply takes the bytes as they lie; spreading them would walk an iterator, several times as long
  for (let at = 0; at < bytes.length; at += piece)
    parts.push(btoa(String.fromCharCode.apply(null, bytes.subarray(at, at + piece) as unknown as number[])))
  return parts.join('')
}
