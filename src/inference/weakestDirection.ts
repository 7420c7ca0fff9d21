import type { Engine } from '../estimate/engine'
import { symmetricEigen } from '../numeric/eigen'

/** Entries of the weakest direction smaller than this share of its largest are not named. */
const share = 0.2

/** The parameters that make up the direction in which the information (in correlation metric) is smallest, strongest first. */
export function weakestDirection({ unit, table }: Engine): number[] {
  const q = table.freeCount
  const information = new Float64Array(q * q)
  unit.information(information)
  const scale = Float64Array.from({ length: q }, (_, i) => Math.sqrt(information[i * q + i]) || 1)
  for (let i = 0; i < q; i++) for (let j = 0; j < q; j++) information[i * q + j] /= scale[i] * scale[j]
  const { values, vectors } = symmetricEigen(information, q)
  let weakest = 0
  for (let k = 1; k < q; k++) if (values[k] < values[weakest]) weakest = k
  const weight = (i: number): number => Math.abs(vectors[i * q + weakest])
  const largest = Math.max(...Array.from({ length: q }, (_, i) => weight(i)))
  return Array.from({ length: q }, (_, i) => i)
    .filter((i) => weight(i) > share * largest)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, 8)
}
