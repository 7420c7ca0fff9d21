import { catalog } from '../catalog/catalog'
import type { Study } from '../catalog/catalogEntry'
import { nearest } from '../issue/nearest'
import { text } from '../issue/optionValue'
import { requireArgument } from '../issue/requireOptions'
import { SemError } from '../issue/semError'

/** The study of the catalog that has this id, or a model of this id ('two_sat' is in 'relationshipQuality'). Throws a `SemError` with the nearest ids. */
export function findStudy(id: string): Study {
  requireArgument('id', id, text)
  const found = catalog.find((study) => study.id === id) ?? catalog.find((study) => study.models.some((model) => model.id === id))
  if (found) return found
  const ids = catalog.flatMap((study) => [study.id, ...study.models.map((model) => model.id)])
  const expected = nearest(id, ids).join(', ') || catalog.map((study) => study.id).join(', ')
  throw new SemError([{ code: 'badOption', option: 'study', found: id, expected }])
}
