import { type BoundsKind, boundsKinds } from '../estimate/dataBounds'
import { estimatorTraits } from '../estimate/registry'
import type { Issue } from '../issue/issue'
import type { ModelSpec } from '../model/spec'
import { defaultTableOptions, type ModelKind } from '../model/defaultTableOptions'
import type { GroupEqual, TableOptions } from '../model/tableOptions'
import { choose } from './choose'
import { list } from './list'
import { type Method, resolveMethod } from './method'
import { keepsIncompleteCases, missingNames, type MissingTreatment } from './missingTreatment'
import type { FitOptions } from './options'

/** Options with every default filled in: what the fit really used. */
export interface ResolvedOptions extends Method {
  readonly kind: ModelKind
  readonly missing: MissingTreatment
  readonly badMarkerCrit: number
  readonly group?: string
  /** Column of sampling weights. */
  readonly samplingWeights?: string
  /** Column that says which cluster a case belongs to. */
  readonly cluster?: string
  readonly stdOv: boolean
  readonly bounds: BoundsKind
  readonly maxIterations: number
  readonly table: TableOptions
}

/** What is known before the options are: the shape of the data. */
export interface DataShape {
  /** Group labels in order; [''] for a single group. */
  readonly groups: readonly string[]
  /** True when moments with means were handed in. */
  readonly meansGiven: boolean
  /** True when cases were handed in, or nothing yet; false for moments, which have no missing values. */
  readonly cases: boolean
}

const groupEqualKinds: readonly GroupEqual[] = [
  'loadings',
  'intercepts',
  'residuals',
  'residual.covariances',
  'regressions',
  'means',
  'lv.variances',
  'lv.covariances',
  'thresholds',
  'composite.weights',
  'composite.loadings',
]

/** Fills in the defaults; whatever cannot be honored becomes an issue that names what can. */
export function resolveOptions(kind: ModelKind, options: FitOptions, spec: ModelSpec, shape: DataShape): { resolved: ResolvedOptions; issues: Issue[] } {
  const issues: Issue[] = []
  const asIs = shape.cases ? choose('missing', options.missing, Object.keys(missingNames), 'listwise', issues) : 'listwise'
  const missing = missingNames[asIs]
  const { method, issues: methodIssues } = resolveMethod(options, { cases: shape.cases, incomplete: keepsIncompleteCases(missing) })
  issues.push(...methodIssues)
  if (options.conditionalX) issues.push({ code: 'unsupportedCombination', what: 'conditionalX: true', supported: 'false' })

  const groupEqual = list(options.groupEqual).map((name) => choose('groupEqual', name, groupEqualKinds, 'loadings', issues))
  const table = defaultTableOptions(kind, {
    groups: shape.groups,
    meanStructure: keepsIncompleteCases(missing) || (options.meanstructure ?? (options.cluster !== undefined || wantsMeans(kind, spec, shape, groupEqual))),
    fixedX: options.fixedX ?? estimatorTraits[method.estimator].fixedX,
    stdLv: options.stdLv,
    orthogonal: options.orthogonal,
    orthogonalX: options.orthogonalX ?? options.orthogonal,
    orthogonalY: options.orthogonalY ?? options.orthogonal,
    effectCoding: effectCoding(options.effectCoding),
    interceptsObservedFree: options.intOvFree,
    interceptsLatentFree: options.intLvFree,
    autoFixFirst: options.autoFixFirst,
    autoFixSingle: options.autoFixSingle,
    autoVariance: options.autoVar,
    autoCovarianceLatentX: options.autoCovLvX,
    autoCovarianceX: options.autoCovX,
    autoCovarianceY: options.autoCovY,
    groupEqual,
    groupPartial: list(options.groupPartial),
  })
  if (table.meanStructure && !shape.cases && !shape.meansGiven) issues.push({ code: 'meansNeeded' })
  return {
    resolved: {
      ...method,
      kind,
      missing,
      badMarkerCrit: options.badMarkerCrit ?? 0.1,
      group: options.group,
      samplingWeights: options.samplingWeights,
      cluster: options.cluster,
      stdOv: options.stdOv ?? false,
      bounds: choose('bounds', options.bounds === 'default' ? 'wide' : options.bounds, boundsKinds, 'none', issues),
      maxIterations: options.maxIterations ?? 500,
      table,
    },
    issues,
  }
}

function effectCoding(value: FitOptions['effectCoding']): ('loadings' | 'intercepts')[] {
  if (value === undefined || value === false) return []
  if (value === true) return ['loadings', 'intercepts']
  return list(value).filter((name): name is 'loadings' | 'intercepts' => name === 'loadings' || name === 'intercepts')
}

function wantsMeans(kind: ModelKind, spec: ModelSpec, shape: DataShape, groupEqual: readonly GroupEqual[]): boolean {
  if (kind === 'growth' || shape.meansGiven || (shape.cases && shape.groups.length > 1)) return true
  if (groupEqual.includes('intercepts') || groupEqual.includes('means')) return true
  return spec.statements.some((statement) => statement.kind === 'term' && statement.op === '~1')
}
