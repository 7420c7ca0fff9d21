import { readFileSync } from 'node:fs'
import * as relata from '../../src/index'

/** lavaan's answers in fixtures/afterTheFit.json, made by the R script beside it. */
export const answers = JSON.parse(readFileSync(new URL('fixtures/afterTheFit.json', import.meta.url), 'utf8'))

export function dataOf(name: string): relata.Dataset {
  return relata.parseCsv(readFileSync(new URL(`../reference/data/${name}.csv`, import.meta.url), 'utf8')).dataset
}

/** The columns of a dataset that a change is made to; other columns are shared. */
export function changed(data: relata.Dataset, change: (columns: Record<string, Float64Array>) => void): relata.Dataset {
  const columns = Object.fromEntries(Object.entries(data.columns).map(([name, values]) => [name, values.slice()]))
  change(columns)
  return { ...data, columns }
}

export function rowsOf(data: relata.Dataset, from: number, to: number): relata.Dataset {
  return {
    ...data,
    n: to - from,
    columns: Object.fromEntries(Object.entries(data.columns).map(([name, values]) => [name, values.slice(from, to)])),
    text: Object.fromEntries(Object.entries(data.text).map(([name, values]) => [name, values.slice(from, to)])),
  }
}

/** |a - b| / max(1, |b|). */
export const distance = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, Math.abs(b))
