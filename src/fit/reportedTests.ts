import type { Test } from '../inference/test'

/** The tests that fit measures are computed from. */
export interface ReportedTests {
  /** The statistic called 'chisq'. */
  readonly main: Test
  /** The first test with a scaling factor, behind the measures called scaled and robust. */
  readonly scaled?: Test
}

/**
 * The standard test, unless it follows no chi-square distribution and a residual test stands beside it (ULS, DWLS without a scaled
 * test), or the `chosen` one; undefined when no test was asked for.
 */
export function reportedTests(tests: readonly Test[], chiSquare: boolean, chosen?: string): ReportedTests | undefined {
  const standard = tests.find(({ name }) => name === 'standard')
  if (!standard) return undefined
  const scaled = tests.find(({ scalingFactor }) => scalingFactor !== undefined)
  const residual = tests.find(({ name }) => name.startsWith('browne.residual'))
  const asked = chosen === undefined ? undefined : tests.find(({ name }) => name === chosen)
  if (asked) return { main: asked, scaled }
  return { main: !chiSquare && !scaled && residual ? residual : standard, scaled }
}
