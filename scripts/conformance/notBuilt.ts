/**
 * Readings that relata does not give yet. A case may pass although these were not compared; they are listed under `uncompared`.
 * `*` stands for anything. A reading that is exported is compared whether or not it stands here.
 */
export const notBuilt: readonly string[] = [
  'constraintRows',
  'scores',
  'scores.*',
  'modificationIndices',
  'scoreTest',
  'waldTest',
  'extraTests',
  'extraTests.*',
  'tests.*.statGroup',
  'tests.*.scaledTestStat',
  'tests.*.traceUGamma',
  'tests.*.traceUGamma2',
  'tests.*.scalingFactorH0',
  'tests.*.scalingFactorH1',
  'baseline.*.statGroup',
  'baseline.*.scaledTestStat',
  'baseline.*.traceUGamma',
  'baseline.*.traceUGamma2',
  'baseline.*.scalingFactorH0',
  'baseline.*.scalingFactorH1',
]

const patterns = notBuilt.map((name) => new RegExp(`^${name.split('*').map(escapePattern).join('.*')}$`))

function escapePattern(text: string): string {
  return text.replace(/[.[\]()$^+?|\\{}]/g, '\\$&')
}

/** Whether a quantity that was not compared belongs to a reading that is listed as not built yet. */
export const isListed = (quantity: string): boolean => patterns.some((pattern) => pattern.test(quantity))
