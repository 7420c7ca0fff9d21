import { isConditional } from './conditionalForm'
import { conditionalResidualStatistic } from './conditionalResidualTest'
import type { InferenceContext } from './context'
import { incompleteResidualStatistic } from './incompleteResidualTest'
import { distributionFreeResidualStatistic, normalResidualStatistic } from './residualTest'
import { chiSquarePvalue } from './rmsea'
import { meanVarAdjusted, satorraBentler, scaledShifted } from './scaledTest'
import type { Test } from './test'
import { yuanBentlerMplus, yuanBentlerPlain } from './yuanBentler'

/** A test given the standard one; undefined when it cannot be computed. */
export type TestFunction = (context: InferenceContext, standard: Test) => Test | undefined

/** Tests beside 'standard', by lavaan's names. */
export const tests: Readonly<Record<string, TestFunction>> = {
  'satorra.bentler': whenNotSaturated('satorra.bentler', satorraBentler),
  'mean.var.adjusted': whenNotSaturated('mean.var.adjusted', meanVarAdjusted),
  'scaled.shifted': whenNotSaturated('scaled.shifted', scaledShifted),
  'yuan.bentler': whenNotSaturated('yuan.bentler', yuanBentlerPlain),
  'yuan.bentler.mplus': whenNotSaturated('yuan.bentler.mplus', yuanBentlerMplus),
  'browne.residual.nt': residual('browne.residual.nt', ({ engine, active }) =>
    isConditional(engine)
      ? conditionalResidualStatistic(engine, active.equalities, 'sample')
      : normalResidualStatistic(engine, active.equalities, false),
  ),
  'browne.residual.nt.model': residual('browne.residual.nt.model', ({ engine, active }) =>
    isConditional(engine)
      ? conditionalResidualStatistic(engine, active.equalities, 'model')
      : (engine.estimator.incomplete ? incompleteResidualStatistic : normalResidualStatistic)(engine, active.equalities),
  ),
  'browne.residual.adf': residual('browne.residual.adf', ({ engine, active }) =>
    isConditional(engine)
      ? conditionalResidualStatistic(engine, active.equalities, 'cases')
      : distributionFreeResidualStatistic(engine, active.equalities, false),
  ),
  'browne.residual.adf.model': residual('browne.residual.adf.model', ({ engine, active }) =>
    isConditional(engine) ? undefined : distributionFreeResidualStatistic(engine, active.equalities, true),
  ),
}

/** Tests that need the cases, not only their moments. */
export const testsFromCases: ReadonlySet<string> = new Set(Object.keys(tests).filter((name) => !name.startsWith('browne.residual.nt')))

function residual(name: string, statisticOf: (context: InferenceContext) => number | undefined): TestFunction {
  return (context) => {
    if (context.active.hasNonlinearEquality) return undefined
    const { df } = context
    const statistic = df === 0 ? 0 : statisticOf(context)
    return statistic === undefined ? undefined : { name, statistic, df, pvalue: chiSquarePvalue(statistic, df) }
  }
}

/** A saturated model fits perfectly and has nothing to scale. */
function whenNotSaturated(name: string, test: TestFunction): TestFunction {
  return (context, standard) =>
    context.df === 0 ? { name, statistic: 0, df: 0, pvalue: Number.NaN, scalingFactor: Number.NaN } : test(context, standard)
}
