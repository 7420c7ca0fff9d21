import { createEngine } from '../estimate/engine'
import { rowValues } from '../estimate/rowValues'
import { activeConstraints } from '../inference/activeConstraints'
import type { InferenceContext } from '../inference/context'
import { runTests } from '../inference/infer'
import { chiSquarePvalue, rmsea } from '../inference/rmsea'
import { differenceFactor, differenceTraces } from '../inference/scaledDifference'
import type { Issue } from '../issue/issue'
import { flag, oneOf, texts } from '../issue/optionValue'
import { badOption, type OptionRules, requireArgument, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { rowKey } from '../model/draftRow'
import { comparisonMistakes } from './comparisonMistakes'
import { engineAt, estimatorOf } from './engineAt'
import type { Fit } from './fit'
import { likelihoodMeasures } from './likelihoodMeasures'
import { isNestedIn } from './nested'
import { reportedTests } from './reportedTests'
import { aFit } from './requireFit'

export type ComparisonMethod = 'standard' | 'satorra.bentler.2001' | 'satorra.bentler.2010' | 'satorra.2000'

export interface CompareOptions {
  /** 'default': by the test of the fits: standard; satorra.bentler.2001 where it is scaled to its mean; satorra.2000 where it is shifted or mean- and variance-adjusted. */
  readonly method?: 'default' | ComparisonMethod
  /** satorra.2000: scaled and shifted (default) or only scaled to its mean. */
  readonly scaledShifted?: boolean
  /** Check that each model is nested in the one before it; default true. */
  readonly checkNested?: boolean
  /** Names of the models, in the order in which the fits are given; default 'model 1', 'model 2', ... */
  readonly names?: readonly string[]
}

const methods: readonly ComparisonMethod[] = ['standard', 'satorra.bentler.2001', 'satorra.bentler.2010', 'satorra.2000']

const rules: OptionRules<CompareOptions> = {
  method: oneOf('default', ...methods),
  scaledShifted: flag,
  checkNested: flag,
  names: texts,
}

/** One model, compared with the one before it. */
export interface ComparedFit {
  readonly model: string
  readonly df: number
  /** NaN where there is no likelihood. */
  readonly aic: number
  readonly bic: number
  /** The standard statistic, also where the difference is scaled. */
  readonly chisq: number
  /** NaN in the first row. */
  readonly chisqDiff: number
  readonly dfDiff: number
  /** RMSEA of the difference. */
  readonly rmsea: number
  readonly pvalue: number
}

export interface FitComparison {
  readonly method: ComparisonMethod
  /** Smallest degrees of freedom first. */
  readonly rows: readonly ComparedFit[]
  /** Models that are not nested; differences that cannot be scaled. */
  readonly issues: readonly Issue[]
}

/**
 * Chi-square difference tests of nested models and their AIC and BIC: lavaan's `lavTestLRT()`. Throws a SemError for fits that cannot be
 * compared: other data, variables or estimators, or a method that the fits have no scaled test for.
 */
export function compareFits(fits: readonly Fit[], options: CompareOptions = {}): FitComparison {
  // 1. can they be compared, and how
  requireOptions(options, rules)
  const { checkNested = true, scaledShifted = true } = options
  requireArgument('fits', fits, { kind: 'list', of: aFit })
  const mistakes = comparisonMistakes(fits)
  if (options.names && options.names.length !== fits.length) mistakes.push(badOption('names', options.names, `${fits.length} names`))
  const method = chooseMethod(fits, options.method ?? 'default', mistakes)
  if (mistakes.length > 0) throw new SemError(mistakes)

  // 2. the smallest degrees of freedom first
  const ordered = fits
    .map((fit, k) => ({ fit, name: options.names?.[k] ?? `model ${k + 1}`, chisq: mainTest(fit).statistic }))
    .sort((a, b) => a.fit.inference.df - b.fit.inference.df)

  // 3. each against the one before it
  const issues: Issue[] = []
  const rows = ordered.map(({ fit, name, chisq }, k): ComparedFit => {
    const { aic, bic } = criteria(fit)
    const { df } = fit.inference
    const first = { model: name, df, aic, bic, chisq, chisqDiff: Number.NaN, dfDiff: Number.NaN, rmsea: Number.NaN, pvalue: Number.NaN }
    if (k === 0) return first
    const larger = ordered[k - 1]
    const dfDiff = df - larger.fit.inference.df
    if (checkNested && isNestedIn(fit, larger.fit) === false)
      issues.push({ code: 'notNested', smaller: name, larger: larger.name, sameDf: dfDiff === 0 })
    const { statistic, factor } = difference(fit, larger.fit, chisq - larger.chisq, method, scaledShifted)
    if (Number.isNaN(statistic)) issues.push({ code: 'differenceNotScaled', smaller: name, larger: larger.name, method })
    const { total } = engineAt(fit)
    const approximation = rmsea({ statistic: chisq - larger.chisq, df: dfDiff, cases: total, groups: fit.sample.length, c: factor })
    return {
      ...first,
      chisqDiff: statistic,
      dfDiff,
      rmsea: Number.isNaN(statistic) ? Number.NaN : approximation.estimate,
      pvalue: chiSquarePvalue(statistic, dfDiff),
    }
  })
  return { method, rows, issues }
}

function mainTest(fit: Fit) {
  return reportedTests(fit.inference.tests, engineAt(fit).estimator.chiSquare)!.main
}

function criteria(fit: Fit): { aic: number; bic: number } {
  if (!engineAt(fit).estimator.likelihood) return { aic: Number.NaN, bic: Number.NaN }
  const { aic, bic } = likelihoodMeasures(fit, undefined)
  return { aic, bic }
}

const scaledToMean = new Set(['satorra.bentler', 'yuan.bentler', 'yuan.bentler.mplus'])

function scaledTestOf(fit: Fit) {
  return reportedTests(fit.inference.tests, engineAt(fit).estimator.chiSquare)?.scaled
}

/** The method by name, or the one that suits the tests of the fits. */
function chooseMethod(fits: readonly Fit[], asked: 'default' | ComparisonMethod, issues: Issue[]): ComparisonMethod {
  const scaled = fits.map(scaledTestOf)
  const names = scaled.flatMap((test) => (test ? [test.name] : []))
  const automatic =
    names.length === 0 ? 'standard' : names.some((name) => !scaledToMean.has(name)) ? 'satorra.2000' : 'satorra.bentler.2001'
  const method = asked === 'default' ? automatic : asked
  const unsupported = (what: string, supported: string): void => {
    issues.push({ code: 'unsupportedCombination', what, supported })
  }
  if (method.startsWith('satorra.bentler') && (names.length < fits.length || names.some((name) => !scaledToMean.has(name)))) {
    unsupported(
      `method: '${method}' for fits without a test that is scaled to its mean`,
      `method: '${automatic}', or fits with estimator: 'MLR' or 'MLM'`,
    )
  }
  if (method === 'satorra.2000' && fits.some((fit) => fit.sample.some(({ columns, incomplete }) => !columns || incomplete))) {
    unsupported(
      `method: 'satorra.2000' for moments or incomplete cases`,
      names.length === fits.length ? `'satorra.bentler.2001', 'satorra.bentler.2010'` : `'standard'`,
    )
  }
  return method
}

/** The difference statistic and the factor by which it was scaled (1 for the plain one). */
function difference(
  smaller: Fit,
  larger: Fit,
  plain: number,
  method: ComparisonMethod,
  shifted: boolean,
): { statistic: number; factor: number } {
  const r0 = smaller.inference.df
  const r1 = larger.inference.df
  const df = r0 - r1
  if (method === 'standard' || df === 0) return { statistic: plain, factor: 1 }
  if (method === 'satorra.2000') {
    const found = differenceTraces(contextOf(smaller), contextOf(larger))
    if (!found) return { statistic: Number.NaN, factor: Number.NaN }
    if (!shifted) return { statistic: (plain * df) / found.trace, factor: found.trace / df }
    const a = Math.sqrt(df / found.traceSquared)
    const shift = df - a * found.trace
    // lavaan leaves the RMSEA of a shifted difference unscaled.
    return { statistic: a * plain + shift, factor: 1 }
  }
  const c0 = scaledTestOf(smaller)?.scalingFactor ?? Number.NaN
  const c1 = method === 'satorra.bentler.2010' ? factorAt(larger, smaller) : (scaledTestOf(larger)?.scalingFactor ?? Number.NaN)
  const factor = differenceFactor({ df: r0, factor: c0 }, { df: r1, factor: c1 })
  return factor > 0 ? { statistic: plain / factor, factor } : { statistic: Number.NaN, factor: Number.NaN }
}

function contextOf(fit: Fit): InferenceContext {
  const { table, estimate, options, inference } = fit
  return { engine: engineAt(fit), estimate, active: activeConstraints(table, estimate), options, df: inference.df }
}

/** Scaling factor of the larger model's test at the estimates of the smaller one; parameters that the smaller lacks are 0. */
function factorAt(larger: Fit, smaller: Fit): number {
  const { table, sample, options, inference } = larger
  const found = new Map(
    smaller.table.rows.map((row, index) => [
      `${row.group} ${row.level} ${row.op === ':=' ? '' : rowKey(row.lhs, row.op, row.rhs)}`,
      smaller.estimate.values[index],
    ]),
  )
  const x = new Float64Array(table.freeCount)
  table.rows.forEach(({ role, lhs, op, rhs, group, level }) => {
    if (role.kind === 'free' && op !== ':=') x[role.index] = found.get(`${group} ${level} ${rowKey(lhs, op, rhs)}`) ?? 0
  })
  const engine = createEngine(table, sample, estimatorOf(options), larger.estimate.values)
  engine.objective.value(x)
  const estimate = { x, values: rowValues(table, x, larger.estimate.values, engine.states) }
  const active = activeConstraints(table, estimate)
  const tests = runTests({ engine, estimate, active, options, df: inference.df })
  return tests.find(({ scalingFactor }) => scalingFactor !== undefined)?.scalingFactor ?? Number.NaN
}
