import { defaultTests, type EstimatorName, estimatorAliases, estimatorTraits } from '../estimate/registry'
import type { InferOptions } from '../inference/context'
import { testsFromCases } from '../inference/tests'
import type { Issue } from '../issue/issue'
import { choose } from './choose'
import { list } from './list'
import { inform } from './methodInformation'
import { seAliases, testAliases } from './methodNames'
import { isFullInformation, isTwoStage, type MissingTreatment } from './missingTreatment'
import type { FitOptions } from './options'

/** How parameters are estimated and what is inferred from it: estimator, standard errors, tests and information, all by lavaan's names. */
export interface Method extends InferOptions {
  readonly estimator: EstimatorName
  /** What the user called the estimator: 'MLR' stands for ML with robust standard errors and test. */
  readonly estimatorName: string
  readonly likelihood: 'normal' | 'wishart'
  /** The test that is reported as chi-square; absent for the standard one. */
  readonly standardTest?: string
}

/** What is known of the data when the method is chosen. */
export interface MethodSetting {
  /** False when only moments were given. */
  readonly cases: boolean
  readonly missing: MissingTreatment
  /** True when there are auxiliary variables. */
  readonly auxiliary?: boolean
  /** True for correlation structures. */
  readonly correlation?: boolean
}

/** The method that the options name, completed by lavaan's rules; what cannot be combined becomes an issue. */
export function resolveMethod(options: FitOptions, setting: MethodSetting): { method: Method; issues: Issue[] } {
  const issues: Issue[] = []
  const unsupported = (what: string, supported: string): void => {
    issues.push({ code: 'unsupportedCombination', what, supported })
  }
  const { cluster, samplingWeights } = options
  const clustered = cluster !== undefined
  const weighted = samplingWeights !== undefined

  // 1. the estimator
  const estimatorName = choose('estimator', given(options.estimator), Object.keys(estimatorAliases), 'ML', issues)
  const alias = estimatorAliases[estimatorName]
  const { estimator } = alias
  const traits = estimatorTraits[estimator]
  if (alias.forOrdered && options.ordered !== false) {
    unsupported(
      `estimator: '${estimatorName}'`,
      `ordered: false, for data that are all continuous; other estimators: ${quoted(Object.keys(estimatorAliases).filter((name) => !estimatorAliases[name].forOrdered))}`,
    )
  }
  if (options.ordered === true || (options.ordered !== undefined && options.ordered !== false && list(options.ordered).length > 0)) {
    unsupported('ordered', 'ordered: false, for variables that are all continuous')
  }
  const likelihood = options.likelihood === 'wishart' && estimator === 'ML' ? 'wishart' : 'normal'
  const { missing } = setting
  const incomplete = isFullInformation(missing)
  // least squares of correlations rests on their covariance in the cases
  const ofCorrelations = setting.correlation === true && estimator !== 'ML'
  const estimators = estimatorsFor(missing)
  if (estimators && !estimators.includes(estimatorName))
    unsupported(`missing: '${options.missing}', estimator: '${estimatorName}'`, `estimator: ${quoted(estimators)}`)
  if (isTwoStage(missing) && (weighted || clustered))
    unsupported(`missing: '${options.missing}' with samplingWeights or cluster`, `missing: 'ml', 'listwise'`)
  if (missing === 'pairwise' && estimator !== 'ML') {
    if (options.fixedX) unsupported(`missing: 'pairwise', estimator: '${estimatorName}', fixedX: true`, 'fixedX: false')
    if (weighted || clustered)
      unsupported(`missing: 'pairwise', estimator: '${estimatorName}' with samplingWeights or cluster`, `missing: 'ml', 'listwise'`)
  }
  if (missing !== 'listwise' && likelihood === 'wishart')
    unsupported(`missing: '${options.missing}', likelihood: 'wishart'`, `likelihood: 'normal'`)
  if (traits.needsCases && !setting.cases)
    unsupported(`estimator: '${estimatorName}' with moments only`, `'ML', 'GLS', 'ULS', or data with cases`)
  if ((weighted || clustered) && !setting.cases) unsupported('samplingWeights or cluster with moments only', 'data with cases')
  if ((weighted || clustered) && likelihood === 'wishart')
    unsupported(`likelihood: 'wishart' with samplingWeights or cluster`, `likelihood: 'normal'`)

  // 2. standard errors
  const asked = given(options.se)?.toLowerCase()
  const possible = isTwoStage(missing)
    ? [estimator === 'ML' ? missing : 'robust.sem', 'none']
    : traits.se.filter((name) => {
        if (ofCorrelations && name === 'robust.sem.nt') return false
        if (!setting.cases) return name === 'standard' || name === 'none' || name === 'robust.sem.nt'
        if (missing === 'pairwise' && estimator === 'ML') return name === 'standard' || name === 'none'
        if (incomplete) return !name.endsWith('.sem') && !name.endsWith('.nt') && (clustered || name !== 'robust.cluster')
        if (name.startsWith('robust.cluster')) return clustered
        return !clustered || !name.startsWith('robust.sem')
      })
  const ofClusters = (name: string) => (clustered && name === 'robust.sem' ? 'robust.cluster.sem' : name)
  const fallback = isTwoStage(missing)
    ? possible[0]
    : defaultSe(ofCorrelations && alias.se === 'robust.sem.nt' ? 'robust.sem' : alias.se, estimator, weighted, clustered)
  const robust = clustered ? 'robust.cluster' : incomplete ? 'robust.huber.white' : 'robust.sem'
  const named = ofClusters(asked === undefined ? fallback : asked === 'robust' ? robust : (seAliases[asked] ?? asked))
  const se = choose('se', named === 'expected' || named === 'observed' ? 'standard' : named, possible, 'standard', issues)

  // 3. tests
  const askedTests = list(options.test)
    .map((name) => testAliases[name.toLowerCase()] ?? name)
    .filter((name) => name !== 'default')
  const standardTest = roleOf('standardTest')
  const scaledTest = roleOf('scaledTest')
  const tests = askedTests.includes('none') ? [] : ['standard', ...new Set(testsOf())]
  function availableTests(): readonly string[] {
    return isTwoStage(missing)
      ? scaledByGamma
      : traits.tests.filter((name) => {
          if (ofCorrelations && !scaledByGamma.includes(name)) return false
          if (missing === 'pairwise') return estimator !== 'ML' && scaledByGamma.includes(name)
          if (incomplete) return name === 'yuan.bentler.mplus' || (name === 'browne.residual.nt.model' && !setting.auxiliary)
          if (clustered && name === 'satorra.bentler') return estimator === 'ML'
          if (clustered) return name === 'yuan.bentler.mplus' || !testsFromCases.has(name)
          return setting.cases || !testsFromCases.has(name)
        })
  }
  function testsOf(): string[] {
    const available = availableTests()
    const own = isTwoStage(missing)
      ? askedTests.length === 0
        ? ['satorra.bentler']
        : []
      : (missing === 'pairwise' && !alias.tests) || (ofCorrelations && !alias.tests?.length)
        ? []
        : alias.tests && alias.tests.length > 0
          ? alias.tests
          : weighted || clustered
            ? robustTests()
            : alias.tests
    const chosen = askedTests.map((name) => choose('test', name, ['standard', ...available, 'none'], 'standard', issues))
    const automatic = own ?? (askedTests.length === 0 && !(incomplete && setting.auxiliary) ? defaultTests(estimator, se) : [])
    const roles = [standardTest, scaledTest].filter((name) => name !== undefined)
    return [...roles, ...automatic.map((name) => choose('test', name, ['standard', ...available], 'standard', issues)), ...chosen].filter(
      (name) => name !== 'standard',
    )
  }
  /** The residual test that takes the place of the standard one for a purpose. */
  function roleOf(option: 'standardTest' | 'scaledTest'): string | undefined {
    const value = given(options[option])
    if (value === undefined) return undefined
    if (askedTests.includes('none')) issues.push({ code: 'optionWithoutEffect', option, needs: 'severalTests' })
    const residual = availableTests().filter((name) => name.startsWith('browne.residual'))
    const name = choose(option, testAliases[value.toLowerCase()] ?? value, ['standard', ...residual], 'standard', issues)
    return name === 'standard' ? undefined : name
  }
  function robustTests(): readonly string[] {
    if (clustered) return askedTests.length > 0 ? [] : ['yuan.bentler.mplus']
    return estimator === 'ML' ? ['browne.residual.adf', 'yuan.bentler.mplus'] : ['browne.residual.adf']
  }

  // 4. information
  const information = inform(
    options,
    {
      asked: named,
      alias,
      se,
      tests,
      incomplete,
      twoStage: isTwoStage(missing) && estimator === 'ML',
      h1: traits.h1Information,
      likelihood: estimator === 'ML',
    },
    issues,
  )
  const chosen = { ...(standardTest && { standardTest }), ...(scaledTest && { scaledTest }) }
  return {
    method: { estimator, estimatorName, likelihood, se: se === 'first.order' ? 'standard' : se, tests, ...chosen, ...information },
    issues,
  }
}

/** Tests of two-stage estimation. */
const scaledByGamma: readonly string[] = ['satorra.bentler', 'mean.var.adjusted', 'scaled.shifted']

/** Names of estimators that go with a treatment of missing values; undefined for all. */
function estimatorsFor(missing: MissingTreatment): readonly string[] | undefined {
  if (isFullInformation(missing)) return ['ML', 'MLR', 'MLF']
  if (isTwoStage(missing)) return ['ML', 'GLS', 'WLS', 'ULS', 'DWLS']
  return missing === 'pairwise' ? ['ML', 'ULS', 'ULSM', 'ULSMV', 'ULSMVS', 'WLS', 'DWLS', 'WLSM', 'WLSMV', 'WLSMVS'] : undefined
}

function defaultSe(own: string, estimator: EstimatorName, weighted: boolean, clustered: boolean): string {
  if (estimator !== 'ML') return weighted ? 'robust.sem' : own
  if (clustered) return own === 'robust.sem' ? own : 'robust.cluster'
  return weighted && own === 'standard' ? 'robust.huber.white' : own
}

function given(value: string | undefined): string | undefined {
  return value === 'default' ? undefined : value
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ')
}
