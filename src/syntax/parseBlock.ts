import { type Cursor, current, spanFrom, unexpected } from './cursor'
import type { BlockWord } from './splitStatements'
import type { Block } from './statement'

/** From the outermost block to the innermost. */
const nesting: readonly BlockWord[] = ['block', 'class', 'group', 'level']

/** Parses `group: 1` and the like; a header keeps the blocks around it and ends those inside it. */
export const parseBlock = (cursor: Cursor, word: BlockWord, around: Block): Block => {
  cursor.at += 2
  const label = parseBlockLabel(cursor)
  if (label === undefined) return around
  const kept = nesting.slice(0, nesting.indexOf(word)).filter((outer) => around[outer] !== undefined)
  return Object.fromEntries([...kept.map((outer) => [outer, around[outer]]), [word, label]])
}

/** A number, a string, or one or more names: `group: New York`. */
const parseBlockLabel = (cursor: Cursor): string | undefined => {
  const words: string[] = []
  const from = cursor.at
  for (let token = current(cursor); token; token = current(cursor)) {
    if (token.kind !== 'name' && token.kind !== 'number' && token.kind !== 'string')
      return unexpected(cursor, [words.length > 0 ? 'statementEnd' : 'blockLabel'])
    words.push(token.text)
    cursor.at++
  }
  if (words.length === 0) return unexpected(cursor, ['blockLabel'])
  const label = words.join(' ')
  if (label.trim() !== '') return label
  cursor.issues.push({ code: 'unexpectedToken', found: '""', expected: ['blockLabel'], span: spanFrom(cursor, from) })
  return undefined
}
