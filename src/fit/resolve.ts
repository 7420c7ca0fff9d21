import type { Issue } from '../issue/issue'
import type { ModelSpec } from '../model/spec'
import { defaultTableOptions, type ModelKind } from '../model/defaultTableOptions'
import type { GroupEqual, TableOptions } from '../model/tableOptions'
import { keepsIncompleteCases, missingNames, type MissingTreatment } from './missingTreatment'
import type { FitOptions } from './options'

/** Options with every default filled in: what the fit really used. */
export interface ResolvedOptions {
  readonly kind: ModelKind
  readonly estimator: 'ML'
  readonly likelihood: 'normal' | 'wishart'
  readonly missing: MissingTreatment
  readonly se: 'none' | 'standard'
  readonly tests: readonly string[]
  readonly information: 'expected' | 'observed'
  readonly badMarkerCrit: number
  readonly group?: string
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
  const choice = <T extends string>(option: string, value: string | undefined, supported: readonly T[], fallback: T): T => {
    if (value === undefined) return fallback
    const found = supported.find((name) => name.toLowerCase() === value.toLowerCase())
    if (found === undefined) issues.push({ code: 'unsupportedCombination', what: `${option}: '${value}'`, supported: supported.map((name) => `'${name}'`).join(', ') })
    return found ?? fallback
  }
  const estimator = choice('estimator', options.estimator, ['ML'], 'ML')
  const asIs = shape.cases ? choice('missing', options.missing, Object.keys(missingNames), 'listwise') : 'listwise'
  const missing = missingNames[asIs]
  const se = choice('se', options.se === 'default' ? undefined : options.se, ['standard', 'none'], 'standard')
  const information = choice('information', list(options.information)[0], ['expected', 'observed'], keepsIncompleteCases(missing) ? 'observed' : 'expected')
  const supportedTests = ['standard', 'browne.residual.nt.model', 'none'] as const
  const asked = list(options.test).filter((name) => name !== 'default')
  const tests = asked.length === 0 ? ['standard', 'browne.residual.nt.model'] : [...new Set(['standard', ...asked.map((name) => choice('test', name, supportedTests, 'standard'))])]
  if (options.conditionalX) issues.push({ code: 'unsupportedCombination', what: 'conditionalX: true', supported: 'false' })

  const groupEqual = list(options.groupEqual).map((name) => choice('groupEqual', name, groupEqualKinds, 'loadings'))
  const table = defaultTableOptions(kind, {
    groups: shape.groups,
    meanStructure: keepsIncompleteCases(missing) || (options.meanstructure ?? wantsMeans(kind, spec, shape, groupEqual)),
    fixedX: options.fixedX,
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
  return {
    resolved: {
      kind,
      estimator,
      likelihood: options.likelihood ?? 'normal',
      missing,
      se,
      tests: tests.includes('none') ? [] : tests,
      information,
      badMarkerCrit: options.badMarkerCrit ?? 0.1,
      group: options.group,
      maxIterations: options.maxIterations ?? 500,
      table,
    },
    issues,
  }
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

function effectCoding(value: FitOptions['effectCoding']): ('loadings' | 'intercepts')[] {
  if (value === undefined || value === false) return []
  if (value === true) return ['loadings', 'intercepts']
  return list(value).filter((name): name is 'loadings' | 'intercepts' => name === 'loadings' || name === 'intercepts')
}

function wantsMeans(kind: ModelKind, spec: ModelSpec, shape: DataShape, groupEqual: readonly GroupEqual[]): boolean {
  if (kind === 'growth' || shape.meansGiven || shape.groups.length > 1) return true
  if (groupEqual.includes('intercepts') || groupEqual.includes('means')) return true
  return spec.statements.some((statement) => statement.kind === 'term' && statement.op === '~1')
}
