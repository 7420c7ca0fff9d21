// The dictionary of an SPSS system file, after the description of the format in the PSPP developers' guide (appendix B, "System File Format").

import type { SavFault } from '../issue/commandIssue'

/** The error by which reading stops: a RangeError, as that of bytes beyond the end, with the fault as its message. */
export function savFault(fault: SavFault): RangeError {
  return new RangeError(fault)
}

/** Where a value counts as missing although it was entered: up to three values, or a range and perhaps one value more. */
export interface SavMissing {
  readonly values: readonly number[]
  readonly range?: readonly [number, number]
}

/** A variable as the dictionary has it; `width` 0 means numeric, else bytes of text, kept in one or more segments of 8-byte elements. */
export interface SavVariable {
  readonly name: string
  readonly label: string
  readonly width: number
  /** Elements of each segment; very long strings have several segments. */
  readonly segments: readonly number[]
  readonly missing: SavMissing
  /** Strings that count as missing. */
  readonly missingText: readonly string[]
  readonly valueLabels: ReadonlyMap<number | string, string>
}

/** What stands before the cases. */
export interface SavDictionary {
  readonly variables: readonly SavVariable[]
  readonly littleEndian: boolean
  readonly compression: 'none' | 'bytecode' | 'zlib'
  readonly bias: number
  /** As the header says; -1 when it does not. */
  readonly cases: number
  /** First byte of the cases. */
  readonly start: number
  readonly decoder: InstanceType<typeof TextDecoder>
}

/** A variable record, still in bytes; continuations of strings have none. */
interface Raw {
  readonly width: number
  readonly shortName: Uint8Array
  readonly label: Uint8Array
  readonly missing: readonly Uint8Array[]
  readonly isRange: boolean
  elements: number
  readonly labels: { readonly value: Uint8Array; readonly label: Uint8Array }[]
}

/** Value labels of all variables together: a small file can give every one of its labels to every one of its variables. */
const mostLabels = 2e6

/** Reads the dictionary. Throws a RangeError where the file ends too early, and a `savFault` where it is none. */
export function savDictionary(bytes: Uint8Array): SavDictionary {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = ascii(bytes.subarray(0, 4))
  if (magic !== '$FL2' && magic !== '$FL3') throw savFault('notSav')
  const littleEndian = [2, 3].includes(view.getInt32(64, true))
  if (!littleEndian && ![2, 3].includes(view.getInt32(64, false))) throw savFault('unknownPart')
  const compression = (['none', 'bytecode', 'zlib'] as const)[view.getInt32(72, littleEndian)]
  if (compression === undefined) throw savFault('unknownPart')
  const int = (at: number) => view.getInt32(at, littleEndian)
  const raws: Raw[] = []
  /** The variable that begins or continues at each element, for records that count elements from one. */
  const atElement: Raw[] = []
  let pending: Raw['labels'] = []
  let given = 0
  const extensions = new Map<number, Uint8Array>()
  let at = 176
  const slice = (start: number, length: number): Uint8Array => {
    if (length < 0 || start + length > bytes.length) throw savFault('cutShort')
    return bytes.subarray(start, start + length)
  }
  for (;;) {
    const record = int(at)
    at += 4
    if (record === 999) break
    if (record === 2) {
      const [width, hasLabel, missings] = [int(at), int(at + 4), int(at + 8)]
      if (Math.abs(missings) > 3 || width < -1 || width > 255) throw savFault('unknownPart')
      const shortName = slice(at + 20, 8)
      at += 28
      const labelLength = hasLabel === 1 ? int(at) : 0
      const label = hasLabel === 1 ? slice(at + 4, labelLength) : new Uint8Array()
      if (hasLabel === 1) at += 4 + 4 * Math.ceil(labelLength / 4)
      const missing = Array.from({ length: Math.abs(missings) }, (_, i) => slice(at + 8 * i, 8))
      at += 8 * missing.length
      const last = raws.at(-1)
      if (width === -1) {
        if (!last) throw savFault('unknownPart')
        last.elements++
        atElement.push(last)
      } else {
        raws.push({ width, shortName, label, missing, isRange: missings < 0, elements: 1, labels: [] })
        atElement.push(raws[raws.length - 1])
      }
    } else if (record === 3) {
      const count = int(at)
      at += 4
      pending = []
      for (let i = 0; i < count; i++) {
        const length = slice(at + 8, 1)[0]
        pending.push({ value: slice(at, 8), label: slice(at + 9, length) })
        at += 8 + 8 * Math.ceil((length + 1) / 8)
      }
    } else if (record === 4) {
      const count = int(at)
      at += 4
      for (let i = 0; i < count; i++, at += 4) {
        const labels = atElement[int(at) - 1]?.labels
        if (labels && (given += pending.length) > mostLabels) throw savFault('tooLarge')
        for (const one of labels ? pending : []) labels.push(one)
      }
    } else if (record === 6) at += 4 + slice(at + 4, 80 * int(at)).length
    else if (record === 7) {
      const [subtype, size, count] = [int(at), int(at + 4), int(at + 8)]
      extensions.set(subtype, slice(at + 12, size * count))
      at += 12 + size * count
    } else throw savFault('unknownPart')
  }
  const decoder = decoderOf(extensions, littleEndian)
  return {
    variables: variablesOf(raws, extensions, decoder, littleEndian),
    littleEndian,
    compression,
    bias: view.getFloat64(84, littleEndian),
    cases: int(80),
    start: at + 4,
    decoder,
  }
}

/** Puts the segments of very long strings together and gives variables their long names. */
function variablesOf(
  raws: readonly Raw[],
  extensions: ReadonlyMap<number, Uint8Array>,
  decoder: InstanceType<typeof TextDecoder>,
  littleEndian: boolean,
): SavVariable[] {
  const text = (bytes: Uint8Array | undefined) => withoutFilling(decoder.decode(bytes))
  const longNames = pairs(text(extensions.get(13)), /\t/)
  const longWidths = pairs(text(extensions.get(14)), /\0?\t/)
  const variables: SavVariable[] = []
  for (let i = 0; i < raws.length; i++) {
    const raw = raws[i]
    const shortName = text(raw.shortName)
    const width = Number(longWidths.get(shortName) ?? raw.width)
    const parts = raw.width > 0 && width > 255 ? Math.ceil(width / 252) : 1
    const numbers = raw.width === 0 ? raw.missing.map((value) => double(value, littleEndian)) : []
    variables.push({
      name: longNames.get(shortName) ?? shortName,
      label: text(raw.label),
      width,
      segments: raws.slice(i, i + parts).map(({ elements }) => elements),
      missing: raw.isRange && numbers.length >= 2 ? { range: [numbers[0], numbers[1]], values: numbers.slice(2) } : { values: numbers },
      missingText: raw.width > 0 ? raw.missing.map(text) : [],
      valueLabels: new Map(
        raw.labels.map(({ value, label }) => [raw.width === 0 ? double(value, littleEndian) : text(value), text(label)]),
      ),
    })
    i += parts - 1
  }
  return variables
}

/** Text without the blanks and zeros at its end. A loop: a regular expression would try the end at every blank of a long row of them. */
export function withoutFilling(text: string, filling = ' \0'): string {
  let end = text.length
  while (end > 0 && filling.includes(text[end - 1])) end--
  return text.slice(0, end)
}

/** `A=alpha<tab>B=beta` as a map. */
function pairs(text: string, separator: RegExp): Map<string, string> {
  return new Map(
    text
      .split(separator)
      .filter((entry) => entry.includes('='))
      .map((entry) => [entry.slice(0, entry.indexOf('=')), withoutFilling(entry.slice(entry.indexOf('=') + 1), '\0')]),
  )
}

/** The encoding by name (record 7, 20) or Windows code page (record 7, 3); Western European when there is none or it is unknown. */
function decoderOf(extensions: ReadonlyMap<number, Uint8Array>, littleEndian: boolean): InstanceType<typeof TextDecoder> {
  const integers = extensions.get(3)
  const page = integers && integers.length >= 32 ? new DataView(integers.buffer, integers.byteOffset + 28, 4).getInt32(0, littleEndian) : 0
  const pages: Readonly<Record<number, string>> = {
    65001: 'utf-8',
    936: 'gbk',
    950: 'big5',
    932: 'shift_jis',
    949: 'euc-kr',
    54936: 'gb18030',
  }
  const name = ascii(extensions.get(20) ?? new Uint8Array()).trim()
  for (const label of [name, pages[page], `windows-${page}`]) {
    try {
      if (label) return new TextDecoder(label)
    } catch {
      // an encoding that this platform has no name for
    }
  }
  return new TextDecoder('windows-1252')
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 64))
}

export function double(bytes: Uint8Array, littleEndian: boolean): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, littleEndian)
}
