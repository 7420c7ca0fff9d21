/** Zero-based group that `group: name` refers to: a group's label, or else its number counted from 1; -1 when there is no such group. */
export function groupOfBlock(name: string, groups: readonly string[]): number {
  const byLabel = groups.indexOf(name)
  if (byLabel !== -1) return byLabel
  const number = Number(name)
  return Number.isInteger(number) && number >= 1 && number <= groups.length ? number - 1 : -1
}
