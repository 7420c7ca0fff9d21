import type { Study } from '../catalog/catalogEntry'
import { nearest } from '../issue/nearest'
import { SemError } from '../issue/semError'

/** A study of the catalog by its id. Throws a SemError that names the nearest ones. */
export async function catalogStudy(id: string): Promise<Study> {
  const { catalog } = await import('../catalog/catalog')
  const study = catalog.find((one) => one.id === id)
  if (study === undefined)
    throw notInCatalog(
      'study',
      id,
      catalog.map((one) => one.id),
    )
  return study
}

export function notInCatalog(what: 'study' | 'model', name: string, available: readonly string[]): SemError {
  return new SemError([{ code: 'notInCatalog', what, name, nearest: nearest(name, available), available }])
}
