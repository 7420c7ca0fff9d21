import type { DataInput } from '../data/dataInput'
import { type MomentsReading, sampleMoments } from '../data/groupMoments'
import { classify, orderGroups } from '../data/groups'
import { readMoments } from '../data/readMoments'
import { recognizeData } from '../data/recognizeData'
import type { SampleMoments } from '../data/sampleMoments'
import { standardizeMoments } from '../data/standardizeMoments'
import { toDataset } from '../data/toDataset'
import type { Issue } from '../issue/issue'
import { incompleteMoments } from './incompleteMoments'
import type { IncompleteReading } from './missingTreatment'
import type { FitOptions } from './options'
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
  const { dataset, issues: found } = toDataset(input)
  const issues = [...found]
  if (options.groupLabel !== undefined && options.group === undefined)
    issues.push({ code: 'optionWithoutEffect', option: 'groupLabel', needs: 'groupOption' })
  let groups: readonly string[] = ['']
  if (options.group !== undefined && issues.length === 0) {
    const classification = classify(dataset, options.group, issues)
    const wanted = options.groupLabel?.map(String)
    groups = classification ? (wanted ? orderGroups(classification, wanted, issues).labels : classification.labels) : ['']
  }
  return {
    shape: { groups, meansGiven: false, cases: true },
    issues,
    columns: dataset.names,
    moments: (variables, incomplete) => {
      const reading = readGroups(incomplete ? variables.map((names) => [...names, ...incomplete.auxiliary]) : variables, (names, group) =>
        standardized(
          sampleMoments(dataset, names, {
            group: options.group,
            groupLabels: options.group === undefined ? undefined : group === undefined ? groups : [groups[group]],
            missing: incomplete ? 'keep' : 'listwise',
            fixedX: incomplete?.fixedX,
            weights: options.samplingWeights,
            cluster: options.cluster,
          }),
        ),
      )
      return incomplete ? { ...reading, moments: reading.moments.map((moments) => incompleteMoments(moments, incomplete)) } : reading
    },
  }
}

/** Moments come group by group, and have no columns to classify by. */
function groupsOfMoments(options: FitOptions): Issue[] {
  const given = (['group', 'groupLabel'] as const).filter((option) => options[option] !== undefined)
  return given.map((option) => ({ code: 'optionWithoutEffect', option, needs: 'cases' }))
}

/** One reading for all groups when they have the same variables (in the same order), else one reading a group. */
function readGroups(
  variables: readonly (readonly string[])[],
  read: (names: readonly string[], group?: number) => MomentsReading,
): MomentsReading {
  const [first] = variables
  if (variables.every((names) => names.length === first.length && names.every((name, i) => name === first[i]))) return read(first)
  const readings = variables.map(read)
  return { moments: readings.flatMap(({ moments }) => moments), issues: readings.flatMap(({ issues }) => issues) }
}

/** The moments of one group out of several, under the label that they have among these. */
function ofGroup(input: unknown, label: string): unknown[] {
  return [{ ...(input as object), label }]
}
