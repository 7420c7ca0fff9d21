import { describeIssue } from './describe'
import type { Issue } from './issue'

/** Issues that the message spells out; the others are only counted there. */
const spelledOut = 10

/**
 * The user's mistakes, all of them together. `message` says them in English, with places when the model text is given as
 * `source`; for another language, describe each of `issues`.
 */
export class SemError extends Error {
  override readonly name = 'SemError'
  readonly issues: readonly Issue[]
  readonly source?: string

  constructor(issues: readonly Issue[], source?: string) {
    const shown = issues.slice(0, spelledOut).map((issue) => describeIssue(issue, { source }))
    const rest = issues.length - shown.length
    super([...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'))
    this.issues = issues
    if (source !== undefined) this.source = source
  }
}
