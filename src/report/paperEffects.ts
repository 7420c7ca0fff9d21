import type { BootstrapEffect, BootstrapEffects } from '../effects/bootstrapEffects'
import type { Effect } from '../effects/effect'
import type { Effects } from '../effects/effects'
import type { TableBlock } from './block'
import { paperNotes } from './paperNotes'
import { type PaperStyle, withStars } from './paperStyle'

type Decomposition = Effects | BootstrapEffects
type AnyEffect = Effect | BootstrapEffect

/** Direct, specific indirect, total indirect and total effects of one pair of variables or several. */
export function paperEffects(input: Decomposition | readonly Decomposition[], style: PaperStyle): TableBlock {
  const { words, number, p, dash, stars, starred } = style
  const all: readonly Decomposition[] = 'totalIndirect' in input ? [input] : input
  const lines = all.flatMap((one) => linesOf(one, all.length > 1, style))
  const effects = lines.flatMap(({ effect }) => (effect ? [effect] : []))
  const isTested = effects.some((effect) => 'pvalue' in effect)
  const estimates = withStars(
    lines.map(({ effect }) => ({
      printed: number(effect?.est),
      stars: effect && 'pvalue' in effect && starred.besideP && effect.se > 0 ? stars(effect.pvalue) : '',
    })),
  )
  const tests = (effect: AnyEffect) => (!isTested ? [] : 'pvalue' in effect ? [number(effect.z, 2), p(effect.pvalue)] : ['', ''])
  const rows = lines.map(({ name, effect }, i) => {
    if (!effect) return [name]
    const values = [number(effect.se), number(effect.ciLower), number(effect.ciUpper), ...tests(effect)]
    return [name, dash(estimates[i]), ...values.map((value) => (effect.se > 0 ? dash(value) : '—')), dash(number(effect.stdAll.est))]
  })
  const replicates = effects.flatMap((effect) => ('replicates' in effect ? [effect.replicates] : []))
  return {
    kind: 'table',
    look: style.look,
    title: words.title.effects(all.map(({ from, to }) => ({ from: style.name(from), to: style.name(to) }))),
    spans: [{ text: words.interval(style.percent), from: 3, through: 4 }],
    head: (['effect', 'est', 'se', 'ciLower', 'ciUpper', ...(isTested ? (['z', 'p'] as const) : []), 'stdAll'] as const).map(
      (column) => words.column[column],
    ),
    align: ['left', ...Array.from({ length: isTested ? 7 : 5 }, () => 'right' as const)],
    rows,
    notes: paperNotes(
      style,
      [
        words.says.standardized,
        words.says.interval,
        replicates.length > 0 ? words.says.bootstrapErrors(String(replicates[0])) : undefined,
        effects.some(({ se }) => !(se > 0)) ? words.says.fixed : undefined,
        all.some(({ issues }) => issues.some(({ code }) => code === 'pathsTruncated')) ? words.says.truncated : undefined,
        all.some(({ issues }) => issues.some(({ code }) => code === 'unstableLoop')) ? words.says.unstable : undefined,
      ],
      isTested && starred.besideP,
    ),
  }
}

interface Line {
  readonly name: string
  readonly effect?: AnyEffect
}

function linesOf(one: Decomposition, headed: boolean, { words, name }: PaperStyle): Line[] {
  const path = ({ expression, label }: AnyEffect) => (expression.kind === 'path' ? expression.variables.map(name).join(' → ') : label)
  const group = one.groupLabel === '' ? '' : ` (${words.group(one.groupLabel)})`
  return [
    ...(headed || group !== '' ? [{ name: `${words.effectsOf(name(one.from), name(one.to))}${group}` }] : []),
    { name: `  ${words.effect.direct}`, effect: one.direct },
    ...one.indirect.map((effect: AnyEffect) => ({ name: `    ${path(effect)}`, effect })),
    { name: `  ${words.effect.totalIndirect}`, effect: one.totalIndirect },
    { name: `  ${words.effect.total}`, effect: one.total },
  ]
}
