import type { Issue } from '../issue/issue'
import { SemError } from '../issue/semError'
import { severity } from '../issue/severity'
import type { DataInput } from './dataInput'
import { sampleMoments } from './groupMoments'
import { readMoments } from './readMoments'
import { recognizeData } from './recognizeData'
import type { SampleMoments } from './sampleMoments'
import { toDataset } from './toDataset'

export interface MomentsOptions {
  /** Name of the grouping column; one group when absent. Moments bring their own groups. */
  readonly group?: string
}

/** Moments of the named variables from cases (listwise deletion) or moments, one a group; throws a SemError with all that is wrong. */
export function requireMoments(input: DataInput, names: readonly string[], { group }: MomentsOptions = {}): readonly SampleMoments[] {
  if (names.length === 0) throw new SemError([{ code: 'wrongShape', what: 'variables', expected: 'names', found: '0' }])
  const recognized = recognizeData(input)
  if (recognized.kind === 'moments') {
    const { moments, issues } = readMoments(recognized.data, names)
    stopOn(issues)
    return moments
  }
  const { dataset, issues } = toDataset(input)
  stopOn(issues)
  const reading = sampleMoments(dataset, names, { group })
  stopOn(reading.issues)
  return reading.moments
}

function stopOn(issues: readonly Issue[]): void {
  if (issues.some((issue) => severity(issue) === 'error')) throw new SemError(issues)
}
