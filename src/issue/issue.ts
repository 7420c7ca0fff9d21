import type { CommandIssue } from './commandIssue'
import type { DataIssue } from './dataIssue'
import type { FitIssue } from './fitIssue'
import type { JobIssue } from './jobIssue'
import type { ModelIssue } from './modelIssue'
import type { OptionIssue } from './optionIssue'
import type { SyntaxIssue } from './syntaxIssue'

/**
 * Everything that can be wrong, as facts: a code, what it concerns and, where the user wrote it, the place.
 * Words are chosen last, by language (`en.ts`, `zh.ts`).
 */
export type Issue = SyntaxIssue | ModelIssue | DataIssue | OptionIssue | JobIssue | FitIssue | CommandIssue

export type IssueCode = Issue['code']
