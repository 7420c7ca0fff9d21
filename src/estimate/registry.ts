/** The only place that knows estimators by name. */
import { conditionalDiscrepancies as conditional } from './conditionalDiscrepancies'
import { dwls } from './dwls'
import type { Estimator } from './estimator'
import { fullInformationLikelihood } from './fullInformation'
import { correlationGls, gls } from './gls'
import { leastSquaresEstimator } from './leastSquaresEstimator'
import { normalLikelihood, wishartLikelihood } from './normalTheory'
import { scaledMoments } from './scaledMoments'
import { uls } from './uls'
import { wls } from './wls'

/** A discrepancy, by lavaan's name. */
export type EstimatorName = 'ML' | 'GLS' | 'WLS' | 'ULS' | 'DWLS'

/** What an estimator can be combined with. */
export interface EstimatorTraits {
  /** Standard errors that it has, the default first. */
  readonly se: readonly string[]
  /** Tests beside 'standard' that it has. */
  readonly tests: readonly string[]
  /** Default of fixed.x: whether the moments of exogenous observed variables are taken from the data. */
  readonly fixedX: boolean
  /** Where the weights of the information are taken: at the implied ('structured') or at the sample moments. */
  readonly h1Information: 'structured' | 'unstructured'
  /** Whether the estimates themselves need the cases, not only their moments. */
  readonly needsCases: boolean
  /** Whether the estimates need the inverse of Gamma, and so more cases than moments. */
  readonly invertsGamma: boolean
}

const browne = ['browne.residual.adf', 'browne.residual.nt', 'browne.residual.adf.model', 'browne.residual.nt.model']
const scaledByGamma = ['satorra.bentler', 'mean.var.adjusted', 'scaled.shifted']
const likelihoodErrors = [
  'standard',
  'none',
  'robust.sem',
  'robust.sem.nt',
  'robust.huber.white',
  'robust.cluster',
  'robust.cluster.sem',
  'first.order',
]

export const estimatorTraits: Readonly<Record<EstimatorName, EstimatorTraits>> = {
  ML: {
    se: likelihoodErrors,
    tests: [...browne, ...scaledByGamma, 'yuan.bentler', 'yuan.bentler.mplus'],
    fixedX: true,
    h1Information: 'structured',
    needsCases: false,
    invertsGamma: false,
  },
  GLS: {
    se: ['standard', 'none', 'robust.sem'],
    tests: browne,
    fixedX: false,
    h1Information: 'structured',
    needsCases: false,
    invertsGamma: false,
  },
  WLS: {
    se: ['standard', 'none', 'robust.sem'],
    tests: browne,
    fixedX: false,
    h1Information: 'unstructured',
    needsCases: true,
    invertsGamma: true,
  },
  ULS: {
    se: ['robust.sem.nt', 'none', 'standard', 'robust.sem'],
    tests: [...browne, ...scaledByGamma],
    fixedX: false,
    h1Information: 'unstructured',
    needsCases: false,
    invertsGamma: false,
  },
  DWLS: {
    se: ['robust.sem.nt', 'none', 'standard', 'robust.sem'],
    tests: [...browne, ...scaledByGamma],
    fixedX: false,
    h1Information: 'unstructured',
    needsCases: true,
    invertsGamma: false,
  },
}

/** What an estimator's name implies, as lavaan resolves it. */
export interface EstimatorAlias {
  readonly estimator: EstimatorName
  readonly se: string
  /** The tests beside 'standard'; undefined where they follow from the standard errors. */
  readonly tests?: readonly string[]
  readonly information?: 'first.order'
  /** True for names that lavaan reserves for ordered data unless `ordered: false` says otherwise. */
  readonly forOrdered?: boolean
}

export const estimatorAliases: Readonly<Record<string, EstimatorAlias>> = {
  ML: { estimator: 'ML', se: 'standard' },
  MLR: { estimator: 'ML', se: 'robust.huber.white', tests: ['yuan.bentler.mplus'] },
  MLM: { estimator: 'ML', se: 'robust.sem', tests: ['satorra.bentler'] },
  MLMV: { estimator: 'ML', se: 'robust.sem', tests: ['scaled.shifted'] },
  MLMVS: { estimator: 'ML', se: 'robust.sem', tests: ['mean.var.adjusted'] },
  MLF: { estimator: 'ML', se: 'standard', information: 'first.order' },
  GLS: { estimator: 'GLS', se: 'standard', tests: [] },
  WLS: { estimator: 'WLS', se: 'standard', tests: [] },
  ULS: { estimator: 'ULS', se: 'robust.sem.nt' },
  ULSM: { estimator: 'ULS', se: 'robust.sem', tests: ['satorra.bentler'] },
  ULSMV: { estimator: 'ULS', se: 'robust.sem', tests: ['scaled.shifted'] },
  ULSMVS: { estimator: 'ULS', se: 'robust.sem', tests: ['mean.var.adjusted'] },
  DWLS: { estimator: 'DWLS', se: 'robust.sem.nt', forOrdered: true },
  WLSM: { estimator: 'DWLS', se: 'robust.sem', tests: ['satorra.bentler'], forOrdered: true },
  WLSMV: { estimator: 'DWLS', se: 'robust.sem', tests: ['scaled.shifted'], forOrdered: true },
  WLSMVS: { estimator: 'DWLS', se: 'robust.sem', tests: ['mean.var.adjusted'], forOrdered: true },
}

/** Tests beside 'standard' when neither the user nor the alias names any. */
export function defaultTests(estimator: EstimatorName, se: string): readonly string[] {
  if (estimator === 'ML') return ['browne.residual.nt.model']
  if (estimator === 'ULS' || estimator === 'DWLS') return [se === 'robust.sem' ? 'browne.residual.adf' : 'browne.residual.nt']
  return []
}

const leastSquares = {
  GLS: leastSquaresEstimator(
    'GLS',
    (state, sample, q, fixed) => {
      const moments = scaledMoments(sample, 'n-1')
      return sample.correlation ? correlationGls(state, moments, q, fixed) : gls(state, moments, q)
    },
    conditional.GLS,
    true,
  ),
  WLS: leastSquaresEstimator('WLS', wls, conditional.WLS, true),
  ULS: leastSquaresEstimator('ULS', (state, sample, q) => uls(state, sample, q), conditional.ULS, false),
  DWLS: leastSquaresEstimator('DWLS', (state, sample, q, fixed) => dwls(state, sample, q, fixed, false), conditional.DWLS, false),
} satisfies Readonly<Record<Exclude<EstimatorName, 'ML'>, Estimator>>

/** DWLS weighted by normal theory, which goes with standard errors of normal theory. */
const normalDwls = leastSquaresEstimator(
  'DWLS',
  (state, sample, q, fixed) => dwls(state, sample, q, fixed, true),
  conditional.normalDwls,
  false,
)

/** The estimator of that name; `incomplete` when cases with missing values are kept. */
export function findEstimator(
  name: EstimatorName,
  options: { likelihood: 'normal' | 'wishart'; incomplete: boolean; se: string },
): Estimator {
  if (name === 'DWLS' && options.se === 'robust.sem.nt') return normalDwls
  if (name !== 'ML') return leastSquares[name]
  if (options.incomplete) return fullInformationLikelihood
  return options.likelihood === 'wishart' ? wishartLikelihood : normalLikelihood
}
