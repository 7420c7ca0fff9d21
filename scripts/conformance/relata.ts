import * as exported from '../../src/index'

/** The public API by name: a name that is not exported is a reading that is not built yet. */
const api: Readonly<Record<string, unknown>> = exported

type Reading = (...args: readonly unknown[]) => unknown

/** The exported function of that name, or undefined. */
export function reading(name: string): Reading | undefined {
  const found = api[name]
  return typeof found === 'function' ? (found as Reading) : undefined
}
