import { describe, expect, test } from 'vitest'
import * as relata from '../src/index'

/** What is handed over where a fit, a bootstrap, another reading, a study or a text should be. */
const nothing = [undefined, null, {}, 7, [], { fit: {}, values: [] }, Promise.resolve()]

const pair = { from: 'x', to: 'y' }

const ofFits: Readonly<Record<string, (fit: never) => unknown>> = {
  parameterEstimates: relata.parameterEstimates,
  standardizedSolution: relata.standardizedSolution,
  residuals: relata.residuals,
  factorScores: relata.factorScores,
  predictOutcomes: (fit) => relata.predictOutcomes(fit, { from: ['x'], to: ['y'] }),
  reliability: relata.reliability,
  discriminantValidity: relata.discriminantValidity,
  htmt: (fit) => relata.htmt(fit),
  modificationIndices: relata.modificationIndices,
  scoreTest: relata.scoreTest,
  compareFits: (fit) => relata.compareFits([fit, fit]),
  fitTests: relata.fitTests,
  fitMeasures: (fit) => relata.fitMeasures(fit),
  effects: (fit) => relata.effects(fit, pair),
  effectsByGroup: (fit) => relata.effectsByGroup(fit, pair),
  compareEffects: (fit) => relata.compareEffects(fit, 'x -> y', 'y -> z'),
  effectSizes: (fit) => relata.effectSizes(fit, pair),
  monteCarlo: relata.monteCarlo,
  deltaMethod: relata.deltaMethod,
  profileInterval: (fit) => relata.profileInterval(fit, 'b'),
  conditionalEffects: (fit) => relata.conditionalEffects(fit, { ...pair, moderator: 'z' }),
  johnsonNeyman: (fit) => relata.johnsonNeyman(fit, { effect: 'x -> y', moderator: 'z' }),
  bootstrap: (fit) => relata.bootstrap(fit),
  bollenStine: (fit) => relata.bollenStine(fit),
  summary: relata.summary,
  resultsParagraph: relata.resultsParagraph,
  resultsBlocks: relata.resultsBlocks,
  htmlReport: relata.htmlReport,
  reportBlocks: relata.reportBlocks,
  coef: relata.coef,
  vcov: relata.vcov,
  constraints: relata.constraints,
  impliedMoments: relata.impliedMoments,
  latentMoments: relata.latentMoments,
  missingness: relata.missingness,
  rSquared: relata.rSquared,
  sampleStatistics: relata.sampleStatistics,
  waldTest: (fit) => relata.waldTest(fit, 'b == 0'),
  baselineTests: relata.baselineTests,
  plotResiduals: relata.plotResiduals,
  plotFactorScores: relata.plotFactorScores,
  ...Object.fromEntries(
    (['estimates', 'fit', 'measurement', 'correlations', 'descriptives'] as const).map((kind) => [
      `paperTable ${kind}`,
      (fit: never) => relata.paperTable(kind, fit),
    ]),
  ),
}

const ofBootstraps: Readonly<Record<string, (boot: never) => unknown>> = {
  withBootstrapErrors: relata.withBootstrapErrors,
  bootstrapIntervals: relata.bootstrapIntervals,
  bootstrapEffects: (boot) => relata.bootstrapEffects(boot, pair),
  bootstrapEffect: (boot) => relata.bootstrapEffect(boot, 'x -> y'),
  bootstrapStatistic: (boot) => relata.bootstrapStatistic(boot, () => 1),
  bootstrapConditionalEffects: (boot) => relata.bootstrapConditionalEffects(boot, { ...pair, moderator: 'z' }),
  effectReplicates: (boot) => relata.effectReplicates(boot, 'x -> y'),
  bollenStineTest: relata.bollenStineTest,
  bootstrapSummary: relata.bootstrapSummary,
  plotBootstrap: (boot) => relata.plotBootstrap(boot, { effect: 'x -> y' }),
}

const ofOthers: Readonly<Record<string, (reading: never) => unknown>> = {
  effectsSummary: relata.effectsSummary,
  plotEffects: relata.plotEffects,
  plotPower: relata.plotPower,
  powerStudySummary: relata.powerStudySummary,
  sampleSizeFromCurve: (curve) => relata.sampleSizeFromCurve(curve, 'f=~x'),
  plotInvariance: relata.plotInvariance,
  plotJohnsonNeyman: relata.plotJohnsonNeyman,
  confidenceBand: (reading) => relata.confidenceBand(reading, [1]),
  studyReportText: relata.studyReportText,
  'paperTable comparison': (reading) => relata.paperTable('comparison', reading),
  'paperTable invariance': (reading) => relata.paperTable('invariance', reading),
  replicate: (study) => relata.replicate(study),
  simulateStudy: relata.simulateStudy,
  claimPower: (study) => relata.claimPower(study, { n: 50, replicates: 1 }),
  findStudy: relata.findStudy,
  printJob: relata.printJob,
  parseJob: (text) => relata.parseJob(text),
  parsePart: (text) => relata.parsePart(text),
  printPart: relata.printPart,
  mergeParts: (parts) => relata.mergeParts(parts),
  jobResult: (job) => relata.jobResult(job, job),
  parseCsv: (text) => relata.parseCsv(text),
  parseSav: (bytes) => relata.parseSav(bytes),
  parseModel: relata.parseModel,
}

const outcome = (run: () => unknown): string => {
  try {
    run()
    return 'accepted'
  } catch (error) {
    return error instanceof relata.SemError ? error.issues[0].code : String(error)
  }
}

describe.each(Object.entries({ ...ofFits, ...ofBootstraps }))('%s', (_, call) => {
  test.each(nothing)('%j is no fit and no bootstrap', (value) => {
    expect(outcome(() => call(value as never))).toBe('badOption')
  })
})

describe.each(Object.entries(ofOthers))('%s', (_, call) => {
  test.each(nothing)('%j is not what it reads', (value) => {
    expect(outcome(() => call(value as never))).toMatch(/^(badOption|recordNotUnderstood|noParts)$/)
  })
})

test('the message says what a reading needs, in both languages', () => {
  const issue = { code: 'badOption', option: 'fit', found: 'undefined' } as const
  const expected = { kind: 'resultOf', call: 'sem(model, data)', has: ['table'] } as const
  expect(relata.describeIssue({ ...issue, expected })).toBe('option fit cannot be undefined: use what sem(model, data) returns')
  expect(relata.describeIssue({ ...issue, expected }, { language: 'zh' })).toContain('sem(model, data) 的结果')
})
