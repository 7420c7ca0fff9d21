import { describe, expect, test } from 'vitest'
import * as relata from '../src/index'
import { referenceData } from './support/referenceData'

const data = referenceData('hs1939.csv')
const fit = relata.sem('visual =~ x1 + x2 + x3\n textual =~ x4 + a*x5 + x6\n textual ~ b*visual\n x7 ~ c*textual\n bc := b*c', data)
const moderated = relata.sem('x7 ~ x1 + x4 + x1:x4', relata.centerVariables(data, ['x1', 'x4']), { fixedX: false, meanstructure: true })
const boot = relata.bootstrap(fit, { replicates: 5 })
const found = relata.effects(fit, { from: 'visual', to: 'x7' })
const study = relata.relationshipQuality
const report = relata.replicate(study)
const population = 'f =~ 0.8*x + 0.7*y + 0.6*z'
const curve = relata.power(population, { n: [30, 60], replicates: 2 })

const moderatedBoot = relata.bootstrap(moderated, { replicates: 5 })
const region = relata.johnsonNeyman(moderated, { effect: 'x1 -> x7', moderator: 'x4' })
const ladder = relata.measurementInvariance('f =~ x1 + x2 + x3', data, { group: 'school' })
const silentWorker = () => ({ postMessage: () => {}, terminate: () => {}, onmessage: null, onerror: null })
/** Options that can be spread: what are none would otherwise become letters. */
const checked = (options: object): object =>
  typeof options === 'object' && options !== null && !Array.isArray(options) ? options : { [String(options)]: 1 }

type Call = (options: never) => unknown

/** Every function of the root door with options: how it is called, options that are good, and bad values of each. */
const readings: Record<string, { call: Call; good?: object; bad: Readonly<Record<string, readonly unknown[]>> }> = {}
const add = (name: string, call: (options: object) => unknown, bad: Record<string, readonly unknown[]>, good?: object) => {
  readings[name] = { call: call as Call, bad, ...(good && { good }) }
}

const notText = [7, Number.NaN, null, {}]
const notTexts = ['x1', 7, [7], null]
const notFlag = ['yes', 1, null]
const notLevel = [0, 1, -0.5, 95, Number.NaN, '0.9', null]
const notCount = [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5', null]
const notSeed = [-1, 0.5, Number.NaN, '1', 2 ** 60, null]
const notRecord = ['x', 7, null]
const among = (name: string) => ['nonsense', name.toUpperCase(), 7, null, '__proto__', 'constructor']
const group = ['nowhere', -1, 0.5, 7, null]
const forms = { language: among('en'), format: among('text'), digits: [-1, 0.5, '3', null, Number.NaN] }

add('parameterEstimates', (o) => relata.parameterEstimates(fit, o), { level: notLevel, standardized: notFlag })
add('standardizedSolution', (o) => relata.standardizedSolution(fit, o), { type: among('std.all'), level: notLevel })
add('residuals', (o) => relata.residuals(fit, o), { type: among('raw') })
add('factorScores', (o) => relata.factorScores(fit, o), { method: ['EBM', 'REGRESSION', 7, null] })
add('predictOutcomes', (o) => relata.predictOutcomes(fit, o as never), { from: notTexts, to: notTexts }, { from: ['x1'], to: ['x7'] })
add('reliability', (o) => relata.reliability(fit, o), { level: notLevel })
add('discriminantValidity', (o) => relata.discriminantValidity(fit, o), { level: notLevel })
add('htmt', (o) => relata.htmt(fit, undefined, o), {
  level: notLevel,
  absolute: notFlag,
  distribution: among('cases'),
  group: ['school', ...notText],
})
add('modificationIndices', (o) => relata.modificationIndices(fit, o), {
  sort: notFlag,
  minimum: [-1, Number.NaN, '3'],
  maximumNumber: notCount,
  op: ['==', ':=', ['~', 'x'], 7],
  standardized: notFlag,
  power: ['yes', 1, { delta: -1 }, { alpha: 2 }, { highPower: '1' }, { gamma: 1 }],
  information: among('expected'),
})
add('scoreTest', (o) => relata.scoreTest(fit, o), {
  add: notText,
  release: [0, ['a'], [99], [-1]],
  univariate: notFlag,
  cumulative: notFlag,
  epc: notFlag,
  information: among('expected'),
})
add('compareFits', (o) => relata.compareFits([fit, fit], o), {
  method: among('standard'),
  scaledShifted: notFlag,
  checkNested: notFlag,
  names: [['one'], 'ab', [1, 2]],
})
add('fitTests', (o) => relata.fitTests(fit, o), { test: ['nonsense', 7, ['standard', 'x'], null] })
add(
  'effects',
  (o) => relata.effects(fit, o as never),
  { from: ['x99', ...notText], to: ['x99', ...notText], group, level: notLevel, limit: notCount },
  {
    from: 'visual',
    to: 'x7',
  },
)
add(
  'effectsByGroup',
  (o) => relata.effectsByGroup(fit, o as never),
  { from: notText, level: notLevel, group: [0] },
  { from: 'visual', to: 'x7' },
)
add('compareEffects', (o) => relata.compareEffects(fit, 'visual -> textual', 'textual -> x7', o), { group, level: notLevel })
add(
  'effectSizes',
  (o) => relata.effectSizes(fit, o as never),
  { from: notText, to: ['x99'], group, level: notLevel },
  { from: 'visual', to: 'x7' },
)
const targets = {
  functions: [7, 'b*c', ['b*'], { x: 7 }],
  parameters: [['b', 'nothing'], 'b', 7],
  effects: ['visual -> x7', [7], ['visual -> nowhere']],
  defined: [['nothing'], 'bc', 7],
}
add('monteCarlo', (o) => relata.monteCarlo(fit, o), {
  ...targets,
  scale: among('stdAll'),
  draws: [1, ...notCount],
  level: notLevel,
  seed: notSeed,
})
add('deltaMethod', (o) => relata.deltaMethod(fit, o), { ...targets, order: [0, 3, '2', null], level: notLevel, scale: ['stdAll'] })
add('profileInterval', (o) => relata.profileInterval(fit, 'b', o), { level: notLevel })
add(
  'conditionalEffects',
  (o) => relata.conditionalEffects(moderated, o as never),
  { from: notText, moderator: ['x1', 'nowhere', ...notText], values: ['median', [], [Number.NaN], 7], group, level: notLevel },
  { from: 'x1', to: 'x7', moderator: 'x4' },
)
add(
  'johnsonNeyman',
  (o) => relata.johnsonNeyman(moderated, o as never),
  { effect: [7, 'nowhere -> x7'], moderator: notText, group, level: notLevel },
  { effect: 'x1 -> x7', moderator: 'x4' },
)
const resampling = {
  replicates: notCount,
  type: among('ordinary'),
  seed: notSeed,
  tolerated: [-1, 2, 'x'],
  onProgress: [7],
  clock: [7],
  signal: [7],
}
add('bootstrap', (o) => relata.bootstrap(fit, o), resampling, { replicates: 2 })
add('bollenStine', (o) => relata.bollenStine(fit, o), { replicates: notCount, seed: notSeed }, { replicates: 2 })
const intervals = { type: among('perc'), level: notLevel }
add('bootstrapIntervals', (o) => relata.bootstrapIntervals(boot, o), { ...intervals, standardized: among('std.all') })
add(
  'bootstrapEffects',
  (o) => relata.bootstrapEffects(boot, o as never),
  { ...intervals, from: notText, group },
  { from: 'visual', to: 'x7' },
)
add('bootstrapEffect', (o) => relata.bootstrapEffect(boot, 'visual -> textual', o), { ...intervals, group })
add('bootstrapStatistic', (o) => relata.bootstrapStatistic(boot, ({ b }) => b, o), intervals)
add(
  'simulate',
  (o) => relata.simulate(population, o),
  {
    n: notCount,
    seed: [-1, 0.5, '1', Number.NaN],
    replicate: [-1, '0'],
    groups: [0, 'a', [1]],
    standardized: notFlag,
    empirical: notFlag,
    skewness: ['x', Number.NaN],
    cuts: [7, { x: ['a'] }],
    missing: [
      'some',
      { x: 2 },
      { mechanism: 'MNAR', rate: 0.1 },
      { mechanism: 'MCAR', rate: 1 },
      { mechanism: 'MCAR', rate: 0.1, cuase: 'x' },
    ],
  },
  { n: 20 },
)
add(
  'power',
  (o) => relata.power(population, o as never),
  {
    n: [[], ...notCount],
    replicates: [1, ...notCount],
    alpha: notLevel,
    seed: notSeed,
    effects: ['f -> x', [7]],
    scale: among('stdAll'),
    simulation: [{ n: 5 }, { skewnes: 1 }, ...notRecord],
    fit: [{ estimater: 'ML' }, ...notRecord],
  },
  { n: 30, replicates: 2 },
)
add('analyticPower', (o) => relata.analyticPower(population, o), {
  n: [0, -1, Number.NaN, '30'],
  power: [0.01, ...notLevel],
  alpha: notLevel,
  jointly: notFlag,
  simulation: [{ skewnes: 1 }, ...notRecord],
  fit: [{ estimater: 'ML' }, ...notRecord],
})
add(
  'rmseaPower',
  (o) => relata.rmseaPower(o as never),
  {
    df: [0, -1, Number.NaN, '5', undefined],
    n: [1, -5, '200', undefined],
    test: among('close'),
    rmsea0: [-0.1, '0.05'],
    rmseaA: [-0.1, Number.NaN],
    alpha: notLevel,
    groups: notCount,
  },
  { df: 10, n: 200 },
)
add('rmseaSampleSize', (o) => relata.rmseaSampleSize(o as never), { df: [0, undefined], power: notLevel, test: among('close') }, { df: 10 })
add(
  'claimPower',
  (o) => relata.claimPower(study, o as never),
  {
    n: [[0], ...notCount],
    replicates: notCount,
    seed: notSeed,
    claims: [['H99'], 'H1', 7],
    models: [['nothing'], 7],
    alpha: notLevel,
    sided: among('two'),
    answers: among('categories'),
  },
  { n: 100, replicates: 1 },
)
add('replicate', (o) => relata.replicate(study, undefined, o), {
  model: ['nothing', 7],
  alpha: notLevel,
  sided: among('two'),
  level: notLevel,
  group: ['nowhere', 7],
  description: [7],
  language: among('en'),
})
add(
  'measurementInvariance',
  (o) => relata.measurementInvariance('f =~ x1 + x2 + x3', data, o),
  {
    levels: [[], ['weak'], 'metric', 7],
    criterion: among('cfi'),
    alpha: notLevel,
    search: notFlag,
    group: ['nowhere', 7],
  },
  { group: 'school', levels: ['configural'] },
)
add('describe', (o) => relata.describe(data, o), { variables: ['x1', ['x99'], 7], group: ['nowhere', 7] })
add('parseCsv', (o) => relata.parseCsv('a,b\n1,2', o), { missing: ['NA', [7]], delimiter: [7, null] })
add('summary', (o) => relata.summary(fit, o), {
  ...forms,
  fitMeasures: notFlag,
  standardized: notFlag,
  rSquared: notFlag,
  ci: notFlag,
  level: notLevel,
  pvalues: among('apa'),
  labels: ['x', ['x'], { x1: 7 }],
  width: notCount,
})
add('effectsSummary', (o) => relata.effectsSummary(found, o), { ...forms, pvalues: among('apa'), labels: ['x', { x1: 7 }] })
const papers = { ...forms, style: among('apa'), level: notLevel, labels: ['x', ['x'], { x1: 7 }] }
add('paperTable', (o) => relata.paperTable('estimates', fit, o), {
  ...papers,
  number: [-1, 0.5, null, ['1']],
  title: notText,
  stars: notFlag,
  names: notTexts,
  parameters: ['latent', ['loadings'], [7], null],
  width: notCount,
})
add('paperTableBlock', (o) => relata.paperTableBlock('fit', fit, o), { ...papers, number: [-1, null], title: notText })
add('resultsParagraph', (o) => relata.resultsParagraph(fit, o), { ...papers, data: notRecord, effects: notRecord, width: notCount })
add('resultsBlocks', (o) => relata.resultsBlocks(fit, o), { ...papers, data: notRecord, effects: notRecord })
const whole = {
  language: among('en'),
  style: among('apa'),
  digits: [-1, 0.5, '3'],
  level: notLevel,
  labels: ['x', { x1: 7 }],
  title: notText,
}
const handed = { data: notRecord, effects: notRecord, description: ['x', 7, null, ['x']] }
add('htmlReport', (o) => relata.htmlReport(fit, o), { ...whole, ...handed })
add('reportBlocks', (o) => relata.reportBlocks(fit, o), { ...whole, ...handed })
add('studyReportText', (o) => relata.studyReportText(report, o), { language: among('en'), width: notCount })
add('display', (o) => relata.display(fit, o), { language: among('en') })
add('describeIssue', (o) => relata.describeIssue({ code: 'justIdentified' }, o), { language: among('en'), source: notText })

add('bootstrapSummary', (o) => relata.bootstrapSummary(boot, o), {
  ...forms,
  ...intervals,
  effects: ['b', [7], null],
  standardized: among('std.all'),
})
add('powerStudySummary', (o) => relata.powerStudySummary(curve, o), forms)
add('descriptionSummary', (o) => relata.descriptionSummary(relata.describe(data), o), { ...forms, labels: ['x', { x1: 7 }] })
add(
  'bootstrapConditionalEffects',
  (o) => relata.bootstrapConditionalEffects(moderatedBoot, o as never),
  { ...intervals, from: notText, moderator: ['x1', 'nowhere', ...notText], values: ['median', [], [Number.NaN], 7], group },
  { from: 'x1', to: 'x7', moderator: 'x4' },
)
add('effectReplicates', (o) => relata.effectReplicates(boot, 'visual -> textual', o), { group, scale: among('stdAll') })
add(
  'simulateStudy',
  (o) => relata.simulateStudy(study, o),
  { n: notCount, seed: notSeed, replicate: [-1, 0.5, '0', null], answers: among('categories') },
  { n: 20 },
)
add('equivalentModels', (o) => relata.equivalentModels('y ~ x\n z ~ y', o), { covariances: notFlag, limit: notCount })
add('bootstrapJob', (o) => relata.bootstrapJob('x1 ~ x2', data, o), {
  function: among('sem'),
  replicates: notCount,
  type: among('ordinary'),
  seed: notSeed,
  fit: [{ estimater: 'ML' }, { se: 'bootstrap' }, ...notRecord],
})
add(
  'powerJob',
  (o) => relata.powerJob(population, o as never),
  {
    n: [[], ...notCount],
    replicates: [1, ...notCount],
    alpha: notLevel,
    seed: notSeed,
    effects: ['f -> x', [7]],
    scale: among('stdAll'),
    simulation: [{ n: 5 }, { skewnes: 1 }, ...notRecord],
    fit: [{ estimater: 'ML' }, ...notRecord],
  },
  { n: 30 },
)
add('webWorkerPool', (o) => relata.webWorkerPool({ createWorker: silentWorker, ...checked(o) }).close(), {
  workers: notCount,
  createWorker: ['worker.js', 7, null],
})
const pixels = [-1, 0, 5, 1e6, Number.NaN, '300', null]
const pictured = { width: pixels, height: pixels, title: notText, language: among('en'), theme: among('grey') }
add('plotEffects', (o) => relata.plotEffects(found, o), { ...pictured, standardized: notFlag })
add(
  'plotBootstrap',
  (o) => relata.plotBootstrap(boot, o as never),
  { ...pictured, ...intervals, group, effect: [7, 'nowhere -> x7'] },
  { effect: 'visual -> textual' },
)
add('plotFactorScores', (o) => relata.plotFactorScores(fit, o), pictured)
add('plotResiduals', (o) => relata.plotResiduals(fit, o), {
  ...pictured,
  type: among('normalized'),
  group,
  limit: [0, -1, '1', Number.NaN],
})
add('plotMissingness', (o) => relata.plotMissingness(relata.missingness(fit), o), { ...pictured, maximumPatterns: notCount })
add('plotJohnsonNeyman', (o) => relata.plotJohnsonNeyman(region, o), { ...pictured, from: ['1', Number.NaN, null], to: ['1', null] })
add('plotPower', (o) => relata.plotPower(curve, o), { ...pictured, rows: [['nowhere'], 'x', [7]], target: notLevel })
add('plotInvariance', (o) => relata.plotInvariance(ladder, o), pictured)
const drawn = {
  format: among('svg'),
  standardization: among('std.all'),
  uncertainty: among('se'),
  level: notLevel,
  alpha: notLevel,
  digits: [-1, 0.5, '3', null],
  direction: among('left'),
  show: [{ arrows: true }, { means: 'yes' }, ...notRecord],
  residuals: among('loops'),
  lineWidth: among('equal'),
  dashNegative: notFlag,
  greyInsignificant: notFlag,
  theme: ['pink', { ink: 'red"/>' }, { fontSize: 1e9 }, { background: 'url(#x)' }, { paper: '#ffffff' }, 7],
  labels: ['x', ['x'], { x1: 7 }],
  positions: [{ x1: { x: 1 } }, { x1: { x: Number.NaN, y: 1 } }, { x1: { x: 1e9, y: 1 } }, { nowhere: { x: 1, y: 1 } }, ...notRecord],
  group,
  title: notText,
  note: notFlag,
  language: among('en'),
}
add('pathDiagram', (o) => relata.pathDiagram(fit, o), { ...drawn, estimates: among('raw') })
add('diagramLayout', (o) => relata.diagramLayout(fit, o), { ...drawn, estimates: among('raw') })

/** Names of readings whose options are those of a fit, checked by test/fit, and functions without options. */
const problems = (run: () => unknown): readonly relata.Issue[] => {
  try {
    run()
  } catch (error) {
    if (error instanceof relata.SemError) return error.issues
    throw error
  }
  return []
}

describe.each(Object.entries(readings))('%s', (_, { call, good = {}, bad }) => {
  test('does what it is asked with good options', () => {
    expect(problems(() => call(good as never))).toEqual([])
  })

  test('names an option that there is not', () => {
    const issues = problems(() => call({ ...good, nosuchoption: 1 } as never))
    expect(issues).toContainEqual({ code: 'unknownOption', option: 'nosuchoption', nearest: expect.any(Array) })
  })

  test.each(['text', 7, null, ['list']])('options cannot be %j', (options) => {
    expect(problems(() => call(options as never))).not.toEqual([])
  })

  for (const [option, values] of Object.entries(bad)) {
    test(`${option} is one of what it can be`, () => {
      const accepted = values.filter((value) => problems(() => call({ ...good, [option]: value } as never)).length === 0)
      expect(accepted).toEqual([])
    })
  }
})

describe('functions that work in the background', () => {
  const job = relata.powerJob(population, { n: 30, replicates: 2 })
  const refused = async (run: () => Promise<unknown>): Promise<boolean> =>
    run().then(
      () => false,
      (error: unknown) => error instanceof relata.SemError,
    )

  test.each([
    ['bootstrapAsync', (o: object) => relata.bootstrapAsync(fit, { replicates: 2, ...o }), { ...resampling, type: among('ordinary') }],
    ['powerAsync', (o: object) => relata.powerAsync(population, { n: 30, replicates: 2, ...o }), { n: [[], ...notCount], seed: notSeed }],
    ['runJob', (o: object) => relata.runJob(job, o), { shard: ['5/4', 'x', '0/2', 7], from: [-1, 3, '0'], to: [-1, 3, 0.5], signal: [7] }],
    ['wordDocument', (o: object) => relata.wordDocument([], o), { language: among('en'), orientation: among('portrait'), title: notText }],
  ] as [string, (o: object) => Promise<unknown>, Record<string, readonly unknown[]>][])(
    '%s refuses what is none of its options',
    async (_, run, bad) => {
      expect(await refused(() => run({}))).toBe(false)
      expect(await refused(() => run({ nosuchoption: 1 }))).toBe(true)
      const cases = Object.entries(bad).flatMap(([option, values]) => values.map((value) => ({ [option]: value })))
      const accepted = []
      for (const one of cases) if (!(await refused(() => run(one)))) accepted.push(one)
      expect(accepted).toEqual([])
    },
  )

  test.each([undefined, null, {}, 7, 'x', []])('a job or content cannot be %j', async (value) => {
    expect(await refused(() => relata.runJob(value as never))).toBe(true)
    expect(await refused(() => relata.wordDocument(value as never))).toBe(JSON.stringify(value) !== '[]')
  })
})

describe('arguments that are no options', () => {
  test.each([
    ['fitMeasures', () => relata.fitMeasures(fit, ['cfi', 'cfii'])],
    ['bootstrapStatistic', () => relata.bootstrapStatistic(boot, 'b' as never)],
    ['profileInterval', () => relata.profileInterval(fit, 7 as never)],
    ['profileInterval of nothing', () => relata.profileInterval(fit, { label: 'b' } as never)],
    ['waldTest', () => relata.waldTest(fit, 'b == nothing')],
    ['waldTest of a number', () => relata.waldTest(fit, 7 as never)],
    ['htmt of data without blocks', () => relata.htmt(data)],
    ['htmt of a list', () => relata.htmt(data, [['x1'], ['x2']] as never)],
    ['htmt of texts', () => relata.htmt(data, { a: 'x1', b: 'x2' } as never)],
    ['invarianceCutoffs', () => relata.invarianceCutoffs('weak' as never, 300)],
    ['invarianceCutoffs of no cases', () => relata.invarianceCutoffs('metric', Number.NaN)],
    ['sampleSizeFromCurve', () => relata.sampleSizeFromCurve(curve, 'f=~nothing')],
    ['sampleSizeFromCurve of a share', () => relata.sampleSizeFromCurve(curve, curve.curve[0].rows[0].label, 80)],
    ['centerVariables', () => relata.centerVariables(data, ['nowhere'])],
    ['centerVariables of a text', () => relata.centerVariables(data, 'x1' as never)],
    ['compareFits of one', () => relata.compareFits([fit])],
    ['bollenStineTest', () => relata.bollenStineTest(boot)],
  ] as [string, () => unknown][])('%s refuses them', (_, run) => {
    expect(problems(run)).not.toEqual([])
  })

  test('a measure of fit may be asked for alone, and one that this fit has not is NaN', () => {
    expect(relata.fitMeasures(fit, 'cfi')).toEqual({ cfi: relata.fitMeasures(fit).cfi })
    expect(relata.fitMeasures(fit, ['cfi.robust'])).toEqual({ 'cfi.robust': Number.NaN })
  })

  test('Bartlett scores go by both spellings', () => {
    expect(relata.factorScores(fit, { method: 'bartlett' })).toEqual(relata.factorScores(fit, { method: 'Bartlett' }))
  })
})

test('every function of the root door with options is in the list', () => {
  const withoutOptions = [
    ...[
      'SemError',
      'baselineTests',
      'bollenStineTest',
      'buildModel',
      'centerVariables',
      'coef',
      'constraints',
      'fitMeasures',
      'impliedMoments',
    ],
    ...['invarianceCutoffs', 'latentMoments', 'missingness', 'modelJsonSchema', 'parseModel', 'printModel', 'questionnaire', 'rSquared'],
    ...['sampleSizeFromCurve', 'sampleStatistics', 'severity', 'vcov', 'waldTest', 'withBootstrapErrors'],
  ]
  const optionsOfFits = ['sem', 'cfa', 'growth', 'fitModel', 'check', 'parameterTable']
  const inBackground = ['bootstrapAsync', 'powerAsync', 'runJob', 'wordDocument']
  const ofTexts = ['jobResult', 'parseJob', 'printJob', 'parsePart', 'printPart', 'mergeParts', 'confidenceBand', 'findStudy']
  const ofBytes = ['parseSav']
  const covered = new Set([...Object.keys(readings), ...withoutOptions, ...optionsOfFits, ...inBackground, ...ofTexts, ...ofBytes])
  const functions = Object.entries(relata).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
  expect(functions.filter((name) => !covered.has(name))).toEqual([])
})
