import type { Study } from '../catalog/catalogEntry'
import { type SimulatedDataset, simulate } from '../fit/simulate'
import { oneOf, sampleCount, seed as seedOption } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { requireStudy } from './requireStudy'
import { drawStudyCases, studyPlan } from './studyPlan'

/** What is drawn from a study's population when nothing else is said: the first sample of seed 5, taken as it falls. */
const defaultSample = { n: 480, seed: 5 } as const

export interface SimulateStudyOptions {
  /** Cases, default 480; divided equally among the groups of a study with groups. */
  readonly n?: number
  /** Default 5, for every study; no seed was selected for what it shows. */
  readonly seed?: number
  /** Which of the data sets that the seed stands for; default 0. */
  readonly replicate?: number
  /** Answers in categories, as a questionnaire has them (default), or the continuous variables behind them. */
  readonly answers?: 'categories' | 'continuous'
}

const rules: OptionRules<SimulateStudyOptions> = {
  n: sampleCount,
  seed: seedOption,
  replicate: { kind: 'wholeNumber', least: 0 },
  answers: oneOf('categories', 'continuous'),
}

/**
 * A class data set: answers that nobody gave, drawn from the study's population (`study.population`, of our own making, in which its claims
 * hold). Same seed, same data. Throws a `SemError` for a study without a population and for options that are none.
 */
export function simulateStudy(study: Study, options: SimulateStudyOptions = {}): SimulatedDataset {
  requireStudy(study)
  requireOptions(options, rules)
  const { n = defaultSample.n, seed = defaultSample.seed, replicate = 0, answers = 'categories' } = options
  const { population } = study
  if (!population) throw withoutPopulation(study, 'simulating data of')
  // simulate() checks n, seed and replicate, and says what they must be
  const { info } = simulate('x ~~ 1*x', { n, seed, replicate })
  const data = drawStudyCases(studyPlan(study, population, n, answers), seed, replicate)
  return {
    ...data,
    info: {
      ...info,
      name: `simulated ${study.id}`,
      title: { en: `simulated answers, ${study.names.en}`, zh: `“${study.names.zh}”研究的模拟作答数据` },
      source: study.id,
      notes: {
        en: `Simulated from the population of the study ${study.id} with seed ${seed}, replicate ${replicate}: nobody was asked. The population is ours, chosen such that the claims of the study hold in it.`,
        zh: `由研究 ${study.id} 的总体模拟生成（种子 ${seed}，第 ${replicate} 次重复）：并未调查任何人。总体由我们设定，使该研究的论断在其中成立。`,
      },
    },
  }
}

/** The mistake of asking for a sample of a study that nobody has thought of a population for. */
export function withoutPopulation(study: Study, wanted: string): SemError {
  return new SemError([{ code: 'unsupportedCombination', what: `${wanted} ${study.id}`, supported: 'studies with a population' }])
}
