import type { Language } from '../issue/words'
import { namesInEffect } from '../model/effectExpression'
import type { ClaimResult, Judgement, NamedEffect } from '../study/studyReport'
import type { Block } from './block'
import { fixed, saidPvalue } from './number'
import type { StudyNames } from './studyNames'
import type { EstimateFacts, StudyWords } from './words/studyWords'

/** One claim: its verdict, the document's words, the estimate with its interval, what it means, and what other models say. */
export function studyClaim(claim: ClaimResult, words: StudyWords, names: StudyNames, language: Language, level: number): Block {
  const quotes = claim.statements.map(({ section, quote }) =>
    typeof section === 'string' ? words.source(section, quote[language]) : words.namedSource(section[language], quote[language]),
  )
  return {
    kind: 'entry',
    title: `${claim.id}  ${claim.claim[language]}`,
    mark: `[${words.verdict[claim.verdict]}]`,
    lines: [
      ...quotes,
      ...(claim.verdict === 'untestable' ? [reason(claim, words, names)] : findings(claim, words, names, language, level)),
    ],
  }
}

function reason({ why }: Judgement, words: StudyWords, names: StudyNames): string {
  const say = why && (words.why[why.code] as (facts: typeof why, name: (id: string) => string) => string)
  return words.whyUntestable(why && say ? say(why, names.construct) : '')
}

function findings(claim: ClaimResult, words: StudyWords, names: StudyNames, language: Language, level: number): string[] {
  const elsewhere = claim.elsewhere.map((other) =>
    words.elsewherePart(names.model(other.model), words.verdict[other.verdict], fixed(other.standardized?.est, 2)),
  )
  return [
    ...estimateLines(claim, words, names, level),
    ...plainLines(claim, words, names),
    ...(claim.parts ?? []).map((part) => alsoLine(names.effect(part.effect), part.standardized, words)),
    ...(claim.groups ?? []).map((group) =>
      words.groupEstimate(names.group(group.groupLabel), fixed(group.est, 2), fixed(group.ciLower, 2), fixed(group.ciUpper, 2)),
    ),
    ...chiSquareLines(claim, words),
    ...zeroLines(claim, words),
    ...rivalLines(claim, words, names),
    ...claim.also.map((also) =>
      alsoLine(
        also.names?.[language] ?? names.effect(also.effect),
        also[claim.decidedOn === 'standardized' ? 'standardized' : 'estimate'],
        words,
      ),
    ),
    words.judgedBy(names.model(claim.model)),
    ...(elsewhere.length > 0 ? [words.elsewhere(elsewhere)] : []),
  ]
}

function estimateLines(
  { estimate, standardized, decidedOn, test }: Judgement,
  words: StudyWords,
  names: StudyNames,
  level: number,
): string[] {
  const decisive = decidedOn === 'standardized' ? standardized : estimate
  if (!decisive) return []
  const facts: EstimateFacts = {
    est: fixed(decisive.est, 2),
    level: `${Number((100 * level).toPrecision(4))}%`,
    lower: fixed(decisive.ciLower, 2),
    upper: fixed(decisive.ciUpper, 2),
    p: saidPvalue(decisive.pvalue),
    // the standard deviation of a product has no meaning of its own
    standardized: 'effect' in test && namesInEffect(test.effect).some(names.isProduct) ? '' : fixed(standardized?.est, 2),
  }
  return [decidedOn === 'standardized' ? words.standardizedEstimate(facts) : words.estimate(facts)]
}

function chiSquareLines({ chiSquare, test, verdict }: Judgement, words: StudyWords): string[] {
  if (!chiSquare) return []
  const held = verdict === 'supported'
  const worse = test.kind === 'nested' && (test.expected === 'worse') === held
  const conclusion =
    test.kind === 'nested'
      ? words.outcome[worse ? 'restrictionFails' : 'restrictionHolds']
      : words.groupsTest[verdict === 'notSupported' ? 'alike' : 'differ']
  return [words.concluded(words.chiSquare(fixed(chiSquare.statistic, 2), String(chiSquare.df), saidPvalue(chiSquare.pvalue)), conclusion)]
}

function zeroLines({ test, estimate }: Judgement, words: StudyWords): string[] {
  if (test.kind !== 'zero' || !estimate) return []
  const within = estimate.ciLower >= -test.margin && estimate.ciUpper <= test.margin
  return [words.zeroTest(String(test.margin), within)]
}

function rivalLines({ rivals = [] }: Judgement, words: StudyWords, names: StudyNames): string[] {
  return rivals.map(({ model, chisq, df, cfi, rmsea, aic, bic }) =>
    words.rivalFit({
      model: names.model(model),
      chisq: fixed(chisq, 2),
      df: String(df),
      cfi: fixed(cfi),
      rmsea: fixed(rmsea),
      aic: fixed(aic, 1),
      bic: fixed(bic, 1),
    }),
  )
}

/** A sentence without statistics, for claims about a single effect. */
function plainLines({ test, standardized }: Judgement, words: StudyWords, names: StudyNames): string[] {
  if (test.kind !== 'sign' || (test.effect.kind !== 'direct' && test.effect.kind !== 'total') || !standardized) return []
  const { from, to, kind } = test.effect
  if (names.isProduct(from)) return []
  const size = fixed(Math.abs(standardized.est), 2)
  return [
    words.plainly({ from: names.construct(from), to: names.construct(to), size, more: standardized.est > 0, direct: kind === 'direct' }),
  ]
}

function alsoLine(name: string, estimate: NamedEffect['estimate'], words: StudyWords): string {
  return words.also(name, fixed(estimate.est, 2), fixed(estimate.ciLower, 2), fixed(estimate.ciUpper, 2), saidPvalue(estimate.pvalue))
}
