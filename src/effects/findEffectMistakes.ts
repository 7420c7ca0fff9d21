import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import type { EffectExpression } from '../model/effectExpression'
import { namesInEffect } from '../model/effectExpression'
import type { Graphs } from './evaluate'
import { printEffect } from './printEffect'

/** What is wrong with an expression for this fit: names that are no variable, groups that are none, effects of a variable on itself. */
export function findEffectMistakes(expression: EffectExpression, where: Graphs): Issue[] {
  const names = where.graphs[0].names
  const unknown = namesInEffect(expression)
    .filter((name) => !names.includes(name))
    .map((name): Issue => ({ code: 'unknownVariable', name, nearest: nearest(name, names) }))
  return [...unknown, ...shapeMistakes(expression, where)]
}

function shapeMistakes(expression: EffectExpression, where: Graphs): Issue[] {
  const bad = (expected: string): Issue => ({ code: 'badOption', option: 'effect', found: printEffect(expression), expected })
  switch (expression.kind) {
    case 'sum':
      return expression.terms.flatMap((term) => shapeMistakes(term, where))
    case 'difference':
      return [...shapeMistakes(expression.left, where), ...shapeMistakes(expression.right, where)]
    case 'inGroup': {
      const known = where.groupLabels.includes(expression.group)
      const mistakes: Issue[] = known ? [] : [{ code: 'unknownGroup', name: expression.group, groups: where.groupLabels }]
      return [...mistakes, ...shapeMistakes(expression.effect, where)]
    }
    case 'path':
      if (expression.variables.length < 2) return [bad('at least two variables')]
      return new Set(expression.variables).size < expression.variables.length ? [bad('no variable twice')] : []
    default: {
      const ends = [expression.from, expression.to, ...(expression.kind === 'indirect' && expression.through ? [expression.through] : [])]
      return new Set(ends).size < ends.length ? [bad('different variables')] : []
    }
  }
}
