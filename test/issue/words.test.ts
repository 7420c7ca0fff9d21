import { describe, expect, it } from 'vitest'
import { en } from '../../src/issue/en'
import type { Issue } from '../../src/issue/issue'
import { count, either, oneOf, texts } from '../../src/issue/optionValue'
import { zh } from '../../src/issue/zh'

const span = { start: 0, end: 1 }

/** One issue a code, in its fullest form. */
const samples: Issue[] = [
  { code: 'unexpectedCharacter', character: '＋', suggestion: '+', span },
  { code: 'unexpectedCharacter', character: '$', span },
  { code: 'unterminatedString', span },
  { code: 'rCode', span },
  { code: 'unexpectedToken', found: 'z', expected: ['+', 'statementEnd'], span },
  {
    code: 'unexpectedToken',
    found: '',
    expected: ['variable', 'intercept', 'phantom', 'name', 'operator', 'expression', 'value', 'blockLabel'],
    span,
  },
  { code: 'unknownOperator', operator: '<=', suggestion: '<', span },
  { code: 'unknownOperator', operator: '->', span },
  { code: 'unknownOperator', operator: '=', suggestion: '==', span },
  { code: 'unknownModifier', name: 'strat', nearest: ['start'], known: ['start', 'equal'], span },
  { code: 'unknownFunction', name: 'sqr', nearest: ['sqrt'], known: ['sqrt'], span },
  ...(['notNumber', 'notName', 'mixed', 'empty', 'notFinite', 'notSingle', 'leftOnly', 'alreadyZero'] as const).map(
    (reason): Issue => ({ code: 'badModifierValue', modifier: 'start', reason, span }),
  ),
  { code: 'reservedName', name: 'NA', span },
  { code: 'productOfThree', term: 'x:y:z', span },
  { code: 'numberOutOfRange', text: '1e999', span },
  { code: 'nestedTooDeep', limit: 400, span },
  { code: 'tooManyPairs', limit: 250000, span },
  { code: 'unknownLabel', name: 'b1', nearest: ['b2', 'b3'] },
  { code: 'duplicateDefinition', name: 'total' },
  { code: 'circularDefinition', name: 'total' },
  { code: 'repeatedModifier', variable: 'x', modifier: 'label' },
  { code: 'selfRegression', variable: 'trust' },
  { code: 'groupCountMismatch', found: 3, groups: 2 },
  { code: 'unknownGroup', name: 'Paris', groups: ['Pasteur', 'Grant-White'] },
  { code: 'unsupportedOperator', operator: '|~', supported: ['=~', '~'] },
  { code: 'underIdentified', parameters: 9, moments: 6 },
  { code: 'latentWithoutScale', latent: 'visual', group: 'Pasteur' },
  { code: 'compositeIndicatorElsewhere', composite: 'C', indicator: 'x1' },
  { code: 'missingColumn', name: 'trsut', nearest: ['trust'], available: ['trust', 'friendship'] },
  { code: 'textInNumberColumn', column: 'age', row: 0, value: 'old' },
  { code: 'textInNumberColumn', column: 'age', row: 0, value: '1,5' },
  { code: 'textInNumberColumn', column: 'age', row: 0, value: 'n/a' },
  { code: 'unevenRow', row: 2, cells: 1, columns: 2 },
  { code: 'openQuotes' },
  { code: 'notData', found: 'string' },
  { code: 'emptyColumn', column: 'year', group: 'Pasteur' },
  { code: 'constantColumn', column: 'year', group: 'Pasteur' },
  { code: 'duplicateName', name: 'x1' },
  { code: 'tooFewCases', cases: 3, variables: 9, group: 'Pasteur' },
  { code: 'notSymmetric', row: 'x1', column: 'x2', above: 0.5, below: 0.4 },
  { code: 'notPositiveDefinite', what: 'covariance', smallestEigenvalue: -0.0123456 },
  { code: 'casesDropped', dropped: 1, kept: 299 },
  { code: 'unknownOption', option: 'estimater', nearest: ['estimator'] },
  { code: 'badOption', option: 'estimator', found: 'MLX', expected: 'ML, MLR' },
  { code: 'unsupportedCombination', what: "missing: 'ml'", supported: 'use continuous data' },
  { code: 'badOption', option: 'level', found: '95', expected: { kind: 'number', above: 0, below: 1 } },
  { code: 'badOption', option: 'n', found: "'x'", expected: either(count, { kind: 'list', of: count }) },
  { code: 'badOption', option: 'signal', found: '7', expected: { kind: 'record' } },
  { code: 'badOption', option: 'labels', found: '7', expected: { kind: 'textsByName' } },
  { code: 'badOption', option: 'call', found: '7', expected: { kind: 'function' } },
  { code: 'badOption', option: 'names', found: '7', expected: texts },
  { code: 'badOption', option: 'type', found: "'x'", expected: oneOf('raw', 'standardized') },
  { code: 'optionNotOffered', option: 'mimic', instead: 'conventionsOfLavaan' },
  { code: 'optionWithoutEffect', option: 'groupEqual', needs: 'severalGroups' },
  { code: 'noVariables' },
  { code: 'latentNamedLikeColumn', name: 'trust' },
  { code: 'notConverged', status: 'iterationLimit', iterations: 500, gradient: 0.0123456 },
  { code: 'negativeVariance', variables: ['x1'] },
  { code: 'latentCovarianceNotPositiveDefinite', latents: ['visual', 'speed'] },
  { code: 'residualCovarianceNotPositiveDefinite', variables: ['x1', 'x2'], group: 'Pasteur' },
  { code: 'singularInformation', parameters: ['a', 'b'] },
  { code: 'parameterAtBound', parameters: ['x1~~x1'] },
  ...(['notJson', 'otherFormat', 'otherVersion', 'otherKind', 'wrongField', 'damaged'] as const).flatMap((reason): Issue[] => [
    { code: 'recordNotUnderstood', record: 'job', reason },
    { code: 'recordNotUnderstood', record: 'part', name: 'part-1.json', reason, detail: 'seed' },
  ]),
  { code: 'foreignPart', part: 'part-2.json', job: 'a'.repeat(64), expected: 'b'.repeat(64) },
  { code: 'partsOverlap', first: 'one.json', second: 'two.json', from: 4, to: 9 },
  {
    code: 'replicatesMissing',
    missing: [
      { from: 0, to: 1 },
      { from: 5, to: 9, shard: '2/4' },
    ],
    replicates: 10,
  },
  { code: 'noParts' },
  { code: 'markerSwitched', latent: 'v', from: 'z', to: 'x3' },
  { code: 'testNotAvailable', test: 'satorra.bentler', reason: 'raw data are needed' },
  { code: 'unknownCommand', name: 'fti', nearest: ['fit'], available: ['fit', 'check'] },
  { code: 'notInCatalog', what: 'study', name: 'trust', nearest: ['trustTransfer'], available: ['trustTransfer'] },
  { code: 'notInCatalog', what: 'model', name: 'rq', nearest: [], available: ['rq_path'] },
  { code: 'valueNotGiven', option: '--estimator' },
  { code: 'argumentNotGiven', argument: 'MODEL' },
  { code: 'argumentsLeftOver', found: ['a.csv', 'b.csv'] },
  ...(['notFound', 'folder', 'notAllowed', 'tooLarge', 'notText', 'spreadsheet', 'readTwice', 'empty', 'other'] as const).flatMap(
    (reason): Issue[] => [
      { code: 'fileNotRead', path: '-', reason },
      { code: 'fileNotWritten', path: 'out.txt', reason, detail: 'EIO' },
    ],
  ),
  { code: 'malformedFile', path: 'data.json', format: 'JSON', detail: 'position 3' },
  ...(['notSav', 'cutShort', 'unknownPart', 'zlibData', 'zlibNotOffered', 'noVariables', 'tooLarge'] as const).map(
    (reason): Issue => ({ code: 'malformedSav', reason }),
  ),
  ...(['bootstrapFlag', 'reportFlag', 'covFlag'] as const).map(
    (needs): Issue => ({ code: 'optionWithoutEffect', option: '--seed', needs }),
  ),
]

const say = (words: typeof en, issue: Issue): string => (words[issue.code] as (issue: Issue) => string)(issue)

/** The facts of an issue that its words must hand on. */
const namesOf = (issue: Issue): string[] =>
  Object.entries(issue)
    .filter(([key]) =>
      ['name', 'variable', 'latent', 'column', 'option', 'operator', 'term', 'character', 'suggestion', 'group'].includes(key),
    )
    .map(([, value]) => String(value))

describe('words', () => {
  it.each(samples.map((issue) => [issue.code, issue] as const))('%s is said in both languages, naming what it concerns', (_, issue) => {
    for (const words of [en, zh]) {
      const text = say(words, issue)
      expect(text).not.toMatch(/undefined|NaN|\[object|null|\s\s|：：/)
      for (const name of namesOf(issue)) expect(text).toContain(name)
    }
    expect(say(zh, issue)).toMatch(/\p{Script=Han}/u)
    expect(say(en, issue)).not.toMatch(/\p{Script=Han}/u)
  })

  it('both languages know the same codes', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort())
  })

  it('counts agree with their nouns', () => {
    expect(say(en, { code: 'casesDropped', dropped: 1, kept: 9 })).toContain('1 case with')
    expect(say(en, { code: 'casesDropped', dropped: 2, kept: 9 })).toContain('2 cases with')
  })

  it('rows count from one in words', () => {
    expect(say(en, { code: 'textInNumberColumn', column: 'age', row: 0, value: 'old' })).toContain('row 1')
  })
})
