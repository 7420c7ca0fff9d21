import type { Fit } from '../fit/fit'
import type { ParameterRow, ParameterTable } from '../model/parameterTable'
import { type EstimateText, estimateTexts } from './estimateTexts'
import type { DiagramOptions } from './options'

export type NodeKind = 'observed' | 'latent' | 'composite'

export interface DiagramNode {
  readonly name: string
  /** What is printed. */
  readonly label: string
  readonly kind: NodeKind
}

/**
 * A line of the picture. Loadings, weights and regressions lead from cause to effect, covariances join two variables; variances (of what
 * nothing explains), residuals and means belong to one variable, which is both `from` and `to`.
 */
export interface DiagramEdge extends EstimateText {
  readonly kind: 'loading' | 'weight' | 'regression' | 'covariance' | 'variance' | 'residual' | 'mean'
  readonly from: string
  readonly to: string
  /** Position of its row in the parameter table. */
  readonly row: number
}

/** What is to be drawn of one group (and level). */
export interface DiagramGraph {
  readonly group: number
  readonly level: number
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
}

const arrowKinds = { '=~': 'loading', '<~': 'weight', '~': 'regression' } as const

/** The graphs of a model or fit, one a group and level. */
export function diagramGraphs(table: ParameterTable, fit: Fit | undefined, options: DiagramOptions): DiagramGraph[] {
  const texts = estimateTexts(table, fit, options)
  return table.variables.map((_, block) => {
    const group = Math.floor(block / table.levels)
    const level = block % table.levels
    return graphOf(table, { group, level }, texts, fit !== undefined, options)
  })
}

function graphOf(
  table: ParameterTable,
  { group, level }: { readonly group: number; readonly level: number },
  texts: readonly EstimateText[],
  fitted: boolean,
  options: DiagramOptions,
): DiagramGraph {
  const { show = {}, labels = {}, estimates = fitted ? 'standardized' : 'labels', residuals = 'arrows' } = options
  const variables = table.variables[group * table.levels + level]!
  const rows = table.rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.group === group && row.level === level && row.op !== ':=')
  const zerosShown = estimates === 'raw' || estimates === 'labels'
  const arrows = rows.flatMap(({ row, index }): DiagramEdge[] => {
    if (row.op !== '=~' && row.op !== '<~' && row.op !== '~') return []
    if (row.lhs === row.rhs || (isZero(row) && !(row.op === '=~' && row.user && zerosShown))) return []
    const [from, to] = row.op === '=~' ? [row.lhs, row.rhs] : [row.rhs, row.lhs]
    return [{ kind: arrowKinds[row.op], from, to, row: index, ...texts[index]! }]
  })
  const explained = new Set(arrows.map((arrow) => arrow.to))
  const latent = new Set(variables.latent)
  const composites = new Set(variables.composites)

  const taken = rows.filter(({ row }) => row.op === '~~' && row.lhs !== row.rhs && row.role.kind === 'sample')
  const { indicators = true, covariances = true, exogenousCovariances = taken.length <= 3, residuals: residualsShown = true } = show
  const { variances = residuals === 'loops' || (fitted && estimates !== 'standardized' && estimates !== 'none') } = show
  const others = rows.flatMap(({ row, index }): DiagramEdge[] => {
    const { lhs, rhs, role } = row
    const edge = (kind: DiagramEdge['kind'], to: string): DiagramEdge[] => [{ kind, from: lhs, to, row: index, ...texts[index]! }]
    if (row.op === '~~' && lhs !== rhs) {
      const shown = role.kind === 'sample' ? exogenousCovariances && !bothWeighed(arrows, lhs, rhs) : covariances
      return shown && covariances && !isZero(row) ? edge('covariance', rhs) : []
    }
    if (row.op === '~~') {
      if (isZero(row) || role.kind === 'derived') return []
      if (explained.has(lhs)) return residualsShown ? edge('residual', lhs) : []
      return variances && role.kind !== 'sample' ? edge('variance', lhs) : []
    }
    if (row.op !== '~1' || role.kind === 'derived') return []
    const meansShown = show.means ?? (row.user || (latent.has(lhs) && role.kind === 'free'))
    return meansShown && !isZero(row) && role.kind !== 'sample' ? edge('mean', lhs) : []
  })

  const names = new Set([...variables.latent, ...variables.observed, ...arrows.flatMap(({ from, to }) => [from, to])])
  const hidden = new Set(indicators ? [] : [...names].filter((name) => !latent.has(name) && isOnlyIndicator(arrows, name)))
  const drawn = (name: string) => names.has(name) && !hidden.has(name)
  return {
    group,
    level,
    nodes: [...names].filter(drawn).map((name) => ({
      name,
      label: Object.hasOwn(labels, name) ? labels[name]! : name.replace(/(?<=.):(?=.)/g, ' × '),
      kind: composites.has(name) ? 'composite' : latent.has(name) ? 'latent' : 'observed',
    })),
    edges: [...arrows, ...others].filter(({ from, to }) => drawn(from) && drawn(to)),
  }
}

const isZero = ({ role }: ParameterRow): boolean => role.kind === 'fixed' && role.value === 0

/** Covariances among the indicators of composites are part of how composites are fitted, not of what the user claims. */
function bothWeighed(arrows: readonly DiagramEdge[], a: string, b: string): boolean {
  const weighed = (name: string) => arrows.some((arrow) => arrow.kind === 'weight' && arrow.from === name)
  return weighed(a) && weighed(b)
}

function isOnlyIndicator(arrows: readonly DiagramEdge[], name: string): boolean {
  const own = arrows.filter(({ from, to }) => from === name || to === name)
  return own.length > 0 && own.every(({ kind }) => kind === 'loading' || kind === 'weight')
}
