import type { PartRecord } from '../fit/job'
import { readPartText } from '../fit/schema'
import type { ReplicateChunk } from '../inference/executor'
import { SemError } from '../issue/semError'
import { bytesFromBase64, doublesFromBase64, toBase64 } from '../numeric/base64'
import { requireParts } from './requireJob'
import { shardRange } from './shardRange'

/** Numbers that replicates left, by name: as many a replicate in each array. */
export type PartArrays = Readonly<Record<string, Float64Array | Uint8Array>>

/** What came of replicates from <= r < to of a job. */
export interface Part extends Omit<PartRecord, 'arrays'> {
  readonly arrays: PartArrays
  /** What it is called in messages: the name of its file. */
  readonly name?: string
}

/** A part as the text of its file: one line of JSON. The same replicates are always the same text, bit by bit. */
export function printPart(part: Part): string {
  requireParts([part])
  const { format, version, kind, job, seed, replicates, shard, from, to, arrays } = part
  const record: PartRecord = {
    format,
    version,
    kind,
    job,
    seed,
    replicates,
    ...(shard !== undefined && { shard }),
    from,
    to,
    arrays: Object.keys(arrays)
      .sort()
      .map((name) => ({ name, type: arrays[name] instanceof Float64Array ? 'float64' : 'uint8', base64: toBase64(arrays[name]) })),
  }
  return `${JSON.stringify(record)}\n`
}

/** Reads a part from the text of its file, which `name` stands for in messages. Throws a SemError when it is none. */
export function parsePart(text: string, name?: string): Part {
  const { value, issues } = readPartText(text, name)
  if (value === undefined) throw new SemError(issues)
  const { arrays: encoded, ...record } = value
  const count = record.to - record.from
  const entries = encoded.flatMap(({ name: array, type, base64 }) => {
    const numbers = type === 'float64' ? doublesFromBase64(base64) : bytesFromBase64(base64)
    const fits = numbers !== undefined && (count === 0 ? numbers.length === 0 : numbers.length % count === 0)
    return fits ? [[array, numbers] as const] : []
  })
  const placed = record.shard === undefined ? record : shardRange(record.shard, record.replicates)
  const isThere = count >= 0 && record.to <= record.replicates && placed.from === record.from && placed.to === record.to
  const sound = isThere && entries.length === encoded.length && new Set(entries.map(([array]) => array)).size === entries.length
  if (!sound) throw new SemError([{ code: 'recordNotUnderstood', record: 'part', name, reason: 'damaged' }])
  return { ...record, arrays: Object.fromEntries(entries), name }
}

/** A chunk's arrays by name. */
export function arraysOf({ from: _from, to: _to, ...arrays }: ReplicateChunk): PartArrays {
  return arrays as PartArrays
}

/** Arrays of parts that follow each other, one behind the other. */
export function joinArrays(parts: readonly PartArrays[]): PartArrays {
  return Object.fromEntries(Object.keys(parts[0]).map((name) => [name, joined(parts.map((part) => part[name]))]))
}

function joined(parts: readonly PartArrays[string][]): Float64Array | Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const whole = parts[0] instanceof Float64Array ? new Float64Array(length) : new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
