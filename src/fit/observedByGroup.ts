import type { ParameterTable } from '../model/parameterTable'

/** The observed variables of each group, of all its levels, in the order of the sample moments. */
export function observedByGroup({
  variables,
  levels,
  groupLabels,
}: Pick<ParameterTable, 'variables' | 'levels' | 'groupLabels'>): readonly string[][] {
  return groupLabels.map((_, group) => [
    ...new Set(variables.slice(group * levels, (group + 1) * levels).flatMap(({ observed }) => observed)),
  ])
}
