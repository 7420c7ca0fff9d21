import type { FileFault, SavFault } from './commandIssue'
import type { DataIssue } from './dataIssue'
import type { RecordFault, ReplicateRange } from './jobIssue'
import { meansMissing, numberMeant } from './numberMeant'
import type { InsteadOfOption, OptionNeed } from './optionIssue'
import { optionValueWords } from './optionValueWords'
import type { Expectation, ModifierFault } from './syntaxIssue'
import type { IssueWords } from './words'

/** Issues in English. */
export const en: IssueWords = {
  unexpectedCharacter: (i) =>
    i.suggestion
      ? `unexpected character ${i.character}: write ${i.suggestion}`
      : `unexpected character ${i.character}: remove it; names hold letters, digits, dots and underscores`,
  unterminatedString: () => 'this quotation mark has no partner: close the quotation on the same line',
  rCode: () => 'this is R code: keep only the model, which stands between the quotation marks',
  unexpectedToken: (i) => `expected ${either(i.expected.map(expectation))}, found ${i.found === '' ? 'the end of the statement' : i.found}`,
  unknownOperator: (i) =>
    i.operator === '->' || i.operator === '\u2192'
      ? `${i.operator} is not an operator: write the effect first, as in effect ~ cause`
      : i.operator === '='
        ? '= is not an operator: write outcome ~ cause for a path, factor =~ item for a measure, a == b for a constraint'
        : i.suggestion
          ? `${i.operator} is not an operator: did you mean ${i.suggestion}?`
          : `${i.operator} is not an operator of the model language: use =~ <~ ~ ~~ := == < or >`,
  unknownModifier: (i) => `${i.name}() is not a modifier${hint(i.nearest)}; modifiers are ${calls(i.known)}, a number, NA or a label`,
  unknownFunction: (i) => `${i.name}() is not a function that models can use${hint(i.nearest)}; known are ${calls(i.known)}`,
  badModifierValue: (i) => `${modifierName(i.modifier)} ${modifierFaults[i.reason]}`,
  reservedName: (i) => `${i.name} has a fixed meaning and cannot name a variable, label or definition: choose another name`,
  productOfThree: (i) => `${i.term} multiplies more than two variables: compute the product in the data and use it as a variable`,
  numberOutOfRange: (i) => `${i.text} is beyond the range of numbers: write a smaller one`,
  nestedTooDeep: (i) => `this arithmetic has more than ${i.limit} nested or chained steps: define parts of it with := and combine them`,
  tooManyPairs: (i) =>
    `the variables on both sides multiply to more than ${i.limit} statements: split the formula or check that it is meant`,
  emptyModel: () => 'the model says nothing: write at least one formula, such as y ~ x',

  unknownLabel: (i) => `no parameter has the label ${i.name}${hint(i.nearest)}; put the label before a variable, as in y ~ ${i.name}*x`,
  duplicateDefinition: (i) => `${i.name} is defined more than once: keep one definition or rename the other`,
  circularDefinition: (i) => `${i.name} is defined through itself: break the circle of definitions`,
  repeatedModifier: (i) => `${modifierName(i.modifier)} of ${i.variable} is given more than once; the last one holds: remove the others`,
  selfRegression: (i) => `${i.variable} is regressed on itself: write ${i.variable} ~~ ${i.variable} for its variance`,
  groupCountMismatch: (i) => `${count(i.found, 'value')} for ${count(i.groups, 'group')}: give one value, or one for each group`,
  unknownGroup: (i) => `there is no group ${i.name}; the groups are ${list(i.groups)}: use a label or a number of these`,
  contradictoryBounds: (i) => `${i.parameter} cannot be at least ${i.lower} and at most ${i.upper}: drop or change one of its bounds`,
  groupWithoutModel: (i) =>
    `nothing in the model is about group ${i.group}: add a group: block for it, or name the groups to use in the option groupLabel`,
  unknownVariable: (i) => `the model has no variable ${i.name}${hint(i.nearest)}: use a name that stands in the model`,
  unsupportedOperator: (i) => `${i.operator} is read but not fitted by this version: leave it out; supported are ${list(i.supported)}`,
  varianceFollows: (i) =>
    `${i.variable} ~~ ${i.variable} says something about a residual variance that follows from the rest: in a correlation structure every observed variable has variance 1; leave it out`,
  compositeIndicatorElsewhere: (i) =>
    `${i.indicator} is weighed by the composite ${i.composite} and has another part in the model: an observed variable in a composite cannot also be a predictor, an outcome or an indicator of a factor, nor can it be latent`,
  underIdentified: (i) =>
    `${count(i.parameters - i.moments, 'more parameter')} than moments (${i.parameters} for ${i.moments}): fix or equate parameters, or leave some paths out`,
  noVariables: () =>
    'the model relates no variables: write at least one formula, such as y ~ x; definitions and constraints build on its labels',
  latentNamedLikeColumn: (i) =>
    `the latent variable ${i.name} has the name of a column of the data, which is not used: rename one of the two`,
  latentWithoutScale: (i) =>
    `the latent variable ${i.latent} has no scale${inGroup(i.group)}: fix one of its loadings or its variance to 1`,

  missingColumn: (i) => `the data have no column ${i.name}${hint(i.nearest)}; they have ${list(i.available, 12)}`,
  textInNumberColumn: (i) => `column ${i.column} holds the text "${i.value}" in row ${i.row + 1}: ${cellAdvice(i.value)}`,
  constantColumn: (i) =>
    `column ${i.column} has the same value everywhere${inGroup(i.group)}: a variable without variance cannot be modeled; leave it out`,
  duplicateName: (i) => `the name ${i.name} occurs more than once: rename one of the two`,
  tooFewCases: (i) =>
    `${count(i.cases, 'case')} for ${count(i.variables, 'variable')}${inGroup(i.group)}: more cases than variables are needed`,
  notSymmetric: (i) =>
    `the matrix is not symmetric: [${i.row}, ${i.column}] is ${i.above} but [${i.column}, ${i.row}] is ${i.below}; make the two equal`,
  notPositiveDefinite: (i) =>
    `the ${i.what} matrix of the data is not positive definite${inGroup(i.group)} (smallest eigenvalue ${brief(i.smallestEigenvalue)}): look for a variable that is a sum of others, for duplicates or for typing errors`,
  unevenRow: (i) =>
    `row ${i.row + 1} has ${count(i.cells, 'cell')}, and the header ${i.columns}: look for a separator too few or too many; a cell that holds one needs quotation marks`,
  notData: (i) =>
    `data: expected rows, columns or a table, found ${i.found}; readCsv(path) of relata/node and parseCsv(text) make data of a file or of its text`,
  openQuotes: () => 'a quotation mark in the table is not closed: close it, or write two of them where one belongs to the text',
  emptyColumn: (i) =>
    `column ${i.column} is empty${inGroup(i.group)}, nothing was observed: leave the variable out, or look whether the file was read right`,
  wrongShape: (i) => `${i.what}: expected ${i.expected}, found ${i.found}`,
  noData: (i) => `there is nothing to fit: ${noDataReasons[i.reason]}${inGroup(i.group)}`,
  meansNeeded: (i) =>
    `the moments${inGroup(i.group)} have no means, and the model needs them: add mean to the moments, or leave the means out of the model and its options`,
  casesDropped: (i) =>
    `${count(i.dropped, 'case')} with missing values left out${inGroup(i.group)}, ${i.kept} used (missing: 'ml' would use them all)`,
  unknownDataset: (i) => `there is no data set called ${i.name}${hint(i.nearest)}: here are ${list(i.available)}`,
  datasetOfOtherKind: (i) =>
    i.kind === 'moments'
      ? `${i.name} is a published correlation matrix, not a file of cases: use loadMoments('${i.name}')`
      : `${i.name} is a file of cases, not a matrix: use loadDataset('${i.name}')`,
  datasetNotPackaged: (i) =>
    `the cases of ${i.name} are in the repository of relata (datasets/${i.name}.csv) and not in the package, because of their license (${i.license}): take the file from there and read it with readCsv; it comes from ${i.source}`,

  unknownOption: (i) => `there is no option ${i.option}${hint(i.nearest)}: correct its name or leave it out`,
  badOption: (i) => `option ${i.option} cannot be ${i.found}: use ${optionValueWords.en(i.expected)}`,
  unsupportedCombination: (i) => `${i.what} is not supported: ${i.supported}`,
  optionNotOffered: (i) => `${i.option} is not offered: ${instead[i.instead]}`,
  optionWithoutEffect: (i) => `option ${i.option} says nothing here: it needs ${needs[i.needs]}; leave it out otherwise`,

  unknownCommand: (i) => `there is no command ${i.name}${hint(i.nearest)}: the commands are ${list(i.available, 40)}`,
  notInCatalog: (i) => `the catalog has no ${i.what} called ${i.name}${hint(i.nearest)}: here are ${list(i.available, 40)}`,
  valueNotGiven: (i) => `option ${i.option} needs a value after it`,
  argumentNotGiven: (i) => `${i.argument} is not given: name it after the command`,
  argumentsLeftOver: (i) => `too many words: what is ${list(i.found)}? Leave it out, or write the option that it belongs to before it`,
  fileNotRead: (i) => `${fileName(i.path)} cannot be read: ${fileFaults[i.reason]}${i.detail === undefined ? '' : ` (${i.detail})`}`,
  fileNotWritten: (i) => `${fileName(i.path)} cannot be written: ${fileFaults[i.reason]}${i.detail === undefined ? '' : ` (${i.detail})`}`,
  malformedFile: (i) => `${fileName(i.path)} is not a sound ${i.format} file: ${i.detail}`,
  malformedSav: (i) => `the SPSS file cannot be read: ${savFaults[i.reason]}`,

  recordNotUnderstood: (i) =>
    `${i.name ?? `this ${i.record}`} is no ${i.record} that relata can use: ${recordFaults[i.reason]}${i.detail === undefined ? '' : ` (${i.detail})`}`,
  foreignPart: (i) =>
    `${i.part} belongs to another job (${i.job.slice(0, 12)} instead of ${i.expected.slice(0, 12)}): leave it out, or name the parts of one job only`,
  partsOverlap: (i) => `${i.first} and ${i.second} both hold ${replicateRange(i)}: leave one of the two out`,
  replicatesMissing: (i) =>
    `of ${count(i.replicates, 'replicate')} these are missing: ${list(i.missing.map(replicateRange))}; run them and name their parts too`,
  noParts: () => 'there are no parts to merge: name their files',

  notConverged: (i) =>
    `no solution was found (${i.status} after ${count(i.iterations, 'iteration')}, largest gradient ${brief(i.gradient)}): check the model, put variables on similar scales, or give starting values with start()`,
  negativeVariance: (i) =>
    `negative ${plural(i.variables, 'variance')} estimated for ${list(i.variables)}${inGroup(i.group)} (a Heywood case): the model may be misspecified or the sample small; try lower(0) bounds or fewer parameters`,
  latentCovarianceNotPositiveDefinite: (i) =>
    `the covariance matrix of the latent variables ${list(i.latents)} is not positive definite${inGroup(i.group)}: two of them may be the same, or a correlation exceeds 1; consider merging them`,
  residualCovarianceNotPositiveDefinite: (i) =>
    `the residual covariance matrix of ${list(i.variables)} is not positive definite${inGroup(i.group)}: check their residual covariances and variances`,
  singularInformation: (i) =>
    `the data cannot tell these parameters apart: ${list(i.parameters)}; the model may not be identified, and there are no standard errors: fix or equate some of them`,
  parameterAtBound: (i) =>
    `${list(i.parameters)} ended at a bound: standard errors and tests hold only for the other parameters; check whether the bound is meant`,
  justIdentified: () =>
    'the model has as many parameters as moments: it fits any data perfectly, so its fit proves nothing; judge it by its estimates',
  notComparable: (i) =>
    `fits ${i.first} and ${i.second} cannot be compared: they differ in ${{ estimator: 'the estimator, likelihood or treatment of missing values', groups: 'the number of groups', variables: 'the observed variables', cases: 'the cases or their values' }[i.reason]}; fit all models in the same way to the same data`,
  notNested: (i) =>
    i.sameDf
      ? `${i.smaller} and ${i.larger} have the same degrees of freedom but are not equivalent: their difference is no chi-square; compare AIC and BIC instead`
      : `${i.smaller} is not nested in ${i.larger}: the larger model cannot reproduce what the smaller one implies, and the difference is no chi-square; compare AIC and BIC instead`,
  differenceNotScaled: (i) =>
    `the difference of ${i.smaller} and ${i.larger} has no positive scaling factor by ${i.method}: try method 'satorra.bentler.2010' or 'satorra.2000'`,
  markerSwitched: (i) =>
    `${i.latent} is scaled by ${i.to} instead of ${i.from}, which hardly correlates with the other indicators: fix a loading to 1 yourself to choose`,
  testNotAvailable: (i) => `the test ${i.test} cannot be computed: ${i.reason}`,
  replicatesLost: (i) =>
    `of ${count(i.replicates, 'bootstrap replicate')} ${i.failed} found no solution and ${i.inadmissible} found an inadmissible one: intervals describe what is left; simplify the model, or bound the variances`,
  pathsTruncated: (i) =>
    `more than ${i.limit} paths lead from ${i.from} to ${i.to}: the first ${i.limit} are listed, total effects are complete; raise limit for more`,
  unstableLoop: (i) =>
    `the loop among ${list(i.variables)} does not die out${inGroup(i.group)} (largest eigenvalue modulus ${brief(i.radius)}, must be below 1): total and indirect effects have no meaning; check the model or leave out one direction`,
}

const expectations: Readonly<Record<string, string>> = {
  variable: 'a variable',
  operator: 'an operator such as =~ or ~',
  value: 'a value',
  name: 'a name',
  expression: 'a number, a name or an opening parenthesis',
  statementEnd: 'the end of the statement',
  intercept: '1 or 0 for the intercept',
  phantom: '0 for a factor without indicators',
  blockLabel: 'a label or number for the block',
} satisfies Partial<Record<Expectation, string>>

const expectation = (expected: Expectation): string => expectations[expected] ?? expected

const modifierFaults: Readonly<Record<ModifierFault, string>> = {
  notNumber: 'must be a number: a label stands alone, without a sign or a function',
  notName: 'must be a name or a quotation',
  mixed: 'mixes numbers and labels: give only numbers (and NA), or only labels; use two modifiers for both',
  empty: 'is empty: write one, or leave the modifier out',
  notFinite: 'is not a finite number: check the arithmetic',
  notSingle: 'must be one name, not several',
  leftOnly: 'belongs before the factor, on the left side: efa("block")*f =~ ...',
  alreadyZero: 'contradicts the 0 after it: write the number before 1 instead, as in y ~ 2*1',
}

const modifierNames: Readonly<Record<string, string>> = { fixed: 'the fixed value', label: 'the label', c: 'c(...)' }

const modifierName = (modifier: string): string => modifierNames[modifier] ?? `${modifier}()`

const recordFaults: Readonly<Record<RecordFault, string>> = {
  notJson: 'it is not JSON, or only the beginning of it',
  otherFormat: 'it is a file of another kind',
  otherVersion: 'it was written by another version of relata; write it anew, or use that version',
  otherKind: 'it is of another kind of work',
  wrongField: 'one of its fields is not what it should be',
  damaged: 'its numbers are not all there; run this part again',
}

const replicateRange = ({ from, to, shard }: ReplicateRange): string => {
  const replicates = to - from === 1 ? `replicate ${from}` : `replicates ${from} to ${to - 1}`
  return shard === undefined ? replicates : `shard ${shard} (${replicates})`
}

const noDataReasons: Readonly<Record<Extract<DataIssue, { code: 'noData' }>['reason'], string>> = {
  noColumns: 'the data have no columns',
  noCases: 'the data have no rows',
  notGiven: "no data were given; loadDataset('sim_exhibition') of relata/node is a simulated sample for the chapter",
  noCompleteCases: "no row is complete; missing: 'ml' would use incomplete rows",
}

const fileName = (path: string): string => (path === '-' ? 'standard input' : path)

const savFaults: Readonly<Record<SavFault, string>> = {
  notSav: 'it is not a system file (.sav); save it as one',
  cutShort: 'it ends too early; copy it again',
  unknownPart: 'it has a part that no system file has; save it again',
  zlibData: 'its compressed part is damaged; copy it again',
  zlibNotOffered: 'it is compressed by zlib (.zsav); save it as .sav',
  noVariables: 'it has no variables',
  tooLarge: 'it has more values than fit into memory; keep only the columns that the model needs',
}

const fileFaults: Readonly<Record<FileFault, string>> = {
  notFound: 'there is no such file or folder; check the name and the folder',
  folder: 'it is a folder; name a file in it',
  notAllowed: 'the operating system does not allow it; check the permissions',
  tooLarge: 'it is too large; keep only the columns that the model needs',
  notText: 'it is not text in this encoding; save it as UTF-8, or name its encoding, as gb18030 (encoding, --encoding)',
  spreadsheet: 'it is a file of Excel or another packed file, whatever its name says; save the sheet as CSV',
  readTwice: 'standard input can be read once only; put one of the two into a file',
  empty: 'there is nothing in it',
  other: 'the operating system reports an error',
}

const needs: Readonly<Record<OptionNeed, string>> = {
  groupOption: 'the option group',
  severalGroups: 'several groups',
  cases: 'data with cases',
  dataNotFit: 'data in place of a fit, which has its groups already',
  bootstrap: "se: 'bootstrap' or test: 'bollen.stine'",
  severalTests: 'the tests that it names among those of the option test',
  samplingWeights: 'the option samplingWeights',
  bootstrapFlag: '--bootstrap',
  reportFlag: '--html or --docx',
  covFlag: '--cov',
}

const instead: Readonly<Record<InsteadOfOption, string>> = {
  continuousVariables: 'models are of continuous variables; ordered ones are not fitted yet',
  confirmatoryModels: 'models are confirmatory; rotation is not fitted yet',
  oneLevel: 'models have one level; cluster gives standard errors for dependent cases',
  groupsOfFixedSize: 'groups are of fixed size',
  conventionsOfLavaan: "conventions are lavaan's own; likelihood, information and missing set the parts",
  builtInOptimizer: 'the optimizer is built in and takes exact derivatives; maxIterations, start and bounds are yours to set',
  boundsOption: "use bounds: 'wide', 'standard', ..., or write lower() and upper() in the model",
  builtInRepresentation: 'there is one representation of models, and one parser',
  constraintsInModel: 'write constraints into the model, as in a == b',
  labels: 'give parameters the same label: they are equal, and count as one',
  checkFunction: 'use check(model, data) or parameterTable(model), which fit nothing',
  issuesOfFit: 'every check is made and reported in fit.issues',
  readings: 'it is computed when it is asked for: fitMeasures, impliedMoments, sampleStatistics, vcov',
  independenceBaseline: "the baseline is the independence model of lavaan's defaults; compareFits compares with a model of your own",
  bootstrapOption: 'use bootstrap: { replicates, seed, type }',
  workerPool: 'use bootstrapAsync(fit, { pool })',
  readingsOfDefinitions: 'use monteCarlo(fit) or deltaMethod(fit, { order: 2 }) after the fit',
  designWeights: 'weights are design weights; repeat the rows of cases that stand for several',
  informationOptions: 'use information, h1Information and observedInformation',
  momentsAsData: 'give moments in place of the data: { names, cov, nobs, mean }',
  divisorOfMoments: "say in the moments which divisor they have: { cov, nobs, divisor: 'n' }",
  weightsFromCases: 'weights are computed from the cases',
  markerCriterion: 'a marker that fails badMarkerCrit is moved; badMarkerCrit: 0 keeps it',
  estimatorAsItIs: 'estimators take no arguments of their own',
  gammaAsItIs: "Gamma has divisor n, as lavaan's has by default",
  standardizeObserved: 'use stdOv, or put variables on similar scales',
  modelAsItIs: 'sem, cfa, growth and fitModel say which defaults a model gets',
}

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const hint = (nearest: readonly string[]): string => (nearest.length > 0 ? ` (did you mean ${either(nearest)}?)` : '')

const list = (names: readonly string[], most = 20): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ')

const calls = (names: readonly string[]): string => names.map((name) => `${name}()`).join(', ')

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

const plural = (names: readonly string[], noun: string): string => (names.length === 1 ? noun : `${noun}s`)

const inGroup = (group: string | undefined): string => (group === undefined || group === '' ? '' : ` in group ${group}`)

const cellAdvice = (text: string): string => {
  const meant = numberMeant(text)
  if (meant !== undefined) return `write ${meant}`
  return meansMissing(text)
    ? `leave it empty, or name it as a sign for missing values (readCsv(path, { missing: ['${text}'] }), --na-strings)`
    : 'make it a number or leave it empty'
}

const brief = (value: number): string => String(Number(value.toPrecision(3)))
