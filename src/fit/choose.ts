import type { Issue } from '../issue/issue'

/** The supported spelling of `value` (capitals do not matter), or `fallback`; a value that is not supported becomes an issue that lists what is. */
export function choose<T extends string>(
  option: string,
  value: string | undefined,
  supported: readonly T[],
  fallback: T,
  issues: Issue[],
): T {
  if (value === undefined) return fallback
  const found = supported.find((name) => name.toLowerCase() === value.toLowerCase())
  if (found === undefined)
    issues.push({
      code: 'unsupportedCombination',
      what: `${option}: '${value}'`,
      supported: supported.map((name) => `'${name}'`).join(', '),
    })
  return found ?? fallback
}
