import type { DataInput } from '../data/dataInput'
import type { Fit } from '../fit/fit'
import type { ModelInput } from '../fit/readModel'
import { describeIssue } from '../issue/describe'
import { severity } from '../issue/severity'
import type { CommandContext } from './command'
import { fitOptionsOf } from './fitFlags'
import { assignWords, type ModelAndDataFlags, readDataInput, readModelInput } from './modelAndData'

/** Reads model and data, and fits as the options say. A model that does not converge makes the exit code 2. */
export async function fitted(words: readonly string[], flags: ModelAndDataFlags, context: CommandContext): Promise<Fit> {
  const { model, data } = assignWords(words, flags)
  return fitInput(await readModelInput(model, flags, context), await readDataInput(data, flags, context), flags, context)
}

/** Fits a model that has been read. */
export async function fitInput(model: ModelInput, data: DataInput, flags: ModelAndDataFlags, { finish }: CommandContext): Promise<Fit> {
  const { sem, cfa, growth, fitModel } = await import('../fit/sem')
  const fit = { sem, cfa, growth, lavaan: fitModel }[flags.kind ?? 'sem'](
    model,
    data,
    fitOptionsOf(flags as Readonly<Record<string, unknown>>),
  )
  if (fit.estimate.status !== 'converged') finish(2)
  return fit
}

/** Issues for programs: facts, how grave they are, and the words. */
export function spokenIssues({ issues, model }: Pick<Fit, 'issues' | 'model'>, { language }: CommandContext) {
  return issues.map((issue) => ({ ...issue, severity: severity(issue), message: describeIssue(issue, { language, source: model.source }) }))
}
