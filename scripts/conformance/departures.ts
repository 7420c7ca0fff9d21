import { readFileSync } from 'node:fs'
import type { Verdict } from './judgeCase'

/** Cases that cannot match, by id: patterns of the quantities concerned, each with its reason. */
export type Departures = Readonly<Record<string, readonly { readonly quantity: string; readonly reason: string }[]>>

export function readDepartures(path: string): Departures {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** True when every figure beyond its tolerance is a listed departure. The verdict itself stays what it is. */
export function isExplained({ id, status, failures }: Verdict, departures: Departures): boolean {
  if (status === 'error') return false
  const patterns = (departures[id] ?? []).map(({ quantity }) => new RegExp(quantity))
  return failures.every((figure) => patterns.some((pattern) => pattern.test(figure.quantity)))
}
