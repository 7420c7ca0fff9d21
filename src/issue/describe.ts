import { caretLines, placeOf } from './caret'
import { en } from './en'
import type { Issue } from './issue'
import type { Span } from './span'
import type { IssueWords, Language } from './words'
import { zh } from './zh'

export interface DescribeOptions {
  /** 'en' by default. */
  readonly language?: Language
  /** The model text that the issue's span counts in; without it no place is shown. */
  readonly source?: string
}

const languages: Readonly<Record<Language, IssueWords>> = { en, zh }

/** One issue in words, with line, column, the source line and a caret under the place when the source is given. */
export const describeIssue = (issue: Issue, { language = 'en', source }: DescribeOptions = {}): string => {
  const say = languages[language][issue.code] as (issue: Issue) => string
  const words = say(issue)
  const span: Span | undefined = 'span' in issue ? issue.span : undefined
  if (!span || source === undefined) return words
  const { line, column } = placeOf(source, span.start)
  const place = language === 'zh' ? `第 ${line} 行第 ${column} 列：` : `line ${line}, column ${column}: `
  return `${place}${words}\n${indent(caretLines(source, span))}`
}

const indent = (lines: string): string => lines.replace(/^/gm, '  ')
