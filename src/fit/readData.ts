import type { DataInput } from '../data/dataInput'
import type { MomentsReading } from '../data/groupMoments'
import { readMoments } from '../data/readMoments'
import { recognizeData } from '../data/recognizeData'
import type { SampleMoments } from '../data/sampleMoments'
import { standardizeMoments } from '../data/standardizeMoments'
import { toDataset } from '../data/toDataset'
import type { Issue } from '../issue/issue'
import type { IncompleteReading } from './missingTreatment'
import type { FitOptions } from './options'
import { readCases } from './readCases'
import { readGroups } from './readGroups'
import type { DataShape } from './resolve'

/** Data that have been recognized but not yet asked for variables. */
export interface ReadableData {
  readonly shape: DataShape
  readonly issues: readonly Issue[]
  /** Names of all variables. */
  readonly columns: readonly string[]
  /** Moments of each group's variables. With `incomplete`, cases with missing values are kept, unless they miss one of `fixedX`. */
  moments(
    variables: readonly (readonly string[])[],
    incomplete?: IncompleteReading,
  ): { moments: readonly SampleMoments[]; issues: readonly Issue[] }
}

/** Tells cases from moments and finds the groups. */
export function readData(input: DataInput, options: FitOptions): ReadableData {
  const recognized = recognizeData(input)
  const standardized = (reading: MomentsReading): MomentsReading =>
    options.stdOv ? { ...reading, moments: reading.moments.map(standardizeMoments) } : reading
  if (recognized.kind === 'moments') {
    const all = readMoments(recognized.data)
    const groups = all.moments.length > 0 ? all.moments.map((moments) => moments.label) : ['']
    return {
      shape: {
        groups,
        meansGiven: all.moments.some((moments) => moments.mean !== undefined),
        cases: false,
      },
      issues: [...(all.moments.length > 0 ? [] : all.issues), ...groupsOfMoments(options)],
      columns: [...new Set(all.moments.flatMap(({ names }) => names))],
      moments: (variables) =>
        readGroups(variables, (names, group) =>
          standardized(readMoments(group === undefined ? recognized.data : ofGroup(recognized.data[group], groups[group]), names)),
        ),
    }
  }
  const { dataset, issues } = toDataset(input)
  return readCases(dataset, options, issues)
}

/** Moments come group by group, and have no columns to classify by. */
function groupsOfMoments(options: FitOptions): Issue[] {
  const given = (['group', 'groupLabel'] as const).filter((option) => options[option] !== undefined)
  return given.map((option) => ({ code: 'optionWithoutEffect', option, needs: 'cases' }))
}

/** The moments of one group out of several, under the label that they have among these. */
function ofGroup(input: unknown, label: string): unknown[] {
  return [{ ...(input as object), label }]
}
