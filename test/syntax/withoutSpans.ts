/** A deep copy without any span, for comparing what statements say and not where they stand. */
export const withoutSpans = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(withoutSpans) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => !/span$/i.test(key))
  return Object.fromEntries(entries.map(([key, part]) => [key, withoutSpans(part)])) as T
}
