import type { EffectExpression } from '../model/effectExpression'

/** An effect expression as a line of text, arrows from cause to effect. */
export function printEffect(effect: EffectExpression): string {
  switch (effect.kind) {
    case 'direct':
      return `${effect.from} -> ${effect.to}`
    case 'path':
      return effect.variables.join(' -> ')
    case 'total':
      return `total ${effect.from} -> ${effect.to}`
    case 'indirect':
      return `indirect ${effect.from} -> ${effect.to}${effect.through === undefined ? '' : ` through ${effect.through}`}`
    case 'sum':
      return effect.terms.map(inParentheses).join(' + ')
    case 'difference':
      return `${inParentheses(effect.left)} - ${inParentheses(effect.right)}`
    case 'inGroup':
      return `${printEffect(effect.effect)} [${effect.group}]`
  }
}

/** 'SAT -> AFF -> CON' as a path, 'SAT -> CON' as a direct effect. */
export function readEffect(text: string): EffectExpression {
  const variables = text.split('->').map((name) => name.trim())
  return variables.length === 2 ? { kind: 'direct', from: variables[0], to: variables[1] } : { kind: 'path', variables }
}

function inParentheses(effect: EffectExpression): string {
  return `(${printEffect(effect)})`
}
