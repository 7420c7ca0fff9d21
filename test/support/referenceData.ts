import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Dataset } from '../../src/data/dataset'
import { parseCsv } from '../../src/data/parseCsv'

/** A file of test/reference/data as columns. */
export function referenceData(name: string): Dataset {
  const path = fileURLToPath(new URL(`../reference/data/${name}`, import.meta.url))
  return parseCsv(readFileSync(path, 'utf8')).dataset
}

/** A JSON fixture, by its place relative to the caller: readFixture(import.meta.url, 'fixtures/bounds.json'). */
export function readFixture<T>(from: string, path: string): T {
  return JSON.parse(readFileSync(fileURLToPath(new URL(path, from)), 'utf8')) as T
}
