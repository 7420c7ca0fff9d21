import type { Bootstrap } from '../fit/bootstrap'
import { jackknifeValues } from '../fit/bootstrap'
import { type BootstrapReadingOptions, checkReading, readingRules } from '../fit/bootstrapReading'
import { requireBootstrap } from '../fit/requireFit'
import { type BootstrapEstimate, bootstrapEstimate, jackknifeAcceleration } from '../inference/bootstrapInterval'
import { group as groupOption, oneOf } from '../issue/optionValue'
import { requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { EffectExpression } from '../model/effectExpression'
import { type EffectLike, expressionOf } from './compareEffects'
import { type EffectNumbers, effectNumbers } from './effectFunction'
import type { Effects, EffectsOptions } from './effects'
import { effects, effectsRules } from './effects'
import { findGroup } from './estimateEffect'
import type { EffectScale } from './evaluate'
import { findEffectMistakes } from './findEffectMistakes'
import { graphsOf } from './graphsOf'
import { printEffect } from './printEffect'

const scales: readonly EffectScale[] = ['unstandardized', 'stdLv', 'stdAll']

/** One effect in one group with bootstrap standard error and interval, unstandardized and with latent or all variables in standard deviations. */
export interface BootstrapEffect extends BootstrapEstimate {
  readonly label: string
  readonly expression: EffectExpression
  /** Zero-based. */
  readonly group: number
  readonly groupLabel: string
  readonly stdLv: BootstrapEstimate
  readonly stdAll: BootstrapEstimate
}

/** `Effects` with bootstrap intervals. */
export interface BootstrapEffects extends Omit<Effects, 'direct' | 'indirect' | 'totalIndirect' | 'total'> {
  readonly direct: BootstrapEffect
  readonly indirect: readonly BootstrapEffect[]
  readonly totalIndirect: BootstrapEffect
  readonly total: BootstrapEffect
}

/**
 * `effects` with bootstrap standard errors and intervals: every directed path between two variables, the direct, total indirect and total
 * effect, each evaluated in every replicate. `type`: 'perc' (default), 'basic', 'norm', 'bca.simple', 'bca'. Throws as `effects` does.
 */
export function bootstrapEffects(boot: Bootstrap, options: EffectsOptions & BootstrapReadingOptions): BootstrapEffects {
  requireOptions(options, { ...effectsRules, ...readingRules }, ['from', 'to'])
  requireBootstrap(boot)
  const { type: _, ...which } = options
  const { direct, indirect, totalIndirect, total, ...rest } = effects(boot.fit, which)
  const all = [direct, totalIndirect, total, ...indirect]
  const [first, second, third, ...paths] = readEffects(
    boot,
    all.map(({ expression }) => expression),
    rest.group,
    options,
  )
  return { ...rest, direct: first, indirect: paths, totalIndirect: second, total: third }
}

/**
 * One effect, or a contrast of effects, with bootstrap standard error and interval: 'SAT -> AFF -> CON', an expression, or what
 * `compareEffects` gave. Throws a SemError for names that are no variables of the model.
 */
export function bootstrapEffect(
  boot: Bootstrap,
  effect: EffectLike,
  options: BootstrapReadingOptions & { readonly group?: string | number } = {},
): BootstrapEffect {
  requireOptions(options, { ...readingRules, group: groupOption })
  requireBootstrap(boot)
  const where = graphsOf(boot.fit)
  const expression = expressionOf(effect, boot.fit)
  const group = findGroup(where, options.group)
  const issues = findEffectMistakes(expression, where)
  if (issues.length > 0) throw new SemError(issues)
  return readEffects(boot, [expression], group, options)[0]
}

/**
 * The value of one effect in every replicate: the distribution behind `bootstrapEffect`. NaN where a replicate failed. Throws a SemError for
 * names that are no variables of the model.
 */
export function effectReplicates(
  boot: Bootstrap,
  effect: EffectLike,
  options: { readonly group?: string | number; readonly scale?: EffectScale } = {},
): Float64Array {
  requireOptions(options, { group: groupOption, scale: oneOf(...scales) })
  requireBootstrap(boot)
  const where = graphsOf(boot.fit)
  const expression = expressionOf(effect, boot.fit)
  const group = findGroup(where, options.group)
  const issues = findEffectMistakes(expression, where)
  if (issues.length > 0) throw new SemError(issues)
  const numbers = effectNumbers(boot.fit)
  const value = numbers.compile(expression, group, options.scale ?? 'unstandardized')
  const [values] = table(numbers, [value], boot.estimates, boot.fit.table.rows.length)
  numbers.moveTo(boot.fit.estimate.values)
  return values
}

function readEffects(
  boot: Bootstrap,
  expressions: readonly EffectExpression[],
  group: number,
  options: BootstrapReadingOptions,
): BootstrapEffect[] {
  const { type, level } = checkReading(boot, options)
  const { fit, estimates } = boot
  const numbers = effectNumbers(fit)
  const functions = expressions.flatMap((expression) => scales.map((scale) => numbers.compile(expression, group, scale)))
  const rows = fit.table.rows.length
  const replicates = table(numbers, functions, estimates, rows)
  const leftOut = type === 'bca' ? table(numbers, functions, jackknifeValues(fit) ?? new Float64Array(0), rows) : []
  numbers.moveTo(fit.estimate.values)
  const estimatesOf = functions.map((value, k) =>
    bootstrapEstimate(value(), replicates[k], type, level, () => jackknifeAcceleration(leftOut[k])),
  )
  return expressions.map((expression, k) => ({
    label: printEffect(expression),
    expression,
    group,
    groupLabel: fit.table.groupLabels[group],
    ...estimatesOf[3 * k],
    stdLv: estimatesOf[3 * k + 1],
    stdAll: estimatesOf[3 * k + 2],
  }))
}

/** One column a function: its value in every row of a matrix of row values. */
function table(numbers: EffectNumbers, functions: readonly (() => number)[], matrix: Float64Array, rows: number): Float64Array[] {
  const count = matrix.length / rows
  const columns = functions.map(() => new Float64Array(count))
  for (let r = 0; r < count; r++) {
    numbers.moveTo(matrix.subarray(r * rows, (r + 1) * rows))
    for (let k = 0; k < functions.length; k++) columns[k][r] = functions[k]()
  }
  return columns
}
