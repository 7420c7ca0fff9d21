import type { ReferenceCase, ReferenceData } from './referenceCase'
import { reading } from './relata'

/** The fit, or why relata refused: a combination, operator or function that it says it does not support. */
export type FitOutcome = { readonly fit: unknown } | { readonly unsupported: string }

const functions: Readonly<Record<string, string>> = { sem: 'sem', cfa: 'cfa', growth: 'growth', lavaan: 'fitModel' }
const refusals = new Set(['unsupportedCombination', 'unsupportedOperator', 'optionNotOffered'])

/** Fits a case through the public API. Throws what relata throws, unless it is a refusal. */
export function fitCase(item: ReferenceCase, load: (data: ReferenceData) => unknown): FitOutcome {
  const name = functions[item.function]
  const fitter = name && reading(name)
  if (!fitter) return { unsupported: `${item.function}() is not exported` }
  if (item.data === undefined) throw new Error(`case ${item.id} has no data`)
  return unlessRefused(() => ({ fit: fitter(item.model, load(item.data as ReferenceData), item.options) }))
}

/** Runs and turns a refusal into an outcome; other errors pass through. */
export function unlessRefused<T>(run: () => T): T | { readonly unsupported: string } {
  try {
    return run()
  } catch (error) {
    const reason = refusal(error)
    if (reason === undefined) throw error
    return { unsupported: reason }
  }
}

function refusal(error: unknown): string | undefined {
  const issues = (error as { issues?: unknown }).issues
  if (!Array.isArray(issues)) return undefined
  const found = issues.find((issue: { code?: string }) => refusals.has(issue.code ?? ''))
  return found && `${found.code}: ${found.what ?? found.operator ?? ''}`
}
