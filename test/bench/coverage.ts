/**
 * Coverage of 95 % intervals of an indirect effect a*b: data sets are simulated from known values, and each kind of interval either holds
 * the true product or does not. What a figure is worth: with D data sets its Monte Carlo standard error is sqrt(p (1 - p) / D).
 */
import { bootstrap, bootstrapIntervals, monteCarlo, parameterEstimates, profileInterval, sem, simulate } from 'relata'

const model = 'm ~ a*x\ny ~ b*m + c*x\nab := a*b'

interface Condition {
  readonly a: number
  readonly b: number
  readonly n: number
  readonly skewed: boolean
}

/** Medium and small effects (Fritz & MacKinnon 2007), one path of two, none. */
const normal: readonly (readonly [number, number])[] = [
  [0.39, 0.39],
  [0.14, 0.14],
  [0.39, 0],
  [0, 0],
]
const skewed: readonly (readonly [number, number])[] = [
  [0.39, 0.39],
  [0, 0],
]
const conditions: readonly Condition[] = [
  ...normal.flatMap(([a, b]) => [100, 300].map((n) => ({ a, b, n, skewed: false }))),
  ...skewed.flatMap(([a, b]) => [100, 300].map((n) => ({ a, b, n, skewed: true }))),
]

/** Draws of a Monte Carlo interval: a quarter of the default, which four times the work would not make visibly better here. */
const draws = 5000

const kinds = ['delta', 'perc', 'bca.simple', 'bca', 'monteCarlo', 'profile'] as const
type Kind = (typeof kinds)[number]
type Interval = readonly [lower: number, upper: number]

export interface CoverageOptions {
  readonly sets: number
  readonly replicates: number
  readonly seed: number
  readonly say: (line: string) => void
}

/** Runs the study and says its table, in Markdown, a line as soon as its condition is done. */
export function coverage({ sets, replicates, seed, say }: CoverageOptions): void {
  say('| data | a | b | n | delta | percentile | bias-corrected | BCa | Monte Carlo | profile |')
  say('|---|---|---|---|---|---|---|---|---|---|')
  conditions.forEach((condition, c) => {
    const held = new Map<Kind, number>(kinds.map((kind) => [kind, 0]))
    let used = 0
    for (let set = 0; set < sets; set++) {
      const found = intervals(condition, seed + c, set, replicates)
      if (!found) continue
      used++
      const truth = condition.a * condition.b
      for (const kind of kinds) {
        const [lower, upper] = found[kind]
        if (lower <= truth && truth <= upper) held.set(kind, (held.get(kind) ?? 0) + 1)
      }
    }
    const cells = kinds.map((kind) => share((held.get(kind) ?? 0) / used, used))
    const { a, b, n, skewed } = condition
    say(
      `| ${[skewed ? 'skewed' : 'normal', a, b, n, ...cells].join(' | ')} |${used < sets ? ` ${sets - used} sets without a solution` : ''}`,
    )
  })
  const error = 100 * Math.sqrt((0.95 * 0.05) / sets)
  say('')
  say(
    `${sets} data sets a line, ${replicates} replicates a bootstrap, ${draws} Monte Carlo draws, seed ${seed}. Monte Carlo standard error at 95 %: ${error.toFixed(2)}.`,
  )
  say('In bold: further from 95 % than 2.58 of these, which one honest figure in a hundred would be.')
}

/** Every kind of interval from one data set; undefined when the fit did not converge. */
function intervals({ a, b, n, skewed }: Condition, seed: number, set: number, replicates: number): Record<Kind, Interval> | undefined {
  const residual = (explained: number) => 1 - explained
  const population = `x ~~ 1*x
m ~ ${a}*x
y ~ ${b}*m
m ~~ ${residual(a * a)}*m
y ~~ ${residual(b * b)}*y`
  const shape = skewed ? { skewness: 2, kurtosis: 7 } : {}
  const fit = sem(model, simulate(population, { n, seed, replicate: set, ...shape }))
  if (fit.estimate.status !== 'converged') return undefined
  const delta = parameterEstimates(fit).find(({ lhs }) => lhs === 'ab')!
  // seeds of the replicates are none of the seeds of the data
  const boot = bootstrap(fit, { replicates, seed: seed * 1_000_000 + set })
  const limits = (type: 'perc' | 'bca.simple' | 'bca'): Interval => {
    const { ciLower, ciUpper } = bootstrapIntervals(boot, { type }).find(({ lhs }) => lhs === 'ab')!
    return [ciLower, ciUpper]
  }
  const [drawn] = monteCarlo(fit, { defined: ['ab'], draws, seed: seed * 1_000_000 + set })
  const profile = profileInterval(fit, { defined: 'ab' })
  return {
    delta: [delta.ciLower, delta.ciUpper],
    perc: limits('perc'),
    'bca.simple': limits('bca.simple'),
    bca: limits('bca'),
    monteCarlo: [drawn.ciLower, drawn.ciUpper],
    profile: [profile.ciLower, profile.ciUpper],
  }
}

/** A share in percent, bold when it is no honest 95 % of so many. */
function share(value: number, of: number): string {
  const text = (100 * value).toFixed(1)
  return Math.abs(value - 0.95) > 2.58 * Math.sqrt((0.95 * 0.05) / of) ? `**${text}**` : text
}
