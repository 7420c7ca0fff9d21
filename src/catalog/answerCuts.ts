/** What the first, second, ... item of a scale adds to the mean answer of the scale, so that items are not all alike. */
const shifts = [0.1, 0, -0.1, -0.15, 0.05, -0.05, 0]

/**
 * Cut points (in standard deviations of the item) that turn a standard normal z into the answer clamp(round(mean + spread z), 1, points).
 * `means`: mean answer by prefix of item names ('fr' for fr1, fr2, ...) or by the whole name of a single item. Default 7 points, spread 1.25.
 */
export function answerCuts(
  items: readonly string[],
  means: Readonly<Record<string, number>>,
  { points = 7, spread = 1.25 }: { readonly points?: number; readonly spread?: number } = {},
): Record<string, readonly number[]> {
  return Object.fromEntries(
    items.map((item) => {
      const [, prefix, order] = /^(.*?)(\d*)$/.exec(item) as RegExpExecArray
      const mean = means[item] ?? means[prefix] + (order === '' ? 0 : (shifts[Number(order) - 1] ?? 0))
      return [item, Array.from({ length: points - 1 }, (_, k) => (k + 1.5 - mean) / spread)]
    }),
  )
}
