import { type FitOutcome, fitCase, unlessRefused } from './fitCase'
import { isListed } from './notBuilt'
import { readings } from './readings'
import { compareComparison } from './readings/comparison'
import { compareCounts } from './readings/counts'
import type { ReferenceCase, ReferenceData } from './referenceCase'
import { reading } from './relata'
import { type Figure, startTally, type Tally } from './tally'

export type Status = 'pass' | 'fail' | 'unsupported' | 'error'

/** The verdict on one case. `worst` is the figure with the largest error relative to its tolerance. */
export interface Verdict {
  readonly id: string
  readonly family: string
  readonly status: Status
  readonly compared: number
  readonly uncompared: readonly string[]
  readonly worst?: Figure
  /** What relata refused, or what went wrong. */
  readonly reason?: string
  /** Figures beyond their tolerance. */
  readonly failures: readonly Figure[]
}

export interface Bench {
  readonly load: (data: ReferenceData) => unknown
  readonly byId: ReadonlyMap<string, ReferenceCase>
}

/** Fits a case and compares all that it holds; what relata throws becomes a verdict. */
export function judgeCase(item: ReferenceCase, bench: Bench): Verdict {
  const tally = startTally(item)
  try {
    const outcome = item.kind === 'comparison' ? judgeComparison(tally, bench) : judgeFit(tally, bench)
    return outcome === undefined ? verdictOf(tally) : { ...verdictOf(tally), status: 'unsupported', reason: outcome.unsupported }
  } catch (error) {
    return { ...verdictOf(tally), status: 'error', reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

type Refusal = { readonly unsupported: string } | undefined

function judgeFit(tally: Tally, bench: Bench): Refusal {
  const { item } = tally
  const outcome: FitOutcome = fitCase(item, bench.load)
  if ('unsupported' in outcome) return outcome
  compareCounts(tally, outcome.fit)
  for (const { quantity, needs, compare } of readings) {
    const expected = item.expected[quantity]
    if (expected === undefined || expected === null) continue
    if (!reading(needs)) {
      tally.uncompared.add(quantity)
      continue
    }
    const refused = unlessRefused(() => compare(tally, expected, outcome.fit))
    if (refused !== undefined) tally.uncompared.add(quantity)
  }
  return undefined
}

function judgeComparison(tally: Tally, bench: Bench): Refusal {
  const { item } = tally
  const compareFits = reading('compareFits')
  if (!compareFits) return { unsupported: 'compareFits() is not exported' }
  const fits: unknown[] = []
  for (const id of item.models ?? []) {
    const model = bench.byId.get(id)
    if (!model) throw new Error(`the folder has no case ${id}`)
    const outcome = fitCase(model, bench.load)
    if ('unsupported' in outcome) return outcome
    fits.push(outcome.fit)
  }
  const options = item.method === undefined || item.method === 'default' ? {} : { method: item.method }
  const result = unlessRefused(() => ({ comparison: compareFits(fits, options) }))
  if ('unsupported' in result) return result
  compareComparison(tally, result.comparison)
  return undefined
}

function verdictOf(tally: Tally): Verdict {
  const uncompared = [...tally.uncompared]
  const passed = tally.failures.length === 0 && tally.compared > 0 && uncompared.every(isListed)
  return {
    id: tally.item.id,
    family: tally.item.family,
    status: passed ? 'pass' : 'fail',
    compared: tally.compared,
    uncompared,
    worst: tally.worst,
    failures: tally.failures,
  }
}
