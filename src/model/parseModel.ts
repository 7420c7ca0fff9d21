import { text as textOption } from '../issue/optionValue'
import { requireArgument } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { severity } from '../issue/severity'
import { parse } from '../syntax/parse'
import type { ModelSpec } from './spec'

/**
 * Reads lavaan's model language. Throws a SemError with every mistake of the text; what was only remarkable
 * (a modifier given twice) is kept in `warnings`, which is absent when there is none.
 */
export function parseModel(text: string): ModelSpec {
  requireArgument('model', text, textOption)
  const { statements, issues } = parse(text)
  if (issues.some((issue) => severity(issue) === 'error')) throw new SemError(issues, text)
  return issues.length > 0 ? { statements, source: text, warnings: issues } : { statements, source: text }
}
