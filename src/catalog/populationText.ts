/** Loadings by factor: { FR: { fr1: 0.84, fr2: 0.87 } }. */
export type Loadings = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Measurement part of a population: one line a factor, `FR =~ 0.84*fr1 + 0.87*fr2`. */
export function loadingLines(loadings: Loadings): string {
  return Object.entries(loadings)
    .map(([factor, items]) => `${factor} =~ ${weighted(items)}`)
    .join('\n')
}

/** Structural part: one line an outcome, `TRU ~ 0.34*FR + 0.38*TSAT`. A text stands for its value, as in 'c(.5, .2)'. */
export function pathLines(paths: Readonly<Record<string, Readonly<Record<string, number | string>>>>): string {
  return Object.entries(paths)
    .map(([outcome, causes]) => `${outcome} ~ ${weighted(causes)}`)
    .join('\n')
}

/** The same covariance between any two of the variables, as questionnaires show it. */
export function alikeCovariances(names: readonly string[], value: number): string {
  return names.flatMap((name, i) => names.slice(i + 1).map((other) => `${name} ~~ ${value}*${other}`)).join('\n')
}

/** Names of items with their loadings: `scale('fr', .84, .87)` is { fr1: .84, fr2: .87 }. */
export function scale(prefix: string, ...loadings: readonly number[]): Record<string, number> {
  return Object.fromEntries(loadings.map((loading, i) => [`${prefix}${i + 1}`, loading]))
}

function weighted(terms: Readonly<Record<string, number | string>>): string {
  return Object.entries(terms)
    .map(([name, value]) => `${value}*${name}`)
    .join(' + ')
}
