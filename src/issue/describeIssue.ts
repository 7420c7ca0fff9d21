import { type DescribeOptions, describeIssue as describe } from './describe'
import type { Issue } from './issue'
import { language, text } from './optionValue'
import { type OptionRules, requireOptions } from './requireOptions'

const rules: OptionRules<DescribeOptions> = { language, source: text }

/**
 * One issue in words, with line, column, the source line and a caret under the place when the source is given. Throws a SemError for options
 * that cannot be.
 */
export function describeIssue(issue: Issue, options: DescribeOptions = {}): string {
  requireOptions(options, rules)
  return describe(issue, options)
}
