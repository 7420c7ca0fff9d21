import type { Issue, IssueCode } from './issue'

/** One sentence or two for each code: what is wrong, with whom, and what to do. A missing code does not compile. */
export type IssueWords = { readonly [Code in IssueCode]: (issue: Extract<Issue, { code: Code }>) => string }

export type Language = 'en' | 'zh'
