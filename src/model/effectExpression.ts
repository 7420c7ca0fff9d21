/**
 * A quantity that a claim is about, named by variables instead of labels: "the indirect effect of SAT on CON through AFF
 * minus the direct one". It can be evaluated on every model that has the variables.
 * - `direct`: one arrow, also a loading (factor -> indicator).
 * - `total`: everything that reaches `to` from `from`, loops included.
 * - `indirect`: total minus direct; with `through`, the part that passes through that variable.
 * - `path`: one specific path, the product of its arrows, cause first.
 * - `inGroup`: the expression in one group, by label; without it the first group is meant.
 */
export type EffectExpression =
  | { readonly kind: 'direct'; readonly from: string; readonly to: string }
  | { readonly kind: 'total'; readonly from: string; readonly to: string }
  | { readonly kind: 'indirect'; readonly from: string; readonly to: string; readonly through?: string }
  | { readonly kind: 'path'; readonly variables: readonly string[] }
  | { readonly kind: 'sum'; readonly terms: readonly EffectExpression[] }
  | { readonly kind: 'difference'; readonly left: EffectExpression; readonly right: EffectExpression }
  | { readonly kind: 'inGroup'; readonly group: string; readonly effect: EffectExpression }

/** The arrow `from -> to`. */
export function direct(from: string, to: string): EffectExpression {
  return { kind: 'direct', from, to }
}

/** The loading of an indicator (observed or, in a second-order model, latent) on its factor. */
export function loading(factor: string, indicator: string): EffectExpression {
  return { kind: 'direct', from: factor, to: indicator }
}

/** Everything that reaches `to` from `from`. */
export function total(from: string, to: string): EffectExpression {
  return { kind: 'total', from, to }
}

/** Total minus direct; with `through`, only what passes through that variable. */
export function indirect(from: string, to: string, through?: string): EffectExpression {
  return through === undefined ? { kind: 'indirect', from, to } : { kind: 'indirect', from, to, through }
}

/** One specific path, cause first: `path('SAT', 'AFF', 'CON')`. */
export function path(...variables: string[]): EffectExpression {
  return { kind: 'path', variables }
}

/** `left - right`. */
export function difference(left: EffectExpression, right: EffectExpression): EffectExpression {
  return { kind: 'difference', left, right }
}

/** The sum of effects. */
export function sum(...terms: EffectExpression[]): EffectExpression {
  return { kind: 'sum', terms }
}

/** The expression in one group, by label. */
export function inGroup(group: string, effect: EffectExpression): EffectExpression {
  return { kind: 'inGroup', group, effect }
}

/** The same expression over other names; a name without a counterpart makes the whole undefined. */
export function renameEffect(effect: EffectExpression, names: (name: string) => string | undefined): EffectExpression | undefined {
  switch (effect.kind) {
    case 'path': {
      const variables = effect.variables.map(names)
      return variables.every((v) => v !== undefined) ? { kind: 'path', variables } : undefined
    }
    case 'sum': {
      const terms = effect.terms.map((term) => renameEffect(term, names))
      return terms.every((term) => term !== undefined) ? { kind: 'sum', terms } : undefined
    }
    case 'difference': {
      const left = renameEffect(effect.left, names)
      const right = renameEffect(effect.right, names)
      return left && right ? { kind: 'difference', left, right } : undefined
    }
    case 'inGroup': {
      const inner = renameEffect(effect.effect, names)
      return inner ? { kind: 'inGroup', group: effect.group, effect: inner } : undefined
    }
    default: {
      const from = names(effect.from)
      const to = names(effect.to)
      if (from === undefined || to === undefined) return undefined
      if (effect.kind !== 'indirect' || effect.through === undefined) return { kind: effect.kind, from, to }
      const through = names(effect.through)
      return through === undefined ? undefined : { kind: 'indirect', from, to, through }
    }
  }
}

/** The names that an expression mentions, each once. */
export function namesInEffect(effect: EffectExpression): string[] {
  const found = new Set<string>()
  renameEffect(effect, (name) => {
    found.add(name)
    return name
  })
  return [...found]
}

/** The labels of the groups that an expression mentions, each once. */
export function groupsInEffect(effect: EffectExpression): string[] {
  switch (effect.kind) {
    case 'inGroup':
      return [...new Set([effect.group, ...groupsInEffect(effect.effect)])]
    case 'sum':
      return [...new Set(effect.terms.flatMap(groupsInEffect))]
    case 'difference':
      return [...new Set([effect.left, effect.right].flatMap(groupsInEffect))]
    default:
      return []
  }
}
