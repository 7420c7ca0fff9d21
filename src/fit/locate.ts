import type { Issue } from '../issue/issue'
import type { ModelSpec } from '../model/spec'

/** Gives issues about a variable that the data lack the place in the model text where the variable is first named. */
export function locate(issues: readonly Issue[], spec: ModelSpec): Issue[] {
  return issues.map((issue) => {
    if (issue.code !== 'missingColumn' || issue.span) return issue
    for (const statement of spec.statements) {
      if (statement.kind !== 'term') continue
      if (statement.lhs === issue.name && statement.lhsSpan) return { ...issue, span: statement.lhsSpan }
      if (statement.rhs === issue.name && statement.rhsSpan) return { ...issue, span: statement.rhsSpan }
    }
    return issue
  })
}
