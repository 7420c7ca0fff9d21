/** What can be wrong with the files of distributed work. Names are those that files were given, or a range of replicates. */
export type JobIssue =
  /** `detail`: where in the record, or which version. */
  | {
      readonly code: 'recordNotUnderstood'
      readonly record: 'job' | 'part'
      readonly name?: string
      readonly reason: RecordFault
      readonly detail?: string
    }
  | { readonly code: 'foreignPart'; readonly part: string; readonly job: string; readonly expected: string }
  | { readonly code: 'partsOverlap'; readonly first: string; readonly second: string; readonly from: number; readonly to: number }
  | { readonly code: 'replicatesMissing'; readonly missing: readonly ReplicateRange[]; readonly replicates: number }
  | { readonly code: 'noParts' }

/** Replicates from <= r < to, and which shard they are where that is known ('2/4'). */
export interface ReplicateRange {
  readonly from: number
  readonly to: number
  readonly shard?: string
}

/** `damaged`: numbers that are cut off, too many, or none. */
export type RecordFault = 'notJson' | 'otherFormat' | 'otherVersion' | 'otherKind' | 'wrongField' | 'damaged'
