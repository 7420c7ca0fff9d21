import { isDeepStrictEqual } from 'node:util'
import { type ReferenceCase, type ReferenceData, type Row, recordOf, rowsOf } from '../../scripts/conformance/referenceCase'

type Answer = (...args: readonly unknown[]) => unknown

const zeroBased = (row: Row): Row => ({
  ...row,
  group: typeof row.group === 'number' ? Math.max(row.group - 1, 0) : 0,
  level: typeof row.level === 'number' ? row.level - 1 : 0,
})
const table = (value: unknown) => rowsOf(value).map(zeroBased)
const momentsOf = (value: unknown) =>
  rowsOf(value).map((block) => ({
    ...block,
    covariance: block.cov,
    residualCovariance: block.resCov,
    residualIntercepts: block.resInt,
    residualSlopes: block.resSlopes,
    covarianceX: block.covX,
  }))

/**
 * A public API that answers with what the cases expect, in relata's shapes. It knows a case by what the runner passes
 * (function, model, data, options), so that a runner that mixes up cases, groups or rows gets other numbers.
 * Cases that share a fit share its answers.
 */
export function answeringApi(cases: readonly ReferenceCase[], load: (data: ReferenceData) => unknown): Record<string, Answer> {
  const find = (functionName: string) => (model: unknown, data: unknown, options: unknown) => {
    const same = (item: ReferenceCase) =>
      item.function === functionName &&
      item.model === model &&
      isDeepStrictEqual(load(item.data as ReferenceData), data) &&
      isDeepStrictEqual(item.options, options)
    const found = cases.filter(same)
    if (found.length === 0) throw new Error('no such case')
    return fitOf(Object.assign({}, ...found.map(({ expected }) => expected)))
  }
  return {
    sem: find('sem'),
    cfa: find('cfa'),
    growth: find('growth'),
    fitModel: find('lavaan'),
    parameterEstimates: (fit) => table(expectedOf(fit).parameters),
    standardizedSolution: (fit, options) =>
      table(recordOf(options).type === 'std.all' ? expectedOf(fit).standardized : expectedOf(fit).standardizedLv),
    fitMeasures: (fit) => expectedOf(fit).fitMeasures,
    fitTests: (fit) => ({ ...recordOf(expectedOf(fit).extraTests), ...recordOf(expectedOf(fit).tests) }),
    baselineTests: (fit) => expectedOf(fit).baseline,
    sampleStatistics: (fit) => momentsOf(expectedOf(fit).sampleStats),
    impliedMoments: (fit) => momentsOf(expectedOf(fit).implied),
    latentMoments: (fit) => momentsOf(expectedOf(fit).impliedLv),
    rSquared: (fit) => expectedOf(fit).rsquare,
    residuals: (fit, options) => rowsOf(expectedOf(fit).residuals).filter(({ type }) => type === recordOf(options).type),
    vcov: (fit) => fullMatrix(recordOf(expectedOf(fit).vcov)),
    factorScores: (fit, options) => recordOf(expectedOf(fit).scores)[String(recordOf(options).method).toLowerCase()],
    modificationIndices: (fit) => table(expectedOf(fit).modificationIndices),
    scoreTest: (fit) => scoreTestOf(recordOf(expectedOf(fit).scoreTest)),
    waldTest: (fit) => {
      const { stat, df, p } = recordOf(expectedOf(fit).waldTest)
      return { stat, df, pvalue: p }
    },
  }
}

const expectedOf = (fit: unknown) => (fit as { readonly expected: ReferenceCase['expected'] }).expected

function fitOf(expected: ReferenceCase['expected']): unknown {
  const nobs = expected.nobs as number[]
  const nOriginal = expected.nobsOriginal as number[]
  return {
    expected,
    table: { groupLabels: nobs.map((_, g) => String(g)) },
    estimate: { status: expected.converged ? 'converged' : 'stalled', objective: recordOf(expected.optim).fmin },
    sample: nobs.map((n, g) => ({ n, nOriginal: nOriginal[g] })),
  }
}

function fullMatrix(vcov: Row): unknown {
  const names = (vcov.names ?? []) as string[]
  const lower = (vcov.lower ?? []) as number[]
  const at = (i: number, j: number) => lower[(Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)]
  return { names, matrix: names.map((_, i) => names.map((__, j) => at(i, j))) }
}

function scoreTestOf(expected: Row): unknown {
  const statistic = ({ X2, df, pValue, ...rest }: Row): Row => ({ ...rest, stat: X2, df, pvalue: pValue })
  return {
    ...statistic(recordOf(rowsOf(expected.test)[0])),
    univariate: rowsOf(expected.uni).map(statistic),
    cumulative: rowsOf(expected.cumulative).map(statistic),
    epc: table(expected.epc),
  }
}
