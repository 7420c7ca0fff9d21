import type { BootstrapEffect, BootstrapEffects } from '../effects/bootstrapEffects'
import type { Effect } from '../effects/effect'
import type { Effects } from '../effects/effects'
import type { PaperStyle } from './paperStyle'
import { saidP } from './resultsFit'
import { joined, listed, type RichText } from './richText'
import type { ResultsWords } from './words/resultsWords'

type Decomposition = Effects | BootstrapEffects
type AnyEffect = Effect | BootstrapEffect

/** Indirect, direct and total effects of each pair of variables, with intervals. */
export function resultsEffects(all: readonly Decomposition[], style: PaperStyle, words: ResultsWords): RichText[] {
  const shown = all.filter(({ indirect }) => indirect.length > 0)
  if (shown.length === 0) return []
  const replicates = shown.flatMap(({ total }) => ('replicates' in total ? [total.replicates] : []))
  return [
    ...shown.flatMap((one) => sentencesOf(one, style, words)),
    replicates.length > 0 ? words.bootstrapIntervals(String(replicates[0])) : words.deltaIntervals,
  ]
}

function sentencesOf(one: Decomposition, style: PaperStyle, words: ResultsWords): RichText[] {
  const said = (effect: AnyEffect) => words.effect(facts(effect, style), style.percent)
  const [from, to] = [style.name(one.from), style.name(one.to)]
  const indirect: readonly AnyEffect[] = one.indirect
  const direct = one.direct.se > 0 || one.direct.est !== 0 ? said(one.direct) : words.noDirect
  const first =
    indirect.length === 1
      ? words.singleIndirect(pathOf(indirect[0], style), { from, to }, said(indirect[0]), direct, said(one.total))
      : words.effects(from, to, said(one.totalIndirect), direct, said(one.total))
  const isClear = ({ ciLower, ciUpper }: AnyEffect) => ciLower > 0 || ciUpper < 0
  const list = (effects: readonly AnyEffect[]) =>
    listed(
      effects.map((effect) => joined(pathOf(effect, style), ` [${limits(effect, style).join(', ')}]`)),
      words.listGap,
    )
  const known = indirect.length > 1 ? indirect.filter(({ se }) => se > 0) : []
  const clear = known.filter(isClear)
  const unclear = known.filter((effect) => !isClear(effect))
  const has = (code: string) => one.issues.some((issue) => issue.code === code)
  return [
    one.groupLabel === '' ? first : joined(words.inGroup(one.groupLabel), words.sentenceGap, first),
    ...(clear.length > 0 ? [words.excludesZero(list(clear), style.percent)] : []),
    ...(unclear.length > 0 ? [words.includesZero(list(unclear), style.percent)] : []),
    ...(has('unstableLoop') ? [words.unstable] : []),
    ...(has('pathsTruncated') ? [words.truncated] : []),
  ]
}

function pathOf({ expression, label }: AnyEffect, { name }: PaperStyle): string {
  return expression.kind === 'path' ? expression.variables.map(name).join(' → ') : label
}

/** Limits of an interval; with one decimal more where one of them would be printed as 0, so that it shows on which side of 0 it is. */
function limits({ ciLower, ciUpper }: AnyEffect, style: PaperStyle): [string, string] {
  const printed = [style.number(ciLower), style.number(ciUpper)]
  const more = printed.some((limit) => Number(limit) === 0) ? (printed[0].split('.')[1]?.length ?? 0) + 1 : undefined
  return [style.number(ciLower, more), style.number(ciUpper, more)]
}

function facts(effect: AnyEffect, style: PaperStyle) {
  const isEstimated = effect.se > 0
  const [lower, upper] = isEstimated ? limits(effect, style) : ['', '']
  return {
    est: style.number(effect.est),
    se: isEstimated ? style.number(effect.se) : '',
    p: isEstimated && 'pvalue' in effect ? saidP(effect.pvalue, style) : '',
    std: style.dash(style.number(effect.stdAll.est)),
    lower,
    upper,
  }
}
