import type { Job } from '../fit/job'
import type { Issue } from '../issue/issue'
import type { ReplicateRange } from '../issue/jobIssue'
import { SemError } from '../issue/semError'
import { jobHash } from './job'
import { joinArrays, type Part } from './part'
import { requireParts } from './requireJob'
import { shardRange } from './shardRange'

/**
 * The parts of a job as one: byte for byte what one run of all replicates gives. Throws a SemError that names what is missing, what is there
 * twice, and what belongs to another job (than `job`, or than the first part).
 */
export function mergeParts(parts: readonly Part[], job?: Job): Part {
  requireParts(parts)
  if (parts.length === 0) throw new SemError([{ code: 'noParts' }])
  const expected = job === undefined ? parts[0].job : jobHash(job)
  const replicates = job?.replicates ?? parts[0].replicates
  const own = parts.filter((part) => part.job === expected && part.replicates === replicates && part.kind === parts[0].kind)
  const issues: Issue[] = parts
    .filter((part) => !own.includes(part))
    .map((part) => ({ code: 'foreignPart', part: nameOf(part), job: part.job, expected }))
  const ordered = own.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from || a.to - b.to)
  issues.push(...overlaps(ordered))
  const missing = gaps(ordered, replicates)
  if (missing.length > 0) issues.push({ code: 'replicatesMissing', missing, replicates })
  for (const part of ordered) {
    if (outline(part) !== outline(ordered[0]))
      issues.push({ code: 'recordNotUnderstood', record: 'part', name: nameOf(part), reason: 'damaged' })
  }
  if (issues.length > 0) throw new SemError(issues)
  const { shard: _shard, name: _name, ...first } = ordered[0]
  return { ...first, from: 0, to: replicates, arrays: joinArrays(ordered.map(({ arrays }) => arrays)) }
}

/** What messages call a part. */
export function nameOf({ name, shard, from, to }: Part): string {
  return name ?? shard ?? `[${from}, ${to})`
}

function overlaps(ordered: readonly Part[]): Issue[] {
  const issues: Issue[] = []
  let furthest: Part | undefined
  for (const part of ordered) {
    if (furthest && part.from < furthest.to)
      issues.push({
        code: 'partsOverlap',
        first: nameOf(furthest),
        second: nameOf(part),
        from: part.from,
        to: Math.min(part.to, furthest.to),
      })
    if (!furthest || part.to > furthest.to) furthest = part
  }
  return issues
}

/** Replicates that no part holds; shard by shard where the parts are shards of one number. */
function gaps(ordered: readonly Part[], replicates: number): ReplicateRange[] {
  const found: ReplicateRange[] = []
  let at = 0
  for (const { from, to } of ordered) {
    if (from > at) found.push({ from: at, to: from })
    at = Math.max(at, to)
  }
  if (at < replicates) found.push({ from: at, to: replicates })
  const numbers = new Set(ordered.map(({ shard }) => shard?.split('/')[1]))
  const [of] = numbers
  // of more shards than replicates some are empty, and looking through them would take as long as a file says
  return numbers.size === 1 && of !== undefined && Number(of) <= replicates
    ? found.flatMap((gap) => shardsIn(gap, Number(of), replicates))
    : found
}

/** Most shards of a gap that are named one by one. */
const mostNamed = 1000

function shardsIn(gap: ReplicateRange, of: number, replicates: number): ReplicateRange[] {
  const found: ReplicateRange[] = []
  let i = Math.floor((gap.from * of) / replicates) + 1
  for (let at = gap.from; at < gap.to && found.length < mostNamed; i++) {
    const shard = `${i}/${of}`
    const range = shardRange(shard, replicates)
    if (range.to <= at) continue
    if (range.from !== at || range.to > gap.to) return [gap]
    found.push({ ...range, shard })
    at = range.to
  }
  return found
}

/** Names, types and numbers a replicate of the arrays: the same in all parts of a job. */
function outline({ arrays, from, to }: Part): string {
  return Object.keys(arrays)
    .sort()
    .map((name) => `${name} ${arrays[name].BYTES_PER_ELEMENT} ${arrays[name].length / (to - from)}`)
    .join(', ')
}
