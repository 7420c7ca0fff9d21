import type { Issue } from '../issue/issue'
import { modelFromObject } from '../model/modelFromObject'
import type { ModelObject } from '../model/schema'
import type { ModelSpec } from '../model/spec'
import { parse } from '../syntax/parse'

/** A model as text, as what parsing gives, or as an object by kinds of claims. */
export type ModelInput = string | ModelSpec | ModelObject

/** Understands a model in any of its forms; never throws. */
export function readModel(model: ModelInput): { spec: ModelSpec; issues: readonly Issue[] } {
  if (typeof model !== 'string') return modelFromObject(model)
  const { statements, issues } = parse(model)
  return { spec: { statements, source: model }, issues }
}
