import { classify, orderGroups } from '../data/groups'
import { type MomentsReading, sampleMoments } from '../data/groupMoments'
import type { DataInput } from '../data/dataInput'
import { readMoments } from '../data/readMoments'
import { recognizeData } from '../data/recognizeData'
import type { SampleMoments } from '../data/sampleMoments'
import { saturatedMoments } from '../data/saturatedMoments'
import { standardizeMoments } from '../data/standardizeMoments'
import { toDataset } from '../data/toDataset'
import type { Issue } from '../issue/issue'
import type { FitOptions } from './options'
import type { DataShape } from './resolve'

/** Data that have been recognized but not yet asked for variables. */
export interface ReadableData {
  readonly shape: DataShape
  readonly issues: readonly Issue[]
  /** Moments of the named variables, one a group. With `incomplete`, cases with missing values are kept, unless they miss one of `fixedX`. */
  moments(names: readonly string[], incomplete?: { readonly fixedX: readonly string[] }): { moments: readonly SampleMoments[]; issues: readonly Issue[] }
}

/** Tells cases from moments and finds the groups. */
export function readData(input: DataInput, options: FitOptions): ReadableData {
  const recognized = recognizeData(input)
  const standardized = (reading: MomentsReading): MomentsReading =>
    options.stdOv ? { ...reading, moments: reading.moments.map(standardizeMoments) } : reading
  if (recognized.kind === 'moments') {
    const all = readMoments(recognized.data)
    return {
      shape: {
        groups: all.moments.length > 0 ? all.moments.map((moments) => moments.label) : [''],
        meansGiven: all.moments.some((moments) => moments.mean !== undefined),
        cases: false,
      },
      issues: all.moments.length > 0 ? [] : all.issues,
      moments: (names) => standardized(readMoments(recognized.data, names)),
    }
  }
  const { dataset, issues: found } = toDataset(input)
  const issues = [...found]
  let groups: readonly string[] = ['']
  if (options.group !== undefined && issues.length === 0) {
    const classification = classify(dataset, options.group, issues)
    const wanted = options.groupLabel?.map(String)
    groups = classification ? (wanted ? orderGroups(classification, wanted, issues).labels : classification.labels) : ['']
  }
  return {
    shape: { groups, meansGiven: false, cases: true },
    issues,
    moments: (names, incomplete) => {
      const reading = standardized(sampleMoments(dataset, names, {
        group: options.group,
        groupLabels: options.group === undefined ? undefined : groups,
        missing: incomplete ? 'keep' : 'listwise',
        fixedX: incomplete?.fixedX,
        weights: options.samplingWeights,
        cluster: options.cluster,
      }))
      return incomplete ? { ...reading, moments: reading.moments.map((moments) => saturatedMoments(moments)) } : reading
    },
  }
}
