import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { auxiliarySample } from '../../src/data/auxiliarySample'
import { sampleMoments } from '../../src/data/groupMoments'
import { parseCsv } from '../../src/data/parseCsv'
import { saturatedMoments } from '../../src/data/saturatedMoments'
import { createEngine, type Engine } from '../../src/estimate/engine'
import { fullInformationLikelihood } from '../../src/estimate/fullInformation'
import { normalLikelihood } from '../../src/estimate/normalTheory'
import { saturatedInformation, varyingMoments } from '../../src/estimate/saturatedInformation'
import { parameterVector, startingValues } from '../../src/estimate/start'
import { fitMeasures } from '../../src/fit/fitMeasures'
import { cfa, growth, sem } from '../../src/fit/sem'
import { baselineTests, fitTests } from '../../src/fit/tests'
import { defaultTableOptions } from '../../src/model/defaultTableOptions'
import { parseModel } from '../../src/model/parseModel'
import { tabulate } from '../../src/model/tabulate'

const reference = (path: string) => readFileSync(new URL(`../reference/${path}`, import.meta.url), 'utf8')
const caseOf = (id: string) => JSON.parse(reference(`cases/${id}.json`))
const dataOf = (file: string) => parseCsv(reference(file)).dataset
const closeTo = (ours: number, theirs: number, tolerance = 1e-6) => Math.abs(ours - theirs) <= tolerance * Math.max(1, Math.abs(theirs))

/** The model of a case at a point away from the minimum, held against its incomplete data (or the cases in `keep`). */
function engineOf(
  id: string,
  estimator = fullInformationLikelihood,
  keep?: (i: number) => boolean,
  auxiliary: readonly string[] = [],
): { engine: Engine; x: Float64Array } {
  const { model, data, options, function: kind } = caseOf(id)
  const dataset = dataOf(data.file)
  const columns =
    keep && Object.fromEntries(Object.entries(dataset.columns).map(([name, values]) => [name, values.filter((_, i) => keep(i))]))
  const used = columns ? { ...dataset, columns, n: Object.values(columns)[0].length } : dataset
  const groups = options.group ? ['Pasteur', 'Grant-White'] : ['']
  const { table } = tabulate(
    parseModel(model),
    defaultTableOptions(kind, { groups, meanStructure: true, groupEqual: options.groupEqual ?? [] }),
  )
  const names = table.variables[0].observed
  const { moments } = sampleMoments(used, [...names, ...auxiliary], { missing: 'keep', group: options.group })
  const samples = moments.map((sample) => (auxiliary.length > 0 ? auxiliarySample(sample, names.length) : saturatedMoments(sample)))
  const starts = startingValues(table, samples, 'n')
  const x = parameterVector(table, starts)
  for (let i = 0; i < x.length; i++) x[i] *= 1 + 0.02 * Math.sin(7 * i)
  return { engine: createEngine(table, samples, estimator, starts), x }
}

const incomplete = ['fiml-mar', 'fiml-mcar', 'fiml-aux', 'fiml-growth', 'fiml-path', 'fiml-mimic-x', 'fiml-mimic-mlx', 'fiml-mg-scalar']

describe('full-information maximum likelihood', () => {
  test.each([...incomplete, 'with auxiliary variables'])('%s: gradient and Hessian agree with central differences', (id) => {
    const { engine, x } = id.startsWith('with')
      ? engineOf('fiml-mar', fullInformationLikelihood, undefined, ['ageyr', 'sex'])
      : engineOf(id)
    const { objective } = engine
    const q = x.length
    const [gradient, above, below] = Array.from({ length: 3 }, () => new Float64Array(q))
    const hessian = new Float64Array(q * q)
    objective.value(x)
    objective.gradient(gradient)
    objective.hessian(hessian)
    for (let i = 0; i < q; i++) {
      const h = 1e-5 * Math.max(1, Math.abs(x[i]))
      const y = x.slice()
      y[i] += h
      const up = objective.value(y)
      objective.gradient(above)
      y[i] -= 2 * h
      const down = objective.value(y)
      objective.gradient(below)
      expect(closeTo((up - down) / (2 * h), gradient[i], 1e-8)).toBe(true)
      for (let j = 0; j < q; j++) expect(closeTo((above[j] - below[j]) / (2 * h), hessian[i * q + j], 2e-8)).toBe(true)
    }
  })

  test.each(['fiml-mar', 'fiml-mg-scalar', 'fiml-growth'])('%s: the case scores sum to the gradient', (id) => {
    const { engine, x } = engineOf(id)
    const q = x.length
    engine.objective.value(x)
    const gradient = new Float64Array(q)
    engine.unit.gradient(gradient)
    const sum = new Float64Array(q)
    engine.discrepancies.forEach((discrepancy, block) => {
      const { n } = engine.samples[block]
      const scores = new Float64Array(n * q)
      discrepancy.addCaseScores!(scores)
      for (let i = 0; i < n; i++) for (let j = 0; j < q; j++) sum[j] += scores[i * q + j]
    })
    for (let j = 0; j < q; j++) expect(closeTo(-sum[j] / engine.total, gradient[j], 1e-10)).toBe(true)
  })

  test('is complete-data maximum likelihood when nothing is missing', () => {
    const complete = dataOf('data/hs_mar.csv').columns
    const keep = (i: number) => Object.values(complete).every((column) => !Number.isNaN(column[i]))
    const one = engineOf('fiml-mar', fullInformationLikelihood, keep)
    const other = engineOf('fiml-mar', normalLikelihood, keep)
    const q = one.x.length
    expect(one.engine.samples[0].incomplete?.patterns.length).toBe(1)
    expect(closeTo(one.engine.objective.value(one.x), other.engine.objective.value(one.x), 1e-11)).toBe(true)
    for (const read of ['hessian', 'information'] as const) {
      const [a, b] = [new Float64Array(q * q), new Float64Array(q * q)]
      one.engine.objective[read](a)
      other.engine.objective[read](b)
      a.forEach((value, k) => {
        expect(closeTo(value, b[k], 1e-9)).toBe(true)
      })
    }
  })

  test('expected information is what observed information averages to: they agree about the means at the EM moments', () => {
    const { engine } = engineOf('fiml-mcar')
    const sample = engine.samples[0]
    const point = { mean: sample.mean!, covariance: sample.covariance }
    const p = sample.names.length
    const means = Array.from({ length: p }, (_, i) => i)
    const expected = saturatedInformation(sample, point, 'expected', means)
    saturatedInformation(sample, point, 'observed', means).forEach((value, k) => {
      expect(closeTo(value, expected[k], 1e-12)).toBe(true)
    })
  })

  test('moments among fixed exogenous variables do not vary', () => {
    expect(varyingMoments(3, [1, 2])).toEqual([0, 3, 4, 5])
    expect(varyingMoments(2, [])).toEqual([0, 1, 2, 3, 4])
  })
})

describe('lavaan with missing values', () => {
  test.each([...incomplete, 'fiml-mcar-exp', 'fiml-mcar-mlr', 'fiml-mar-listwise'])(
    '%s: estimates, standard errors, tests, baseline and measures agree to 1e-6',
    (id) => {
      const { model, data, options, function: kind, expected } = caseOf(id)
      const fit = { cfa, sem, growth }[kind as 'cfa'](model, dataOf(data.file), options)
      expect(fit.estimate.status).toBe('converged')
      for (const row of expected.parameters) {
        const at = fit.table.rows.findIndex(
          ({ lhs, op, rhs, group }) => lhs === row.lhs && op === row.op && rhs === row.rhs && (op === ':=' || group === row.group - 1),
        )
        expect(closeTo(fit.estimate.values[at], row.est), `${row.lhs} ${row.op} ${row.rhs}`).toBe(true)
        expect(closeTo(fit.inference.se[at], row.se), `se of ${row.lhs} ${row.op} ${row.rhs}`).toBe(true)
      }
      for (const [tests, theirs] of [
        [fitTests(fit), expected.tests],
        [baselineTests(fit), expected.baseline],
      ]) {
        for (const name of Object.keys(theirs)) expect(closeTo(tests[name]?.stat, theirs[name].stat), name).toBe(true)
      }
      const measures = fitMeasures(fit)
      const wrong = Object.keys(expected.fitMeasures).filter(
        (name) => expected.fitMeasures[name] !== null && !closeTo(measures[name], expected.fitMeasures[name]),
      )
      expect(wrong).toEqual([])
    },
  )
})
