/** lavaan's dotted option names in camelCase. */
export function camelCase(options: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name.replace(/\.(.)/g, (_, letter: string) => letter.toUpperCase()), value]),
  )
}
