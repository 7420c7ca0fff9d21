import type { Study } from '../catalog/catalogEntry'
import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { betweenZeroAndOne, either, oneOf, sampleCount, seed as seedOption, texts } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { fitsOnDemand } from './fits'
import { judgeClaim } from './judgeClaim'
import { prepareData } from './prepareData'
import type { ReplicateOptions, VerdictRule } from './replicateOptions'
import { requireStudy } from './requireStudy'
import { withoutPopulation } from './simulateStudy'
import { drawStudyCases, type StudyPlan, studyPlan } from './studyPlan'
import type { Judgement, Verdict } from './studyReport'

export interface ClaimPowerOptions {
  /** Sample sizes: all cases, divided equally among the groups of a study with groups. */
  readonly n: number | readonly number[]
  /** Samples a sample size, default 200. */
  readonly replicates?: number
  /** Default 1. */
  readonly seed?: number
  /** Claims by id; default all that can be tested in the groups of the population. */
  readonly claims?: readonly string[]
  /** Main models by id; default all. */
  readonly models?: readonly string[]
  /** Significance level of verdicts, default 0.05. */
  readonly alpha?: number
  readonly sided?: 'two' | 'one'
  /** Answers in categories, as a questionnaire has them (default), or the continuous variables behind them. */
  readonly answers?: 'categories' | 'continuous'
}

const rules: OptionRules<ClaimPowerOptions> = {
  n: either(sampleCount, { kind: 'list', of: sampleCount }),
  replicates: sampleCount,
  seed: seedOption,
  claims: texts,
  models: texts,
  alpha: betweenZeroAndOne,
  sided: oneOf('two', 'one'),
  answers: oneOf('categories', 'continuous'),
}

/** Everything that replicates depend on: a plain record. */
export interface ClaimPowerJob {
  readonly study: Study
  readonly plan: StudyPlan
  readonly seed: number
  readonly rule: VerdictRule
}

/** What one model said about one claim in one sample. */
export interface ClaimOutcome {
  readonly claim: string
  readonly model: string
  readonly verdict: Verdict
  /** Standardized; NaN for claims about several effects or about models. */
  readonly estimate: number
}

/** How often one model supports one claim. */
export interface ClaimPower {
  readonly n: number
  readonly claim: string
  readonly model: string
  /** Share of the samples in which the claim is supported. */
  readonly power: number
  /** Monte Carlo standard error of `power`. */
  readonly powerError: number
  readonly contradicted: number
  /** Share of the samples in which the model could not be fitted or had no standard errors; these count as not supported. */
  readonly untestable: number
  /** Mean of the standardized estimates. */
  readonly meanEstimate: number
  readonly replicates: number
}

/**
 * Power of the claims of a study: samples from its population (`study.population`, of our own making), judged as `replicate` judges data.
 * Replicate r of a sample size is drawn from stream (seed, r). Throws a SemError for a study without population and for ids that are none.
 */
export function claimPower(study: Study, options: ClaimPowerOptions): ClaimPower[] {
  requireStudy(study)
  requireOptions(options, rules, ['n'])
  const { n, replicates = 200 } = options
  const sizes = typeof n === 'number' ? [n] : n
  return sizes.flatMap((size) => {
    const job = claimPowerJob(study, size, options)
    return tabulateClaims(size, claimReplicates(job, 0, replicates))
  })
}

/** What is to be done for one sample size. Throws a SemError. */
export function claimPowerJob(study: Study, n: number, options: ClaimPowerOptions): ClaimPowerJob {
  const { seed = 1, alpha = 0.05, sided = 'two', answers = 'categories' } = options
  const { population } = study
  if (!population) throw withoutPopulation(study, 'power of')
  const issues: Issue[] = []
  const mains = study.models.filter(({ main }) => main).map(({ id }) => id)
  const known = study.hypotheses.map(({ id }) => id)
  const check = (option: string, wanted: readonly string[], among: readonly string[]): void => {
    for (const id of wanted)
      if (!among.includes(id))
        issues.push({ code: 'badOption', option, found: id, expected: nearest(id, among).join(', ') || among.join(', ') })
  }
  check('models', options.models ?? [], mains)
  check('claims', options.claims ?? [], known)
  if (issues.length > 0) throw new SemError(issues)
  const plan = studyPlan(study, population, n, answers)
  const chosen: Study = {
    ...study,
    models: study.models.map((model) => ({ ...model, main: model.main && (options.models ?? mains).includes(model.id) })),
    hypotheses: study.hypotheses.filter(
      ({ id, test }) => options.claims?.includes(id) ?? (population.grouped || test.kind !== 'groupDifference'),
    ),
  }
  return { study: chosen, plan, seed, rule: { alpha, sided, level: 1 - alpha } }
}

/** Outcomes of replicates `from` to `to` (exclusive), one list a replicate; chunks put together are the whole. */
export function claimReplicates({ study, plan, seed, rule }: ClaimPowerJob, from: number, to: number): ClaimOutcome[][] {
  const judges = study.models.filter(({ main }) => main)
  return Array.from({ length: to - from }, (_, k) => {
    const data = prepareData(study, drawStudyCases(plan, seed, from + k))
    const options: ReplicateOptions = plan.groupColumn === undefined ? {} : { group: plan.groupColumn }
    const plain = fitsOnDemand(study, data, { ...options, fit: { test: 'none' } })
    const tested = fitsOnDemand(study, data, options)
    return study.hypotheses.flatMap((hypothesis) => {
      const comparesModels = hypothesis.test.kind === 'nested' || hypothesis.test.kind === 'rival'
      // every judge on its own, so that none is left out because another comes first
      return judges.flatMap((judge) => {
        const judgement = judgeClaim(hypothesis, study, [judge], comparesModels ? tested : plain, rule)
        return concerns(judgement) ? [outcomeOf(hypothesis.id, judge.id, judgement)] : []
      })
    })
  })
}

/** False for a model that does not contain what the claim is about, or whose variables the population does not have. */
function concerns({ why }: Judgement): boolean {
  return !['constructNotInModel', 'pathNotInModel', 'modelNotFitted', 'needsGroups', 'columnsMissing'].includes(why?.code ?? '')
}

function outcomeOf(claim: string, model: string, { verdict, standardized }: Judgement): ClaimOutcome {
  return { claim, model, verdict, estimate: standardized?.est ?? Number.NaN }
}

/** Shares over replicates, by claim and model in the order of the study. */
function tabulateClaims(n: number, replicates: readonly (readonly ClaimOutcome[])[]): ClaimPower[] {
  const cells = new Map<string, ClaimOutcome[]>()
  for (const outcome of replicates.flat()) {
    const key = `${outcome.claim} ${outcome.model}`
    cells.set(key, [...(cells.get(key) ?? []), outcome])
  }
  const total = replicates.length
  return [...cells.values()].map((outcomes) => {
    const share = (verdict: Verdict): number => outcomes.filter((outcome) => outcome.verdict === verdict).length / total
    const power = share('supported')
    const estimates = outcomes.map(({ estimate }) => estimate).filter((estimate) => !Number.isNaN(estimate))
    return {
      n,
      claim: outcomes[0].claim,
      model: outcomes[0].model,
      power,
      powerError: Math.sqrt((power * (1 - power)) / total),
      contradicted: share('contradicted'),
      untestable: share('untestable'),
      meanEstimate: estimates.reduce((sum, x) => sum + x, 0) / estimates.length,
      replicates: total,
    }
  })
}
