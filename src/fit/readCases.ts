import type { Dataset } from '../data/dataset'
import { type MomentsReading, sampleMoments } from '../data/groupMoments'
import { classify, orderGroups } from '../data/groups'
import { standardizeMoments } from '../data/standardizeMoments'
import type { Issue } from '../issue/issue'
import { incompleteMoments } from './incompleteMoments'
import type { FitOptions } from './options'
import type { ReadableData } from './readData'
import { readGroups } from './readGroups'

/** Cases that have not yet been asked for variables: finds the groups. `found` is what is wrong with them already. */
export function readCases(dataset: Dataset, options: FitOptions, found: readonly Issue[] = []): ReadableData {
  const standardized = (reading: MomentsReading): MomentsReading =>
    options.stdOv ? { ...reading, moments: reading.moments.map(standardizeMoments) } : reading
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
