import type { Construct, Study } from '../catalog/catalogEntry'
import type { Dataset } from '../data/dataset'

/**
 * The data with the scale means that they lack and whose items (or parts) they have, and with the logarithms that they lack, and the names of
 * the columns that were added. The logarithm of a quantity that is not above 0 is missing.
 */
export function withScaleMeans(study: Study, data: Dataset): { data: Dataset; added: readonly string[] } {
  const columns: Record<string, Float64Array> = { ...data.columns }
  const added: string[] = []
  for (const construct of study.constructs) {
    const add = (name: string | undefined, values: () => Float64Array | undefined): void => {
      const column = name === undefined || Object.hasOwn(columns, name) ? undefined : values()
      if (name === undefined || column === undefined) return
      columns[name] = column
      added.push(name)
    }
    add(construct.scaleMean, () => {
      const sources = sourceColumns(study, construct).find((wanted) => wanted.length > 0 && wanted.every((column) => columns[column]))
      return sources && meanOf(sources.map((column) => columns[column]))
    })
    const quantity: string | undefined = construct.scaleMean ?? construct.items[0]?.id
    add(construct.logarithm, () => (quantity === undefined ? undefined : columns[quantity]?.map((x) => (x > 0 ? Math.log(x) : Number.NaN))))
  }
  return { data: { ...data, names: [...data.names, ...added], columns }, added }
}

/** Columns that a scale mean can be made of, in order of preference: the items, the items of the parts, the scale means of the parts. */
function sourceColumns(study: Study, construct: Construct): string[][] {
  const parts = (construct.parts ?? []).flatMap((id) => study.constructs.filter((other) => other.id === id))
  return [
    construct.items.map((item) => item.id),
    parts.flatMap((part) => part.items.map((item) => item.id)),
    parts.flatMap((part) => (part.scaleMean === undefined ? [] : [part.scaleMean])),
  ]
}

/** Mean of columns, case by case; a case with any missing answer is missing. */
function meanOf(columns: readonly Float64Array[]): Float64Array {
  return columns[0].map((_, i) => columns.reduce((sum, column) => sum + column[i], 0) / columns.length)
}
