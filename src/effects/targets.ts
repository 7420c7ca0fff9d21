import type { Fit } from '../fit/fit'
import { readFunction, readParameter } from '../fit/readFunctions'
import { requireFit } from '../fit/requireFit'
import type { Issue } from '../issue/issue'
import { either, flag, type OptionValue, oneOf, text, texts } from '../issue/optionValue'
import type { OptionRules } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { EffectExpression } from '../model/effectExpression'
import { effectFormula } from '../model/effectFormula'
import { type ParameterFunction, parameterFunction } from '../model/parameterFunction'
import { type EffectScale, evaluate } from './evaluate'
import { findEffectMistakes } from './findEffectMistakes'
import type { Fitted } from './fitted'
import { graphsOf } from './graphsOf'
import { printEffect, readEffect } from './printEffect'

/** Which functions of the parameters are meant. Nothing given: all defined parameters of the model (`:=`). */
export interface TargetOptions {
  /** Arithmetic over labels: 'a*b', or named, { indirect: 'a*b' }. */
  readonly functions?: readonly string[] | Readonly<Record<string, string>>
  /** Parameters by label, or as 'y ~ x'. */
  readonly parameters?: readonly string[]
  /** Effects by their variables: 'x -> m -> y', or expressions. No label has to be written in the model. */
  readonly effects?: readonly (string | EffectExpression)[]
  /** Names of defined parameters, or true for all. */
  readonly defined?: readonly string[] | boolean
  /** Scale of the effects: default 'unstandardized'. */
  readonly scale?: EffectScale
}

const effectList: OptionValue = { kind: 'list', of: either(text, { kind: 'record' }) }

/** What the options that name targets may be. */
export const targetRules: OptionRules<TargetOptions> = {
  functions: either(texts, { kind: 'textsByName' }),
  parameters: texts,
  effects: effectList,
  defined: either(flag, texts),
  scale: oneOf('unstandardized', 'stdLv', 'stdAll'),
}

/** A function of the q parameters with a name. */
export interface Target {
  readonly label: string
  readonly est: number
  value(x: Float64Array): number
  /** Absent for effects that are no arithmetic over parameters: with loops, or standardized. */
  readonly smooth?: ParameterFunction
}

/** Reads what is meant; throws a SemError with all mistakes. */
export function targetsOf(fit: Fit, options: TargetOptions): Target[] {
  requireFit(fit)
  const { table, estimate, model } = fit
  const { functions = {}, parameters = [], effects = [] } = options
  const issues: Issue[] = []
  const targets: Target[] = []
  const definitions = table.rows.filter(({ role }) => role.kind === 'defined').map(({ lhs }) => lhs)
  const nothing = options.functions === undefined && options.parameters === undefined && options.effects === undefined
  const all = options.defined === true || (nothing && options.defined === undefined)
  const defined = all ? definitions : Array.isArray(options.defined) ? (options.defined as readonly string[]) : []
  if (all && nothing && defined.length === 0)
    issues.push({ code: 'badOption', option: 'defined', found: 'none', expected: 'functions, effects, or parameters defined by :=' })
  const add = (label: string, smooth: ParameterFunction): void => {
    targets.push({ label, est: smooth.value(estimate.x), value: smooth.value, smooth })
  }
  const named = Array.isArray(functions)
    ? functions.map((text: string) => [text, text])
    : Object.entries(functions as Record<string, string>)
  for (const [label, text] of named) {
    const expression = readFunction(text, table, issues)
    if (expression) add(label, parameterFunction(expression, table, estimate.values))
  }
  for (const name of [...parameters, ...defined]) {
    const expression = readParameter(name, table, issues)
    if (expression) add(name, parameterFunction(expression, table, estimate.values))
  }
  for (const effect of effects) {
    const expression = typeof effect === 'string' ? readEffect(effect) : effect
    const mistakes = findEffectMistakes(expression, graphsOf(fit))
    issues.push(...mistakes)
    if (mistakes.length === 0) targets.push(effectTarget(fit, expression, options.scale ?? 'unstandardized'))
  }
  if (issues.length > 0) throw new SemError(issues, model.source)
  return targets
}

/** An effect as a function of the parameters: a formula where there is one, otherwise evaluated anew at every point. */
function effectTarget(fit: Fit, expression: EffectExpression, scale: EffectScale): Target {
  const { table, estimate } = fit
  const label = printEffect(expression)
  const formula = scale === 'unstandardized' ? effectFormula(expression, table) : undefined
  if (formula) {
    const smooth = parameterFunction(formula, table, estimate.values)
    return { label, est: smooth.value(estimate.x), value: smooth.value, smooth }
  }
  const values = Float64Array.from(estimate.values)
  const moved: Fitted = { table, estimate: { values }, inference: {} }
  const value = (x: Float64Array): number => {
    table.rows.forEach(({ role }, row) => {
      if (role.kind === 'free') values[row] = x[role.index]
    })
    return evaluate(expression, graphsOf(moved), 0, scale).value
  }
  return { label, est: value(estimate.x), value }
}
