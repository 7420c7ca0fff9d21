import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'

/** One issue for each option that is none of `known`. */
export function unknownOptions(options: object, known: readonly string[]): Issue[] {
  return Object.keys(options)
    .filter((option) => !known.includes(option))
    .map((option) => ({ code: 'unknownOption', option, nearest: nearest(option, known) }))
}
