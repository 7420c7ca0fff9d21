import type { PathLabel } from '../catalogEntry'

/** Variables of the latent five-construct models. */
export const latentVariables = {
  friendship: 'FR',
  satisfaction: 'SAT',
  trust: 'TRU',
  affective: 'AFF',
  continuance: 'CON',
} as const

/** Labels of the ten arrows of the five-construct model. */
export const fiveConstructPaths: readonly PathLabel[] = [
  { label: 'sf', from: 'friendship', to: 'satisfaction' },
  { label: 'tf', from: 'friendship', to: 'trust' },
  { label: 'ts', from: 'satisfaction', to: 'trust' },
  { label: 'af', from: 'friendship', to: 'affective' },
  { label: 'as', from: 'satisfaction', to: 'affective' },
  { label: 'at', from: 'trust', to: 'affective' },
  { label: 'cf', from: 'friendship', to: 'continuance' },
  { label: 'cs', from: 'satisfaction', to: 'continuance' },
  { label: 'ct', from: 'trust', to: 'continuance' },
  { label: 'ca', from: 'affective', to: 'continuance' },
]

/** The structural part over the latent five constructs. */
export const fiveConstructStructure = `SAT ~ sf*FR
TRU ~ tf*FR + ts*SAT
AFF ~ af*FR + as*SAT + at*TRU
CON ~ cf*FR + cs*SAT + ct*TRU + ca*AFF`

/** The arrows that remain when some are left out. */
export function pathsWithout(...labels: string[]): PathLabel[] {
  return fiveConstructPaths.filter((path) => !labels.includes(path.label))
}
