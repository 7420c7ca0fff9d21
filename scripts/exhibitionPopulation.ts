// The population behind the simulated exhibition data. Every number is ours, chosen only to satisfy what the chapter says in words;
// nothing was observed. All latent variables and items have variance 1.

/** Structural coefficients among FR, TSAT, TRU, CSAT, AFF, CON: [outcome, { cause: coefficient }] in causal order. */
const structure: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['FR', {}],
  ['TSAT', { FR: 0.2 }],
  ['TRU', { FR: 0.34, TSAT: 0.38 }],
  ['CSAT', { FR: 0.36, TSAT: 0.22, TRU: 0.28 }],
  ['AFF', { FR: 0.18, CSAT: 0.52, TRU: 0.18 }],
  ['CON', { FR: 0, CSAT: 0.06, TRU: 0.12, AFF: 0.66 }],
]

/** The scales: item names, loadings, the factor that carries them (times `carried`), and the mean of their answers. */
const scales = [
  { items: 'fr', factor: 'FR', carried: 1, loadings: [0.84, 0.87, 0.85, 0.82], mean: 4.4 },
  { items: 'ts', factor: 'TSAT', carried: 1, loadings: [0.86, 0.89, 0.84], mean: 5.2 },
  { items: 'tg', factor: 'TRU', carried: 0.9, loadings: [0.85, 0.88, 0.84], mean: 5.1 },
  { items: 'ti', factor: 'TRU', carried: 0.93, loadings: [0.86, 0.88, 0.85], mean: 5.2 },
  { items: 'ta', factor: 'TRU', carried: 0.82, loadings: [0.84, 0.87, 0.85], mean: 5.4 },
  { items: 'sat', factor: 'CSAT', carried: 1, loadings: [0.87, 0.9, 0.88, 0.86], mean: 5.0 },
  { items: 'aff', factor: 'AFF', carried: 1, loadings: [0.89, 0.91, 0.88, 0.87], mean: 4.6 },
  { items: 'con', factor: 'CON', carried: 1, loadings: [0.86, 0.89, 0.87, 0.84], mean: 4.3 },
] as const

/** What the first, second, ... item of a scale adds to the mean of the scale. */
const itemShifts = [0.1, 0, -0.1, -0.15]

export interface Population {
  /** 28 item names. */
  readonly names: readonly string[]
  /** Their means on the seven-point scale, before answers are rounded and cut. */
  readonly means: readonly number[]
  /** Their correlations, 28 x 28, row-major. */
  readonly covariance: Float64Array
}

/** Means and correlations of the 28 items in the population. */
export function exhibitionPopulation(): Population {
  const latent = latentCovariances()
  const items = scales.flatMap((scale) =>
    scale.loadings.map((loading, k) => ({ name: `${scale.items}${k + 1}`, scale, loading, mean: scale.mean + itemShifts[k] })),
  )
  const p = items.length
  const covariance = new Float64Array(p * p)
  for (const [j, a] of items.entries()) {
    for (const [k, b] of items.entries()) {
      // within a scale the carrying factor and the scale's own disturbance together have variance 1
      const between = a.scale === b.scale ? 1 : a.scale.carried * b.scale.carried * latent(a.scale.factor, b.scale.factor)
      covariance[j * p + k] = j === k ? 1 : a.loading * b.loading * between
    }
  }
  return { names: items.map((item) => item.name), means: items.map((item) => item.mean), covariance }
}

/** Covariances of the latent variables: each outcome's with those before it are sums over its causes; variances are 1. */
function latentCovariances(): (a: string, b: string) => number {
  const known = new Map<string, number>()
  const covariance = (a: string, b: string) => (a === b ? 1 : (known.get(`${a} ${b}`) ?? 0))
  for (const [position, [outcome, causes]] of structure.entries()) {
    for (const [earlier] of structure.slice(0, position)) {
      const value = Object.entries(causes).reduce((sum, [cause, coefficient]) => sum + coefficient * covariance(cause, earlier), 0)
      known.set(`${outcome} ${earlier}`, value).set(`${earlier} ${outcome}`, value)
    }
  }
  return covariance
}
