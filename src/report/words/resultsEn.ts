import { joined, type RichText, sentence } from '../richText'
import type { EstimateFacts, MethodFacts, ResultsWords } from './resultsWords'

const models: Readonly<Record<MethodFacts['model'], string>> = {
  path: 'A path model',
  factor: 'A confirmatory factor model',
  structural: 'A structural equation model',
  growth: 'A growth curve model',
}

const estimators: Readonly<Record<string, string>> = {
  ML: 'maximum likelihood',
  GLS: 'generalized least squares',
  ULS: 'unweighted least squares',
  WLS: 'weighted least squares',
  DWLS: 'diagonally weighted least squares',
}

const and = (names: readonly string[]) =>
  names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')}, and ${names[names.length - 1]}`

const tested = ({ p }: EstimateFacts): RichText => (p === '' ? '' : joined(', ', p))

/** The results paragraph in English. */
export const resultsEn: ResultsWords = {
  heading: 'Method and Results',
  sentenceGap: ' ',
  listGap: '; ',
  nameGap: ', ',
  simulated: 'The data are simulated: nobody was asked or measured, and what follows is no evidence about people.',
  fitted: ({ model, estimator, version, n, groups }) =>
    sentence`${models[model]} was fitted to ${n} cases${
      groups.length > 1
        ? sentence` in ${String(groups.length)} groups (${joined(...groups.map(({ label, n: own }, i) => sentence`${i > 0 ? '; ' : ''}${label}: _n_ = ${own}`))})`
        : ''
    } by ${Object.hasOwn(estimators, estimator) ? `${estimators[estimator]} (${estimator})` : estimator}, with relata ${version}.`,
  groupEqual: (sets) => `Equal over groups: ${sets}.`,
  equalSets: {
    loadings: 'loadings',
    intercepts: 'intercepts',
    residuals: 'residual variances',
    'residual.covariances': 'residual covariances',
    regressions: 'regressions',
    means: 'latent means',
    'lv.variances': 'latent variances',
    'lv.covariances': 'latent covariances',
    thresholds: 'thresholds',
    'composite.weights': 'weights of composites',
  },
  dropped: (dropped, original) => `Of ${original} cases, ${dropped} with missing values were left out (listwise deletion).`,
  missing: {
    ml: (patterns) => `Missing values (${patterns} patterns) were handled by full-information maximum likelihood.`,
    'ml.x': (patterns) =>
      `Missing values (${patterns} patterns) were handled by full-information maximum likelihood, exogenous variables included.`,
    'two.stage': () => 'Missing values were handled by two-stage maximum likelihood.',
    'robust.two.stage': () => 'Missing values were handled by robust two-stage maximum likelihood.',
    pairwise: () => 'Each covariance was computed from the cases that have both variables (pairwise deletion).',
  },
  noneMissing: 'There were no missing values.',
  errors: {
    'robust.sem': 'Standard errors are robust to non-normality.',
    'robust.sem.nt': 'Standard errors are robust.',
    'robust.huber.white': 'Standard errors are robust (sandwich).',
    'robust.cluster': 'Standard errors allow for the clustering of cases.',
    'robust.cluster.sem': 'Standard errors allow for the clustering of cases.',
    bootstrap: 'Standard errors are from the bootstrap.',
  },
  corrected: (test) => `The test of fit is corrected for non-normality (${test}).`,
  notConverged: (why) => `The search for the estimates found no solution (${why}); there are no results to report.`,
  justIdentified:
    'The model has as many parameters as observed moments (df = 0): it reproduces any data perfectly, and its fit could not be tested.',
  notTested: 'No test of fit was computed.',
  exactFit: ({ chisq, df, p, rejected }) =>
    sentence`The hypothesis of exact fit is ${rejected ? 'rejected' : 'not rejected'}, χ²(${df}) = ${chisq}, ${p}.`,
  indices: (printed) => sentence`${printed}.`,
  index: (name, value) => `${name} = ${value}`,
  interval: (level, lower, upper) => `, ${level}% CI [${lower}, ${upper}]`,
  version: {
    robust: 'CFI, TLI, and RMSEA are robust versions.',
    scaled: 'CFI, TLI, and RMSEA are computed from the corrected χ².',
  },
  cutoffs: ({ cfi, rmsea, srmr }) =>
    `Hu and Bentler (1999) recommend CFI and TLI close to ${cfi}, RMSEA close to ${rmsea}, and SRMR close to ${srmr}.`,
  judged: (met, missed) =>
    missed.length === 0
      ? `By these cut-offs the fit is good on ${met.length > 1 ? 'every index' : met[0]}.`
      : met.length === 0
        ? `${and(missed)} ${missed.length === 1 ? 'misses its cut-off' : 'miss their cut-offs'}: by this standard the model fits poorly, and its estimates must be read with that in mind.`
        : `${and(met)} ${met.length === 1 ? 'meets its cut-off' : 'meet their cut-offs'}; ${and(missed)} ${missed.length === 1 ? 'does' : 'do'} not: the evidence for the model is mixed.`,
  smallSample: sentence`With _N_ ≤ 250, TLI and RMSEA reject well-specified models too often (Hu & Bentler, 1999).`,
  caution: (issue) => `Caution: ${issue}${/[.!?]$/.test(issue) ? '' : '.'}`,
  inGroup: (label) => `Group ${label}:`,
  loadings: (lowest, highest) => `Standardized loadings range from ${lowest} to ${highest}.`,
  allSignificant: (alpha) => sentence`All loadings that were tested differ significantly from 0 (_p_ < ${alpha}).`,
  notSignificantLoadings: (list) => sentence`Not significantly different from 0 are the loadings ${list}.`,
  significantPaths: (list, alpha) => sentence`Significantly different from 0 (_p_ < ${alpha}): ${list}.`,
  nonsignificantPaths: (list) => sentence`Not significantly different from 0: ${list}.`,
  untestedPaths: (list) => sentence`Estimated without a test: ${list}.`,
  significantCorrelations: (list) => sentence`Factors that correlate significantly: ${list}.`,
  nonsignificantCorrelations: (list) => sentence`Factor correlations not significantly different from 0: ${list}.`,
  estimate: (name, facts) =>
    sentence`${name} (β = ${facts.std}, _B_ = ${facts.est}${facts.se === '' ? '' : sentence`, _SE_ = ${facts.se}`}${tested(facts)})`,
  correlation: (name, r, p) => sentence`${name} (_r_ = ${r}${p === '' ? '' : joined(', ', p)})`,
  explained: (list) => sentence`Explained variance: ${list}.`,
  rSquared: (name, value) => sentence`${name} _R_² = ${value}`,
  defined: (list) => sentence`Defined quantities: ${list}.`,
  effects: (from, to, totalIndirect, direct, total) =>
    sentence`The total indirect effect of ${from} on ${to} is ${totalIndirect}; the direct effect is ${direct}; the total effect is ${total}.`,
  singleIndirect: (path, { from, to }, indirect, direct, total) =>
    sentence`The indirect effect ${path} is ${indirect}; the direct effect of ${from} on ${to} is ${direct}; the total effect is ${total}.`,
  effect: (facts, level) =>
    sentence`_B_ = ${facts.est}${facts.lower === '' ? '' : `, ${level}% CI [${facts.lower}, ${facts.upper}]`}${tested(facts)}, β = ${facts.std}`,
  noDirect: '0 (the model has no such arrow)',
  excludesZero: (list, level) => sentence`Specific indirect effects whose ${level}% interval excludes 0: ${list}.`,
  includesZero: (list, level) => sentence`Specific indirect effects whose ${level}% interval includes 0: ${list}.`,
  deltaIntervals: 'Intervals of effects are symmetric, from delta-method standard errors.',
  bootstrapIntervals: (replicates) => `Intervals of effects are from ${replicates} bootstrap replicates.`,
  unstable: 'The loops of the model do not die out: total and total indirect effects have no meaning.',
  truncated: 'Not all indirect paths were listed.',
  causalOrder: 'The directions of the arrows are assumptions of the model; the analysis does not test them.',
}
