import type { ParameterRow } from './parameterTable'

/** What a row says about the part that its variables play. */
export type Claim = Pick<ParameterRow, 'lhs' | 'op' | 'rhs'>

/**
 * The variables of one group and level by the part they play. Each list is in lavaan's order (first mention);
 * a variable stands in the first list that claims it: latent, indicator, composite indicator, outcome, predictor, other.
 */
export interface BlockVariables {
  /** Left sides of `=~` and `<~`. */
  readonly latent: readonly string[]
  /** Left sides of `<~`. */
  readonly composites: readonly string[]
  /** Observed right sides of `=~`. */
  readonly indicators: readonly string[]
  /** Observed right sides of `<~`. */
  readonly compositeIndicators: readonly string[]
  /** Observed left sides of `~`, then predictors that are products of one of them, as `m:w`: they vary with it. */
  readonly outcomes: readonly string[]
  /** Observed right sides of `~`. */
  readonly predictors: readonly string[]
  /** Observed variables that only occur in covariances, means or thresholds. */
  readonly others: readonly string[]
  /** All observed ones, in that order. */
  readonly observed: readonly string[]
  /** Predictors whose mean, variance or covariances the user did not mention. */
  readonly exogenous: readonly string[]
  /** Latent variables that are nobody's indicator and nobody's outcome. */
  readonly exogenousLatent: readonly string[]
  /** Outcomes that predict and measure nothing: latent ones first. */
  readonly terminal: readonly string[]
}

/** Sorts the variables of one block by the part they play in the rows that the user wrote. */
export function blockVariables(rows: readonly Claim[]): BlockVariables {
  const collect = (...parts: ((row: Claim) => string | false)[]) => {
    const names = new Set<string>()
    for (const row of rows) {
      for (const part of parts) {
        const name = part(row)
        if (name) names.add(name)
      }
    }
    return names
  }
  const latent = collect((row) => (row.op === '=~' || row.op === '<~') && row.lhs)
  const composites = collect((row) => row.op === '<~' && row.lhs)
  const measured = collect((row) => row.op === '=~' && row.rhs !== row.lhs && row.rhs)
  const weighted = collect((row) => row.op === '<~' && row.rhs)
  const regressed = collect((row) => row.op === '~' && row.lhs)
  const regressors = collect((row) => row.op === '~' && row.rhs)
  // lavaan's order: left sides of covariances, then their right sides, then what only has thresholds or a mean.
  const varying = new Set([...collect((row) => row.op === '~~' && row.lhs), ...collect((row) => row.op === '~~' && row.rhs)])
  const located = collect((row) => row.op === '~1' && row.lhs)
  const mentioned = new Set([...varying, ...located])
  const others = new Set([...varying, ...collect((row) => (row.op === '|' || row.op === '~*~') && row.lhs), ...located])

  const seen = new Set(latent)
  const claim = (names: Iterable<string>) => {
    const claimed = [...names].filter((name) => !seen.has(name))
    for (const name of claimed) seen.add(name)
    return claimed
  }
  const indicators = claim(measured)
  const compositeIndicators = claim(weighted)
  const outcomes = claim([...regressed, ...[...regressors].filter((name) => isProductOf(name, regressed))])
  const predictors = claim(regressors)
  const rest = claim(others)
  const isTerminal = (name: string) => regressed.has(name) && !regressors.has(name) && !measured.has(name) && !weighted.has(name)
  return {
    latent: [...latent],
    composites: [...composites],
    indicators,
    compositeIndicators,
    outcomes,
    predictors,
    others: rest,
    observed: [...indicators, ...compositeIndicators, ...outcomes, ...predictors, ...rest],
    exogenous: predictors.filter((name) => !mentioned.has(name)),
    exogenousLatent: [...latent].filter((name) => !measured.has(name) && !weighted.has(name) && !regressed.has(name)),
    terminal: [...[...latent].filter(isTerminal), ...outcomes.filter(isTerminal)],
  }
}

function isProductOf(name: string, some: ReadonlySet<string>): boolean {
  const factors = name.split(':')
  return factors.length > 1 && factors.some((factor) => some.has(factor))
}
