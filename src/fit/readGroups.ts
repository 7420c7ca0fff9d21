import type { MomentsReading } from '../data/groupMoments'

/** One reading for all groups when they have the same variables (in the same order), else one reading a group. */
export function readGroups(
  variables: readonly (readonly string[])[],
  read: (names: readonly string[], group?: number) => MomentsReading,
): MomentsReading {
  const [first] = variables
  if (variables.every((names) => names.length === first.length && names.every((name, i) => name === first[i]))) return read(first)
  const readings = variables.map(read)
  return { moments: readings.flatMap(({ moments }) => moments), issues: readings.flatMap(({ issues }) => issues) }
}
