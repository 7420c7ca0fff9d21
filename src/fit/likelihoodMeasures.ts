import { scaledMoments } from '../estimate/scaledMoments'
import { saturatedLogLikelihood } from '../inference/logLikelihood'
import type { Test } from '../inference/test'
import { engineAt } from './engineAt'
import type { Fit } from './fit'

/** Log-likelihoods and information criteria; with a test that rests on case scores, its two scaling factors. */
export function likelihoodMeasures(fit: Fit, scaled: Test | undefined): Record<string, number> {
  const { estimator, total } = engineAt(fit)
  const { npar } = fit.inference
  const unrestricted = saturatedLogLikelihood(
    fit.table,
    fit.sample,
    fit.sample.map((moments) => scaledMoments(moments, estimator.divisor).covariance),
  )
  const logl = unrestricted - total * fit.estimate.objective
  return {
    logl,
    'unrestricted.logl': unrestricted,
    aic: -2 * logl + 2 * npar,
    bic: -2 * logl + npar * Math.log(total),
    ntotal: total,
    bic2: -2 * logl + npar * Math.log((total + 2) / 24),
    ...(scaled?.scalingFactorH1 !== undefined && { 'scaling.factor.h1': scaled.scalingFactorH1 }),
    ...(scaled?.scalingFactorH0 !== undefined && { 'scaling.factor.h0': scaled.scalingFactorH0 }),
  }
}
