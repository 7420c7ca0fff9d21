import { describe, expect, test } from 'vitest'
import { conditionalVector } from '../../src/estimate/conditionalForm'
import { conditionalMoments } from '../../src/estimate/conditionalMoments'
import { createEngine, type Engine } from '../../src/estimate/engine'
import type { Estimator } from '../../src/estimate/estimator'
import { findEstimator } from '../../src/estimate/registry'
import { parameterVector, startingValues } from '../../src/estimate/start'
import { isConditional } from '../../src/inference/conditionalForm'
import { fittedJacobian } from '../../src/inference/fittedMoments'
import { momentJacobian, momentLength } from '../../src/inference/momentJacobian'
import { momentWeight } from '../../src/inference/momentWeight'
import { sandwichOfMoments } from '../../src/inference/sandwichOfMoments'
import { SemError } from '../../src/issue/semError'
import { differenceGradient, differenceHessian, differenceJacobian } from '../../src/numeric/differences'
import { vech } from '../../src/numeric/vech'
import { fitCase, referenceCases } from '../support/referenceCases'

const families = ['path', 'relq', 'cfa', 'sem', 'bounds', 'growth', 'multigroup', 'estimator']
// the same model on the same data with other options has the same derivatives
const seen = new Set<string>()
const models = referenceCases(({ family }) => families.includes(family)).filter(({ model, data, options }) => {
  const { group, groupEqual, groupPartial, fixedX, stdLv, meanstructure, orthogonal, cluster, conditionalX } = options
  const key = JSON.stringify([
    model,
    data.file ?? 'moments',
    group,
    groupEqual,
    groupPartial,
    fixedX,
    stdLv,
    meanstructure,
    orthogonal,
    cluster,
  ])
  if (conditionalX || seen.has(key)) return false
  seen.add(key)
  return true
})

const normal = { likelihood: 'normal', incomplete: false, se: 'standard' } as const
const estimators: Readonly<Record<string, Estimator>> = {
  ML: findEstimator('ML', normal),
  wishart: findEstimator('ML', { ...normal, likelihood: 'wishart' }),
  GLS: findEstimator('GLS', normal),
  ULS: findEstimator('ULS', normal),
  'DWLS of normal theory': findEstimator('DWLS', { ...normal, se: 'robust.sem.nt' }),
  DWLS: findEstimator('DWLS', normal),
  WLS: findEstimator('WLS', normal),
}

type Variant = 'joint' | 'correlation' | 'conditional'

/** The models that can be correlation structures: no composites, nothing said about residual variances of observed variables. */
const correlated = models.filter((one) => tableOf(one, { correlation: true }) !== undefined)

/** The models that can be conditional on exogenous variables, and have some. */
const conditional = models.filter((one) => tableOf(one, { conditionalX: true })?.variables.some((names) => names.fixedExogenous.length > 0))

function tableOf(one: (typeof models)[number], more: Readonly<Record<string, unknown>>) {
  try {
    return fitCase(one, { ...methodless(one), ...more, maxIterations: 1 }).table
  } catch (error) {
    if (!(error instanceof SemError)) throw error
    return undefined
  }
}

function methodless({ options }: (typeof models)[number]): Readonly<Record<string, unknown>> {
  const { estimator: _, se: __, test: ___, information: ____, likelihood: _____, ...rest } = options
  return { ...rest, se: 'none', test: 'none' }
}

/** The model at a point away from the minimum; least squares sees the correlations of a correlation structure. */
function engineOf(
  one: (typeof models)[number],
  estimator: Estimator,
  variant: Variant = 'joint',
): { engine: Engine; x: Float64Array } | undefined {
  const correlation = variant === 'correlation'
  const method = correlation && !estimator.likelihood ? 'GLS' : 'ML'
  const { table, sample } = fitCase(one, {
    ...methodless(one),
    correlation,
    ...(variant === 'conditional' && { conditionalX: true }),
    estimator: method,
    maxIterations: 1,
    ...(method === 'GLS' && { cluster: undefined }),
  })
  const moments = momentsOf(table.variables[0].observed.length)
  if (estimator === estimators.WLS && sample.some(({ n }) => n <= moments)) return undefined
  if ((estimator === estimators.WLS || estimator === estimators.DWLS) && sample.some(({ columns }) => !columns)) return undefined
  const starts = startingValues(table, sample, estimator.divisor)
  const x = parameterVector(table, starts)
  for (let i = 0; i < x.length; i++) x[i] = x[i] * (1 + 0.03 * Math.sin(7 * i)) + 0.01 * Math.cos(3 * i)
  return { engine: createEngine(table, sample, estimator, starts), x }
}

const momentsOf = (p: number) => (p * (p + 3)) / 2

/** Largest difference relative to the largest entry. */
function relative(ours: Float64Array, theirs: Float64Array): number {
  const size = theirs.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-8)
  return ours.reduce((worst, value, k) => Math.max(worst, Math.abs(value - theirs[k])), 0) / size
}

describe.each(Object.keys(estimators))('%s', (name) => {
  const usableOf = (some: typeof models, variant: Variant) =>
    some.flatMap((one) => {
      const made = engineOf(one, estimators[name], variant)
      if (!made || !Number.isFinite(made.engine.objective.value(made.x))) return []
      return [{ id: variant === 'joint' ? one.id : `${one.id}, ${variant}`, ...made }]
    })
  const plain = usableOf(models, 'joint')
  const correlations = usableOf(correlated, 'correlation')
  const conditionals = usableOf(conditional, 'conditional')
  const usable = [...plain, ...correlations, ...conditionals]

  test('has a value at the perturbed start of most models', () => {
    expect(plain.length).toBeGreaterThan(name === 'WLS' || name === 'DWLS' ? 30 : 55)
    expect(correlations.length).toBeGreaterThan(name === 'WLS' || name === 'DWLS' ? 25 : 35)
    expect(conditionals.length).toBeGreaterThan(5)
  })

  test.each(usable)('$id: gradient and Hessian agree with differences', ({ engine, x }) => {
    const { objective } = engine
    const q = x.length
    const gradient = new Float64Array(q)
    const hessian = new Float64Array(q * q)
    objective.value(x)
    objective.gradient(gradient)
    objective.hessian(hessian)
    const slope = (at: Float64Array): Float64Array => {
      objective.value(at)
      const out = new Float64Array(q)
      objective.gradient(out)
      return out
    }
    const step = 1e-4
    expect(
      relative(
        gradient,
        differenceGradient((at) => objective.value(at), x, step),
      ),
    ).toBeLessThan(1e-7)
    expect(relative(hessian, differenceHessian(slope, x, step))).toBeLessThan(1e-7)
  })

  test.each(usable)('$id: the information is D V D with the Jacobian of the moments by differences', ({ engine, x }) => {
    const q = x.length
    engine.objective.value(x)
    const information = new Float64Array(q * q)
    engine.unit.information(information)
    const expected = new Float64Array(q * q)
    engine.samples.forEach(({ n }, block) => {
      engine.objective.value(x)
      const weight = momentWeight(engine, block, true)
      const isGiven = isConditional(engine) && engine.estimator.conditional !== undefined
      const jacobian = isGiven ? fittedJacobian(engine, block) : momentJacobian(engine, block)
      const { mean, covariance, placement } = engine.states[block]
      const p = placement.observed.length
      const means = placement.meanStructure ? p : 0
      const numeric = differenceJacobian(
        (at) => {
          engine.objective.value(at)
          if (isGiven) return conditionalVector(conditionalMoments(covariance, mean, p, engine.fixed[block]))
          const out = new Float64Array(momentLength(engine, block))
          if (means > 0) out.set(mean)
          return vech(covariance, p, out, means)
        },
        x,
        1e-4,
      )
      expect(relative(jacobian, numeric)).toBeLessThan(1e-9)
      sandwichOfMoments(jacobian, weight, q, n / engine.total, expected)
    })
    expect(relative(information, expected)).toBeLessThan(1e-11)
  })
})

describe('case scores', () => {
  const raw = models.flatMap((one) => {
    const made = engineOf(one, estimators.ML)
    return made?.engine.samples.every(({ columns, weights }) => columns && !weights) && Number.isFinite(made.engine.objective.value(made.x))
      ? [{ id: one.id, ...made }]
      : []
  })

  test.each(raw)('$id: they sum to minus the slope of the objective', ({ engine, x }) => {
    const q = x.length
    const gradient = new Float64Array(q)
    engine.objective.value(x)
    engine.objective.gradient(gradient)
    const sum = new Float64Array(q)
    engine.samples.forEach(({ n }, block) => {
      const scores = new Float64Array(n * q)
      engine.discrepancies[block].addCaseScores?.(scores)
      scores.forEach((score, k) => {
        sum[k % q] -= score / engine.total
      })
    })
    expect(raw.length).toBeGreaterThan(30)
    expect(relative(sum, gradient)).toBeLessThan(1e-10)
  })
})
