import type { StudyWords } from './studyWords'

/** The study report in English. */
export const studyEn: StudyWords = {
  verdict: { supported: 'SUPPORTED', notSupported: 'NOT SUPPORTED', contradicted: 'CONTRADICTED', untestable: 'NOT TESTABLE' },
  why: {
    constructNotInModel: ({ constructs }, name) => `the model does not contain ${constructs.map(name).join(', ')}`,
    pathNotInModel: () => 'the model has no such path',
    needsGroups: () => 'it is about differences between groups: name a column that tells them apart (group)',
    groupLabels: ({ column, expected, found }) =>
      `it is about the groups ${expected.join(', ')}, and the column ${column} has ${found.join(', ')}`,
    columnsMissing: ({ columns }) => `the data lack ${columns.join(', ')}`,
    fitFailed: () => 'the model could not be fitted to these data',
    notConverged: () => 'the fit found no solution',
    noStandardError: () => 'the fit gives no standard error, so the sign cannot be told from chance',
    noDegreesOfFreedom: () => 'the two models do not differ in degrees of freedom',
    differentVariables: ({ variables }) =>
      `AIC and BIC compare models of the same variables, and not all models have ${variables.join(', ')}`,
    modelNotFitted: ({ model }) => `it concerns the model ${model}, which was not asked for`,
  },
  outcome: {
    restrictionHolds: 'the simpler model fits no worse',
    restrictionFails: 'the simpler model fits significantly worse',
    sameFit: 'no: both fit exactly alike',
    differentFit: 'the fits differ',
    smallerAic: 'smaller AIC than its rival',
    largerAic: 'larger AIC than its rival',
    notCompared: 'not compared',
  },
  note: {
    noPublishedNumbers: (origin) =>
      `${origin} prints no numbers: no coefficients, no sample size, no fit. What can be checked are the signs of its claims, their significance, and its comparisons.`,
    simulatedData: (title, n) =>
      `THE DATA ARE SIMULATED (${title}, ${n} cases). Nobody was asked; the population was chosen to agree with the words of the source. What follows shows how the claims are judged. It is no evidence for or against them.`,
    ownData: (n) => `Data: ${n} cases.`,
    describedData: (title, n) => `Data: ${title}, ${n} cases.`,
    justIdentified: (model) =>
      `${model}: as many parameters as observed moments. Such a model fits any data perfectly, so its perfect fit proves nothing; only its estimates say something.`,
    equivalentModels: (model, other, chisq, df, remedy) =>
      `${model} and ${other} fit exactly alike (both chi-square ${chisq}, df ${df}), and would on any data. With these constructs no data can tell which of the two is right.${remedy ? ` ${remedy}` : ''}`,
    measurementError: (f) =>
      `Measurement error: the direct effect of ${f.from} on ${f.to} is ${f.observed} (standardized, ${f.observedP}) with scale means and ${f.latent} (${f.latentP}) with latent variables. Random error in a mediator moves part of an indirect effect into the direct one; latent variables take it out.`,
    scaleMeansComputed: (columns) => `Computed from the answers (scale means, logarithms): ${columns.join(', ')}.`,
    casesDropped: (used, of) => `${used} of ${of} cases are complete and were used.`,
  },
  heading: {
    summary: 'In one line',
    claims: 'What is claimed, and what the data say',
    notes: 'To bear in mind',
    effects: (model) => `Effects in the model: ${model}`,
    fit: 'How well the models fit',
    comparisons: 'Models compared',
    groups: (column) => `Groups by ${column}`,
  },
  rule: (alpha, oneSided) =>
    `A claim counts as supported when the estimate has the claimed sign and chance alone would produce one so large in fewer than ${alpha} of samples (${oneSided ? 'one-sided' : 'two-sided'} p < ${alpha}); as contradicted when it has the opposite sign and the same holds. Otherwise the data do not support it, which is not the same as refuting it.`,
  tally: (c, total) =>
    `Of ${total} claims ${c.supported} ${c.supported === 1 ? 'is' : 'are'} supported, ${c.notSupported} not supported, ${c.contradicted} contradicted, ${c.untestable} not testable.`,
  source: (section, quote) => `${section === 'summary' ? 'Summary' : `Section ${section}`}: “${quote}”`,
  namedSource: (name, quote) => `${name}: “${quote}”`,
  estimate: (f) =>
    `Estimate ${f.est} (${f.level} interval ${f.lower} to ${f.upper}), ${f.p}${f.standardized === '' ? '' : `; standardized ${f.standardized}`}.`,
  standardizedEstimate: (f) => `Standardized estimate ${f.est} (${f.level} interval ${f.lower} to ${f.upper}), ${f.p}.`,
  plainly: (f) =>
    `One standard deviation more ${f.from} goes with ${f.size} standard deviations ${f.more ? 'more' : 'less'} ${f.to}${f.direct ? ', all else in the model equal' : ''}.`,
  chiSquare: (statistic, df, p) => `chi-square ${statistic}, df ${df}, ${p}`,
  concluded: (test, conclusion) => `${test[0].toUpperCase()}${test.slice(1)}: ${conclusion}.`,
  zeroTest: (margin, within) =>
    within
      ? `The whole interval lies between -${margin} and ${margin}, which counts as zero.`
      : `An effect counts as zero when its whole interval lies between -${margin} and ${margin}; this one does not.`,
  rivalFit: (f) => `  ${f.model}: chi-square ${f.chisq}, df ${f.df}, CFI ${f.cfi}, RMSEA ${f.rmsea}, AIC ${f.aic}, BIC ${f.bic}`,
  groupsTest: { differ: 'the groups differ', alike: 'no difference between the groups can be shown' },
  groupEstimate: (group, est, lower, upper) => `${group}: ${est} (${lower} to ${upper})`,
  effect: {
    total: (path) => `${path} (total)`,
    indirect: (path, through) => `${path} (indirect${through === undefined ? '' : `, through ${through}`})`,
    inGroup: (effect, group) => `${effect} (${group})`,
    sum: (effects) => effects.join(' plus '),
    difference: (left, right) => `${left} minus ${right}`,
  },
  also: (name, est, lower, upper, p) => `  ${name}: ${est} (${lower} to ${upper}), ${p}`,
  judgedBy: (model) => `Judged by: ${model}.`,
  elsewhere: (parts) => `Other models (standardized): ${parts.join('; ')}.`,
  elsewherePart: (model, verdict, est) => `${model} ${verdict.toLowerCase()}${est === '' ? '' : ` (${est})`}`,
  whyUntestable: (why) => `Not testable here: ${why}.`,
  column: {
    from: 'from',
    to: 'to',
    direct: 'direct',
    indirect: 'indirect',
    total: 'total',
    standardized: 'std. total',
    se: 'SE',
    p: 'p',
    model: 'model',
    n: 'n',
    parameters: 'par.',
    chisq: 'chi-square',
    df: 'df',
    cfi: 'CFI',
    rmsea: 'RMSEA (90%)',
    srmr: 'SRMR',
    aic: 'AIC',
    bic: 'BIC',
    question: 'question',
    answer: 'answer',
    test: 'test',
    status: '',
  },
  status: {
    notConverged: 'no solution found',
    failed: 'could not be fitted',
    needsGroups: 'needs the groups of the study',
    columnsMissing: (columns) => `data lack ${columns.join(', ')}`,
  },
  aicDifference: (aic, bic) => `AIC ${aic}, BIC ${bic}`,
  tableNote: 'Each effect with its standard error in parentheses; p and the standardized value belong to the total effect.',
}
