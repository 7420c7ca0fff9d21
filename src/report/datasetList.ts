import type { Language } from '../issue/words'
import type { Block } from './block'
import { descriptionWordsOf } from './words/descriptionWordsOf'

/** What of a data set stands in a list of them. */
export interface ListedDataset {
  readonly name: string
  readonly n: number
  readonly kind: 'cases' | 'moments'
  readonly simulated: boolean
  readonly title: Readonly<Record<Language, string>>
  readonly citation: string
}

/** Data sets, one line each. */
export function datasetListBlocks(datasets: readonly ListedDataset[], language: Language = 'en'): Block[] {
  const words = descriptionWordsOf(language)
  const { name, n, kind, origin, title } = words.datasetColumn
  return [
    {
      kind: 'table',
      title: words.datasets,
      head: [name, n, kind, origin, title],
      align: ['left', 'right', 'left', 'left', 'left'],
      rows: datasets.map((one) => [one.name, String(one.n), words.kind[one.kind], words.origin(one.simulated), one.title[language]]),
    },
  ]
}
