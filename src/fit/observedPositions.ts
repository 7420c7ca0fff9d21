import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { SemError } from '../issue/semError'
import type { Fit } from './fit'
import { requireFit } from './requireFit'

/** Where the named variables stand among the observed ones of each group. Throws a SemError for empty lists and names that are not observed. */
export function observedPositions(fit: Fit, from: readonly string[], to: readonly string[]): { from: number[]; to: number[] }[] {
  requireFit(fit)
  const issues: Issue[] = []
  if (from.length === 0) issues.push({ code: 'badOption', option: 'from', found: '[]', expected: 'at least one observed variable' })
  if (to.length === 0) issues.push({ code: 'badOption', option: 'to', found: '[]', expected: 'at least one observed variable' })
  for (const name of to)
    if (from.includes(name)) issues.push({ code: 'badOption', option: 'to', found: name, expected: 'variables that are not in from' })
  const positions = fit.sample.map(({ names }, block) => {
    const find = (name: string): number => {
      const i = names.indexOf(name)
      if (i < 0 && block === 0) issues.push({ code: 'unknownVariable', name, nearest: nearest(name, names) })
      return i
    }
    return { from: from.map(find), to: to.map(find) }
  })
  if (issues.length > 0) throw new SemError(issues)
  return positions
}
