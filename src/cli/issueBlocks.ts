import { describeIssue } from '../issue/describe'
import type { Issue } from '../issue/issue'
import { severity } from '../issue/severity'
import type { Block } from '../report/block'
import { summaryWordsOf } from '../report/words/summaryWordsOf'
import type { CommandContext } from './command'

/** Issues as notices before a table. */
export function issueBlocks(issues: readonly Issue[], { language }: CommandContext): Block[] {
  const words = summaryWordsOf(language)
  return issues.map((issue) => {
    const grade = severity(issue)
    return { kind: 'notice', severity: grade, label: words.severity[grade], text: describeIssue(issue, { language }) }
  })
}
