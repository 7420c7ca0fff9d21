import type { Study, StudyPopulation } from '../catalog/catalogEntry'
import type { Dataset } from '../data/dataset'
import { drawDataset } from '../data/drawDataset'
import type { SimulationPlan } from '../data/simulationPlan'
import { planSimulation } from '../fit/simulate'

/** Everything that cases of a study's population depend on besides the seed: a plain record. */
export interface StudyPlan {
  readonly plan: SimulationPlan
  readonly population: StudyPopulation
  /** Cut points by column; none for continuous answers. */
  readonly cuts: Readonly<Record<string, readonly number[]>>
  /** Column of the group labels. */
  readonly groupColumn?: string
}

/**
 * The plan for `n` cases in all, as equally many in each group as can be (the first groups take what is left over). Throws a SemError for a
 * population that cannot be drawn from.
 */
export function studyPlan(study: Study, population: StudyPopulation, n: number, answers: 'categories' | 'continuous'): StudyPlan {
  const labels = population.grouped ? study.groups?.groups.map(({ label }) => label) : undefined
  const { plan } = planSimulation(population.text, {
    n: labels ? labels.map((_, g) => Math.floor((n + labels.length - 1 - g) / labels.length)) : n,
    standardized: population.standardized ?? true,
    ...(labels && { groups: labels }),
  })
  const cuts = answers === 'categories' ? population.cuts : {}
  return { plan, population, cuts, ...(labels && { groupColumn: study.groups?.column }) }
}

/** The cases of one replicate: drawn by `drawDataset`, then products added, logarithms undone, and answers cut into categories 1, 2, ... */
export function drawStudyCases({ plan, population, cuts, groupColumn }: StudyPlan, seed: number, replicate = 0): Dataset {
  const drawn = drawDataset(plan, seed, replicate)
  const columns: Record<string, Float64Array> = { ...drawn.columns }
  for (const { of, adds } of population.products ?? [])
    for (const [name, coefficient] of Object.entries(adds))
      columns[name] = columns[name].map((x, i) => x + coefficient * drawn.columns[of[0]][i] * drawn.columns[of[1]][i])
  const exponentials = population.exponentials ?? {}
  const kept = drawn.names.filter((name) => !population.hidden?.includes(name))
  const entries = kept.map((name): [string, Float64Array] => {
    const values = Object.hasOwn(cuts, name) ? columns[name].map((x) => 1 + cuts[name].filter((cut) => x > cut).length) : columns[name]
    return Object.hasOwn(exponentials, name) ? [exponentials[name], values.map(Math.exp)] : [name, values]
  })
  const text = groupColumn === undefined || !plan.groupColumn ? drawn.text : { [groupColumn]: drawn.text[plan.groupColumn] }
  return { n: drawn.n, names: entries.map(([name]) => name), columns: Object.fromEntries(entries), text }
}
