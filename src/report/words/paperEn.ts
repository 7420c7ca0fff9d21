import { italic } from '../richText'
import type { PaperWords } from './paperWords'

const p = italic('p')

/** Tables of papers in English, in APA's words. */
export const paperEn: PaperWords = {
  tableNumber: (number) => `Table ${number}`,
  note: [italic('Note.'), ' '],
  sentenceGap: ' ',
  title: {
    estimates: 'Parameter Estimates of the Structural Equation Model',
    fit: (models) => (models === 1 ? 'Fit of the Model' : 'Fit of the Models'),
    comparison: 'Comparison of Nested Models',
    effects: (pairs) =>
      pairs.length === 1
        ? `Direct, Indirect, and Total Effects of ${pairs[0].from} on ${pairs[0].to}`
        : 'Direct, Indirect, and Total Effects',
    measurement: 'Factor Loadings, Reliability, and Average Variance Extracted',
    correlations: 'Factor Correlations and Square Roots of the Average Variance Extracted',
    htmt: 'Heterotrait–Monotrait Ratios of Correlations',
    invariance: 'Tests of Measurement Invariance',
    descriptives: 'Means, Standard Deviations, and Correlations',
    modifications: 'Largest Modification Indices',
  },
  column: {
    parameter: 'Parameter',
    est: [italic('B')],
    se: [italic('SE')],
    z: [italic('z')],
    p: [p],
    stdAll: 'β',
    ciLower: [italic('LL')],
    ciUpper: [italic('UL')],
    model: 'Model',
    chisq: ['χ²'],
    df: [italic('df')],
    cfi: 'CFI',
    tli: 'TLI',
    rmsea: 'RMSEA',
    srmr: 'SRMR',
    aic: 'AIC',
    bic: 'BIC',
    chisqDiff: 'Δχ²',
    dfDiff: ['Δ', italic('df')],
    cfiDiff: 'ΔCFI',
    rmseaDiff: 'ΔRMSEA',
    srmrDiff: 'ΔSRMR',
    verdict: 'Verdict',
    effect: 'Effect',
    item: 'Factor and indicator',
    loading: 'λ',
    alpha: 'α',
    omega: 'ω',
    cr: 'CR',
    ave: 'AVE',
    variable: 'Variable',
    n: [italic('n')],
    mean: [italic('M')],
    sd: [italic('SD')],
    skewness: 'Skew',
    kurtosis: 'Kurtosis',
    mi: 'MI',
    epc: 'EPC',
    sepc: 'Std. EPC',
  },
  interval: (level) => `${level}% CI`,
  section: {
    latent: 'Loadings',
    composites: 'Weights',
    regressions: 'Regressions',
    covariances: 'Covariances',
    intercepts: 'Intercepts and means',
    thresholds: 'Thresholds',
    variances: 'Variances',
    scales: 'Scales of latent responses',
    defined: 'Defined parameters',
  },
  group: (label) => `Group: ${label}`,
  level: (position) => `Level ${position}`,
  effectsOf: (from, to) => `${from} on ${to}`,
  effect: { direct: 'Direct', totalIndirect: 'Total indirect', total: 'Total' },
  model: (position) => `Model ${position}`,
  proposedModel: 'Proposed model',
  invarianceLevel: { configural: 'Configural', metric: 'Metric', scalar: 'Scalar', strict: 'Strict' },
  partial: (level) => `Partial ${level.toLowerCase()}`,
  verdict: { first: '—', holds: 'holds', partial: 'holds partially', fails: 'fails' },
  says: {
    cases: (n, groups) =>
      groups.length > 1
        ? [
            italic('N'),
            ` = ${n} (`,
            ...groups.flatMap(({ label, n: own }, i) => [`${i > 0 ? '; ' : ''}${label}: `, italic('n'), ` = ${own}`]),
            ').',
          ]
        : [italic('N'), ` = ${n}.`],
    estimator: (name) => `Estimator: ${name}.`,
    standardized: [
      italic('B'),
      ' = unstandardized estimate; β = completely standardized estimate; ',
      italic('SE'),
      ' = standard error of ',
      italic('B'),
      '.',
    ],
    interval: 'CI = confidence interval; LL = lower limit; UL = upper limit.',
    bootstrapErrors: (replicates) => `Standard errors and intervals are from ${replicates} bootstrap replicates.`,
    fixed: 'Dashes mark what the model fixes or what has no standard error.',
    residualCovariances: 'Covariances of indicators and outcomes are covariances of their residuals.',
    robust: (version, test, models) =>
      `${models === '' ? '' : `${models}: `}χ² is corrected for non-normality (${test}); CFI, TLI, and RMSEA are the ${version === 'robust' ? 'robust versions' : 'versions computed from the corrected χ²'}.`,
    indices:
      'CFI = comparative fit index; TLI = Tucker–Lewis index; RMSEA = root mean square error of approximation; SRMR = standardized root mean square residual.',
    justIdentified: 'A model without degrees of freedom fits any data perfectly; its fit is not evidence.',
    notConverged:
      'The search for the estimates of a model marked with a question mark found no solution; its numbers must not be interpreted.',
    difference: (method) =>
      `Each model is compared with the one above it (${method === 'standard' ? 'χ² difference' : `scaled χ² difference, ${method}`}).`,
    reliability: [
      'λ = standardized loading; ',
      italic('SE'),
      ' = its standard error; α = Cronbach’s alpha; ω = McDonald’s omega; CR = composite reliability; AVE = average variance extracted.',
    ],
    reversed: (items) => `Loads with the opposite sign: ${items}; α and ω are about the items as they are scored.`,
    fornellLarcker:
      'Square roots of the average variance extracted in boldface on the diagonal; correlations of the factors, as the model implies them, below it.',
    singleIndicator: 'A factor with a single indicator has no average variance extracted.',
    htmt: (strict, lenient) =>
      `Values above ${strict} (strict) or ${lenient} (lenient) speak against discriminant validity (Henseler et al., 2015).`,
    invariance: (criterion, significance, drop) =>
      criterion === 'chisq'
        ? `Each step is held against the one before it: it fails when Δχ² is significant (${significance}).`
        : criterion === 'cfi'
          ? `Each step is held against the one before it: it fails when CFI drops by more than ${drop} (Cheung & Rensvold, 2002).`
          : 'Each step is held against the one before it: it fails when CFI and RMSEA or SRMR get worse by more than the bounds of Chen (2007).',
    released: (level, parameters) => `${level}: not equal over groups: ${parameters}.`,
    sd: [italic('M'), ' = mean; ', italic('SD'), ' = standard deviation.'],
    incomplete: 'Means, standard deviations, and correlations are maximum likelihood estimates from incomplete cases.',
    stars: ([one, two, three]) => ['*', p, ` < ${one}. **`, p, ` < ${two}. ***`, p, ` < ${three}.`],
    epc: 'MI = modification index, the drop of χ² to expect (one degree of freedom); EPC = expected change of the parameter; Std. EPC = the same, completely standardized.',
    truncated: 'Not all indirect paths are listed; the totals are complete.',
    unstable: 'The loops of the model do not die out: its total effects have no meaning.',
  },
}
