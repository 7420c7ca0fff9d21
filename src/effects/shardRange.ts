import { SemError } from '../issue/semError'

/**
 * Replicates from <= r < to of a shard: '2/4' is the second of four. Shards differ by one replicate at most, and together they are all.
 * Throws a SemError for what is no shard.
 */
export function shardRange(shard: string, replicates: number): { readonly from: number; readonly to: number } {
  const [, i, of] = (/^(\d{1,10})\/(\d{1,10})$/.exec(shard) ?? []).map(Number)
  if (!(i >= 1 && i <= of))
    throw new SemError([{ code: 'badOption', option: 'shard', found: shard, expected: "'1/4', '2/4', '3/4', '4/4'" }])
  return { from: boundary(i - 1, of, replicates), to: boundary(i, of, replicates) }
}

/** Without rounding: the product of two such numbers may be beyond 2^53. */
function boundary(i: number, of: number, replicates: number): number {
  return Number((BigInt(i) * BigInt(replicates)) / BigInt(of))
}
