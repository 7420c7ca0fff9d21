import type { Issue } from '../issue/issue'
import type { DataInput } from './dataInput'
import { type GroupMomentsOptions, type MomentsReading, sampleMoments } from './groupMoments'
import { readMoments } from './readMoments'
import { recognizeData } from './recognizeData'
import { toDataset } from './toDataset'

/** From whatever the user handed in to the moments of the named variables: cases are read and summarized, moments are checked and cut to size. */
export function observe(input: DataInput, names: readonly string[], options: GroupMomentsOptions = {}): MomentsReading {
  const recognized = recognizeData(input)
  if (recognized.kind === 'moments') {
    const issues: Issue[] = []
    for (const what of ['group', 'weights', 'cluster'] as const) {
      // moments have no cases that could be grouped or weighted
      if (options[what] !== undefined) issues.push({ code: 'wrongShape', what, expected: 'cases', found: 'moments' })
    }
    const reading = readMoments(recognized.data, names)
    return { ...reading, issues: [...issues, ...reading.issues] }
  }
  const { dataset, issues } = toDataset(input)
  if (dataset.n === 0) return { moments: [], issues }
  const reading = sampleMoments(dataset, names, options)
  return { ...reading, issues: [...issues, ...reading.issues] }
}
