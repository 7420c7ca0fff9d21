import type { DataInput } from '../data/dataInput'
import { missingPatterns } from '../data/missingPatterns'
import { casesOf } from '../fit/casesOf'
import { engineAt } from '../fit/engineAt'
import type { Fit } from '../fit/fit'
import { isFullInformation } from '../fit/missingTreatment'
import { any, oneOf } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { predictionMeans } from './coreMeans'
import { type ScoreMethod, scoreWeights } from './scoreWeights'

export interface FactorScoresOptions {
  /** 'regression' (default): smallest error. 'Bartlett' (also 'bartlett'): unbiased given the factor. */
  readonly method?: ScoreMethod | 'bartlett'
  /** Other cases with the same variables; default those that the model was fitted to. */
  readonly newData?: DataInput
}

const rules: OptionRules<FactorScoresOptions> = { method: oneOf('regression', 'Bartlett', 'bartlett'), newData: any }

/** Predicted values of the latent variables, one group. */
export interface FactorScores {
  /** Group label, '' for a single group. */
  readonly label: string
  readonly names: readonly string[]
  /** One row a case, one column a latent variable; NaN for a case without any value, and for incomplete ones after two-stage estimation. */
  readonly rows: number[][]
  /** Position of each case in the data, zero-based. */
  readonly cases: number[]
  /** Standard errors of prediction, in the shape of `rows`; they depend on which values a case has. */
  readonly se: number[][]
  /** Squared correlation of score and factor (squared determinacy) for a case without missing values, by latent variable. */
  readonly reliability: Record<string, number>
}

/**
 * Factor scores from the variables that each case has: lavaan's `lavPredict()`. Without a mean structure the sample means are subtracted.
 * Throws a SemError for other methods, when there are no cases, or when new ones lack variables.
 */
export function factorScores(fit: Fit, options: FactorScoresOptions = {}): FactorScores[] {
  requireOptions(options, rules)
  const { newData } = options
  const method = options.method === 'bartlett' ? 'Bartlett' : (options.method ?? 'regression')
  const cases = casesOf(fit, newData)
  // Two-stage estimation replaces incomplete cases by moments; lavaan has no scores for them then.
  const scoresIncomplete = isFullInformation(fit.options.missing) || fit.options.missing === 'listwise'
  return engineAt(fit).states.map((state, block) => {
    const names = fit.table.variables[block].latent
    const { placement } = state
    const latent = names.map((name) => placement.core.indexOf(name))
    const informants = informantsOf(fit, block)
    const composites = fit.table.variables[block].composites.map((name) => placement.core.indexOf(name))
    const factors = { latent, composites, indicators: placement.observed.flatMap((name, i) => (informants.has(name) ? [i] : [])) }
    const { columns, positions } = cases[block]
    const means = predictionMeans(state, fit.sample[block].mean)
    const m = names.length
    const rows = Array.from(positions, () => new Array<number>(m).fill(Number.NaN))
    const se = Array.from(positions, () => new Array<number>(m).fill(Number.NaN))
    for (const pattern of missingPatterns(columns)) {
      const { observed } = pattern
      const o = observed.length
      if (o < placement.observed.length && !scoresIncomplete) continue
      const found = scoreWeights(state, factors, observed, method)
      for (const i of pattern.cases) {
        for (let k = 0; k < m; k++) {
          let score = means.core[latent[k]]
          for (let j = 0; j < o; j++) score += found.weights[k * o + j] * (columns[observed[j]][i] - means.observed[observed[j]])
          rows[i][k] = score
          se[i][k] = found.se[k]
        }
      }
    }
    const { reliability } = scoreWeights(
      state,
      factors,
      Int32Array.from(placement.observed, (_, i) => i),
      method,
    )
    return {
      label: fit.sample[block].label,
      names,
      rows,
      cases: [...positions],
      se,
      reliability: Object.fromEntries(names.map((name, k) => [name, reliability[k]])),
    }
  })
}

/**
 * What tells of the factors under Bartlett: observed variables that a factor explains, as an indicator or as an outcome, unless an observed
 * variable that is explained itself explains them too (lavaan's rule).
 */
function informantsOf({ table }: Fit, block: number): Set<string> {
  const latent = new Set(table.variables[block].latent)
  const causes = new Map<string, string[]>()
  for (const { op, lhs, rhs, group, level } of table.rows) {
    if ((op !== '=~' && op !== '~') || group * table.levels + level !== block) continue
    const [to, from] = op === '~' ? [lhs, rhs] : [rhs, lhs]
    causes.set(to, [...(causes.get(to) ?? []), from])
  }
  return new Set(
    [...causes].flatMap(([name, from]) =>
      !latent.has(name) && from.some((cause) => latent.has(cause)) && from.every((cause) => latent.has(cause) || !causes.has(cause))
        ? [name]
        : [],
    ),
  )
}
