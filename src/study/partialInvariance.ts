/**
 * Which equalities over groups to give up, one at a time (Byrne, Shavelson & Muthen 1989, Psychological Bulletin 105, 456-466): the
 * parameter whose equality over all groups has the largest score statistic is freed, the model fitted again, until the criterion is met.
 */
import type { Fit } from '../fit/fit'
import type { ParameterRow } from '../model/parameterTable'
import { equalityReleases } from '../postfit/equalityReleases'

/** The equality of one parameter over groups. */
export interface EqualityScore {
  /** As `groupPartial` names it: 'visual=~x2', 'x3~1', 'x3~~x3'. */
  readonly parameter: string
  /** Expected drop of chi-square when it is free in every group. */
  readonly stat: number
  readonly df: number
  readonly pvalue: number
}

/** Score tests of the equalities over groups of the given kind, the largest statistic first. */
export function equalityScores(fit: Fit, kind: 'loadings' | 'intercepts' | 'residuals'): EqualityScore[] {
  const rows = new Map(fit.table.rows.map((row) => [row.plabel, row]))
  const latent = new Set(fit.table.variables[0].latent)
  const positions = new Map<string, number[]>()
  const { restrictions, release } = equalityReleases(fit)
  restrictions.forEach(({ lhs, rhs }, position) => {
    const [first, second] = [rows.get(lhs), rows.get(rhs)]
    if (!first || !second || first.group === second.group || nameOf(first) !== nameOf(second)) return
    if (kindOf(first, latent) !== kind) return
    positions.set(nameOf(first), [...(positions.get(nameOf(first)) ?? []), position])
  })
  return [...positions]
    .map(([parameter, places]): EqualityScore => {
      const { stat, df, pvalue } = release(places)
      return { parameter, stat, df, pvalue }
    })
    .filter(({ stat }) => Number.isFinite(stat))
    .sort((a, b) => b.stat - a.stat)
}

const nameOf = ({ lhs, op, rhs }: ParameterRow): string => `${lhs}${op}${rhs}`

function kindOf({ lhs, op, rhs }: ParameterRow, latent: ReadonlySet<string>): 'loadings' | 'intercepts' | 'residuals' | undefined {
  if (op === '=~') return 'loadings'
  if (op === '~1') return latent.has(lhs) ? undefined : 'intercepts'
  return op === '~~' && lhs === rhs && !latent.has(lhs) ? 'residuals' : undefined
}

/** Whether every factor keeps at least two indicators whose parameters of this kind are equal over groups once `freed` are not. */
export function leavesTwoEqual(fit: Fit, kind: 'loadings' | 'intercepts' | 'residuals', freed: readonly string[]): boolean {
  if (kind === 'residuals') return true
  const isFree = new Set(freed)
  const loadings = fit.table.rows.filter(({ op, group, lhs, rhs }) => op === '=~' && group === 0 && lhs !== rhs)
  return fit.table.variables[0].latent.every((factor) => {
    const own = loadings.filter(({ lhs }) => lhs === factor)
    const equal = own.filter((row) => !isFree.has(kind === 'loadings' ? nameOf(row) : `${row.rhs}~1`))
    return own.length < 2 || equal.length >= 2
  })
}
