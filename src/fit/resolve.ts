import { type BoundsKind, boundsKinds } from '../estimate/dataBounds'
import { estimatorAliases, estimatorTraits } from '../estimate/registry'
import type { Issue } from '../issue/issue'
import { defaultTableOptions, type ModelKind } from '../model/defaultTableOptions'
import type { ModelSpec } from '../model/spec'
import type { GroupEqual, TableOptions } from '../model/tableOptions'
import type { FitBootstrap } from './bootstrapOption'
import { choose } from './choose'
import { list } from './list'
import { type Method, resolveMethod } from './method'
import { isFullInformation, isTwoStage, type MissingTreatment, missingNames } from './missingTreatment'
import { optionConflicts } from './optionConflicts'
import type { FitOptions } from './options'

/** Options with every default filled in: what the fit really used. */
export interface ResolvedOptions extends Method {
  readonly kind: ModelKind
  readonly missing: MissingTreatment
  /** Auxiliary variables: outside the model, but informative about missing values. */
  readonly auxiliary: readonly string[]
  readonly badMarkerCrit: number
  readonly group?: string
  /** Column of sampling weights. */
  readonly samplingWeights?: string
  /** Column that says which cluster a case belongs to. */
  readonly cluster?: string
  readonly stdOv: boolean
  readonly bounds: BoundsKind
  readonly maxIterations: number
  /** What the fit resamples by itself. */
  readonly bootstrap?: FitBootstrap
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
]

/** Least squares has no likelihood of incomplete cases: it is fitted to the EM moments instead, as lavaan does. */
function effectiveTreatment(missing: MissingTreatment, estimator: string | undefined): MissingTreatment {
  const alias = estimatorAliases[estimator?.toUpperCase() ?? 'ML']
  return isFullInformation(missing) && alias && alias.estimator !== 'ML' ? 'two.stage' : missing
}

/** Fills in the defaults; whatever cannot be honored becomes an issue that names what can. */
export function resolveOptions(
  kind: ModelKind,
  options: FitOptions,
  spec: ModelSpec,
  shape: DataShape,
): { resolved: ResolvedOptions; issues: Issue[] } {
  const issues: Issue[] = []
  const asked = missingNames[choose('missing', options.missing, Object.keys(missingNames), 'listwise', issues)]
  if (!shape.cases && asked !== 'listwise')
    issues.push({ code: 'unsupportedCombination', what: `missing: '${options.missing}' with moments only`, supported: 'data with cases' })
  const missing = effectiveTreatment(asked, options.estimator)
  const auxiliary = list(options.aux)
  const { method, issues: methodIssues } = resolveMethod(options, {
    cases: shape.cases,
    missing,
    auxiliary: auxiliary.length > 0,
    correlation: options.correlation,
  })
  issues.push(...methodIssues)
  if (auxiliary.length > 0 && !isFullInformation(missing) && !isTwoStage(missing)) {
    issues.push({
      code: 'unsupportedCombination',
      what: `aux with missing: '${missing}'`,
      supported: "missing: 'ml', 'two.stage', 'robust.two.stage'",
    })
  }
  const conditionalX = options.conditionalX ?? false
  const correlation = options.correlation ?? false
  if (correlation) issues.push(...correlationMistakes(options, method, missing))
  issues.push(...optionConflicts(options, { kind, spec, method, missing, groups: shape.groups.length }))
  if (conditionalX) issues.push(...conditionalMistakes(options, method, missing, shape))

  const equal = list(options.groupEqual).filter((name) => name !== '' && name !== 'none')
  const groupEqual = equal.includes('all')
    ? groupEqualKinds
    : equal.map((name) => choose('groupEqual', name, groupEqualKinds, 'loadings', issues))
  const table = defaultTableOptions(kind, {
    groups: shape.groups,
    meanStructure:
      conditionalX ||
      isFullInformation(missing) ||
      isTwoStage(missing) ||
      options.markerIntZero === true ||
      (options.meanstructure ?? (options.cluster !== undefined || wantsMeans(kind, spec, shape, groupEqual))),
    conditionalX,
    correlation,
    correlationScales: method.estimator === 'ML' ? 'free' : 'one',
    // auxiliary variables covary with the exogenous ones, which are therefore part of the likelihood
    fixedX:
      conditionalX ||
      ((options.fixedX ?? estimatorTraits[method.estimator].fixedX) && !(auxiliary.length > 0 && isFullInformation(missing))),
    stdLv: options.stdLv,
    orthogonal: options.orthogonal,
    orthogonalX: options.orthogonalX ?? options.orthogonal,
    orthogonalY: options.orthogonalY ?? options.orthogonal,
    effectCoding: effectCoding(options.effectCoding, issues),
    compositesCov: options.compositesCov === 'default' ? undefined : options.compositesCov,
    autoEfa: options.autoEfa,
    markerInterceptsZero: options.markerIntZero,
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
      auxiliary,
      badMarkerCrit: options.badMarkerCrit ?? 0.1,
      group: options.group,
      samplingWeights: options.samplingWeights,
      cluster: options.cluster,
      stdOv: options.stdOv ?? false,
      bounds: choose('bounds', boundsName(options.bounds), boundsKinds, 'none', issues),
      maxIterations: options.maxIterations ?? 500,
      table,
    },
    issues,
  }
}

/** Standard errors and tests that rest on the fourth moments of the cases. */
const fromGamma: ReadonlySet<string> = new Set([
  'robust.sem',
  'robust.cluster.sem',
  'satorra.bentler',
  'mean.var.adjusted',
  'scaled.shifted',
  'browne.residual.adf',
])

/** What a model conditional on its exogenous variables cannot be combined with. */
function conditionalMistakes(options: FitOptions, method: Method, missing: MissingTreatment, shape: DataShape): Issue[] {
  const issues: Issue[] = []
  const unsupported = (what: string, supported: string): void => {
    issues.push({ code: 'unsupportedCombination', what: `conditionalX: true, ${what}`, supported })
  }
  const aboutImplied = 'browne.residual.adf.model'
  if (method.tests.includes(aboutImplied)) unsupported(`test: '${aboutImplied}'`, `test: 'browne.residual.adf'`)
  // lavaan has no Gamma of weighted cases given x, nor one of clusters
  const ofGamma = [method.se, ...method.tests].find((name) => fromGamma.has(name))
  const leastSquares = method.estimator === 'ML' ? undefined : `estimator: '${method.estimatorName}'`
  const odd = leastSquares ?? (ofGamma && `'${ofGamma}'`)
  if (options.samplingWeights !== undefined && odd) unsupported(`samplingWeights, ${odd}`, `estimator: 'MLR'`)
  if (options.cluster !== undefined && odd) unsupported(`cluster, ${odd}`, `estimator: 'MLR'`)
  if (missing !== 'listwise') unsupported(`missing: '${missing}'`, `'listwise'`)
  if (options.fixedX === false) unsupported('fixedX: false', 'true')
  if (!shape.cases && !shape.meansGiven) unsupported('covariances without means', 'moments with means, or cases')
  return issues
}

/** What a correlation structure cannot be combined with. */
function correlationMistakes(options: FitOptions, method: Method, missing: MissingTreatment): Issue[] {
  const issues: Issue[] = []
  const unsupported = (what: string, supported: string): void => {
    issues.push({ code: 'unsupportedCombination', what: `correlation: true, ${what}`, supported })
  }
  if (options.conditionalX) unsupported('conditionalX: true', 'conditionalX: false')
  const full = isFullInformation(missing)
  if (missing !== 'listwise' && !(method.estimator === 'ML' && full))
    unsupported(`missing: '${options.missing}', estimator: '${method.estimatorName}'`, `missing: 'listwise', or 'ml' with estimator 'ML'`)
  if (method.estimator !== 'ML' && options.cluster !== undefined)
    unsupported(`cluster, estimator: '${method.estimatorName}'`, `estimator: 'ML'`)
  return issues
}

function effectCoding(value: FitOptions['effectCoding'], issues: Issue[]): ('loadings' | 'intercepts')[] {
  if (value === undefined || value === false) return []
  if (value === true) return ['loadings', 'intercepts']
  return list(value).map((name) => choose('effectCoding', name, ['loadings', 'intercepts'], 'loadings', issues))
}

/** lavaan's shorthands: true and 'default' are 'wide', false is 'none'. */
function boundsName(value: FitOptions['bounds']): string | undefined {
  return value === true || value === 'default' ? 'wide' : value === false ? 'none' : value
}

function wantsMeans(kind: ModelKind, spec: ModelSpec, shape: DataShape, groupEqual: readonly GroupEqual[]): boolean {
  if (kind === 'growth' || shape.meansGiven || (shape.cases && shape.groups.length > 1)) return true
  if (groupEqual.includes('intercepts') || groupEqual.includes('means')) return true
  return spec.statements.some((statement) => statement.kind === 'term' && statement.op === '~1')
}
