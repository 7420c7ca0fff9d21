import { relationshipQuality } from '../src/catalog/relationshipQuality/relationshipQuality'
import type { DatasetInfo } from '../src/data/datasetInfo'
import { simulateCases } from '../src/data/simulateCases'
import { randomStream } from '../src/numeric/random'
import { exhibitionPopulation } from './exhibitionPopulation'

export const cases = 480
export const seed = 5

/** Scale means and the prefixes of the items that they average. */
const scaleMeans: Readonly<Record<string, readonly string[]>> = {
  fr: ['fr'],
  tsat: ['ts'],
  goodwill: ['tg'],
  integrity: ['ti'],
  ability: ['ta'],
  trust: ['tg', 'ti', 'ta'],
  sat: ['sat'],
  aff: ['aff'],
  con: ['con'],
}

/** The simulated exhibition sample as CSV: 28 seven-point answers, clamp(round(mean + 1.25 z), 1, 7), then nine scale means. */
export function exhibitionCsv(): string {
  const { names, means, covariance } = exhibitionPopulation()
  const z = simulateCases(cases, covariance, new Float64Array(names.length), randomStream(seed, 0))
  if (!z) throw new Error('the population matrix is not positive definite')
  const scales = Object.values(scaleMeans).map((prefixes) =>
    names.flatMap((name, j) => (prefixes.includes(name.replace(/\d/, '')) ? [j] : [])),
  )
  const lines = [[...names, ...Object.keys(scaleMeans)].join()]
  for (let i = 0; i < cases; i++) {
    const answers = names.map((_, j) => Math.min(7, Math.max(1, Math.round(means[j] + 1.25 * z[j][i]))))
    lines.push([...answers, ...scales.map((items) => items.reduce((sum, j) => sum + answers[j], 0) / items.length)].join())
  }
  return `${lines.join('\n')}\n`
}

const source = 'Drawn by this library: scripts/makeDatasets.ts, population in scripts/exhibitionPopulation.ts'
const license = 'MIT, as this library'

/** What there is to know about the sample. */
export function exhibitionInfo(): DatasetInfo {
  return {
    name: 'sim_exhibition',
    title: { en: 'Simulated exhibitors: relationship quality with the organizer', zh: '模拟数据：参展商与组展商的关系质量' },
    kind: 'cases',
    simulated: true,
    n: cases,
    source,
    citation: `relata, simulated exhibition sample (n = ${cases}, seed ${seed})`,
    license,
    packaged: true,
    notes: {
      en: `SIMULATED. Nobody was asked. The population coefficients are ours, chosen only to satisfy what the chapter claims in words; the sample was drawn once with seed ${seed} and not selected, so what it supports and what it does not is printed as it falls. Answers 1 to 7; the last nine columns are scale means.`,
      zh: `模拟数据，并未调查任何人。总体系数由我们设定，仅为符合该章的文字论断；样本以种子 ${seed} 一次抽取，未经挑选，因此支持什么、不支持什么，均如实给出。作答采用 1 至 7 分；最后九列为量表均值。`,
    },
    columns: [...itemColumns(), ...scaleColumns()],
  }
}

/** What there is to know about the continuous file whose moments equal those of the population. */
export function exactInfo(): DatasetInfo {
  return {
    ...exhibitionInfo(),
    name: 'sim_exhibition_exact',
    title: { en: 'Simulated exhibitors with the exact moments of the population', zh: '模拟数据：样本矩与总体矩完全相等' },
    source: 'Made in R from the population in scripts/exhibitionPopulation.ts; a test compares the two',
    citation: `relata, simulated exhibition data with exact moments (n = ${cases})`,
    notes: {
      en: 'SIMULATED. Nobody was asked. Continuous; the covariance matrix (divisor n) equals the population matrix to 1e-14, so a correctly specified model returns the population values with chi-square 0.',
      zh: '模拟数据，并未调查任何人。连续变量；协方差矩阵（除数为 n）与总体矩阵相等，误差不超过 1e-14，因此设定正确的模型会得到总体值，且卡方为 0。',
    },
    columns: itemColumns(),
  }
}

/** Items in the order of the file, in the words of the questionnaire. */
function itemColumns(): DatasetInfo['columns'] {
  const wordings = new Map(relationshipQuality.constructs.flatMap(({ items }) => items.map(({ id, wording }) => [id, wording] as const)))
  return exhibitionPopulation().names.map((name) => {
    const wording = wordings.get(name)
    if (!wording) throw new Error(`the questionnaire has no item ${name}`)
    return { name, en: wording.en, zh: wording.zh }
  })
}

function scaleColumns(): DatasetInfo['columns'] {
  return Object.keys(scaleMeans).map((name) => {
    const construct = relationshipQuality.constructs.find((one) => one.scaleMean === name)
    if (!construct) throw new Error(`no construct has the scale mean ${name}`)
    return { name, en: `${construct.names.en} (scale mean)`, zh: `${construct.names.zh}（量表均值）` }
  })
}
