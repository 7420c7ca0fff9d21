import type { Lesson, Relation, SourceStatement, StudyGroups, Test } from '../catalog/catalogEntry'
import type { Text } from '../catalog/text'
import type { Effect } from '../effects/effect'
import type { EffectEstimate } from '../effects/effectEstimate'
import type { Effects } from '../effects/effects'
import type { Issue } from '../issue/issue'
import type { EffectExpression } from '../model/effectExpression'

/**
 * - `supported`: the estimate has the claimed sign and is significant.
 * - `contradicted`: it is significant with the opposite sign.
 * - `notSupported`: the data are compatible with no effect.
 * - `untestable`: these data or models cannot answer.
 */
export type Verdict = 'supported' | 'notSupported' | 'contradicted' | 'untestable'

/** Why a claim could not be tested. */
export type Why =
  | { readonly code: 'constructNotInModel'; readonly constructs: readonly string[] }
  | { readonly code: 'pathNotInModel' }
  | { readonly code: 'needsGroups' }
  | { readonly code: 'groupLabels'; readonly column: string; readonly expected: readonly string[]; readonly found: readonly string[] }
  | { readonly code: 'columnsMissing'; readonly columns: readonly string[] }
  | { readonly code: 'fitFailed'; readonly issues: readonly Issue[] }
  | { readonly code: 'notConverged' }
  | { readonly code: 'noStandardError' }
  | { readonly code: 'noDegreesOfFreedom' }
  | { readonly code: 'differentVariables'; readonly variables: readonly string[] }
  | { readonly code: 'modelNotFitted'; readonly model: string }

/** An estimate that belongs beside a verdict: the same claim read differently, or one of several effects that the claim names. */
export interface NamedEffect {
  readonly names?: Text
  /** 'satisfaction -> affective -> continuance', over construct ids. */
  readonly label: string
  /** The same as an expression, to be said in words. */
  readonly effect: EffectExpression
  readonly estimate: EffectEstimate
  readonly standardized: EffectEstimate
}

/** A chi-square test that decided a claim. */
export interface ChiSquare {
  readonly statistic: number
  readonly df: number
  readonly pvalue: number
}

/** How one of several rivals describes the data. */
export interface RivalFit {
  readonly model: string
  readonly chisq: number
  readonly df: number
  readonly cfi: number
  readonly rmsea: number
  readonly srmr: number
  readonly aic: number
  readonly bic: number
}

/** What one model says about one claim. */
export interface Judgement {
  readonly model: string
  readonly verdict: Verdict
  readonly why?: Why
  /** The test that was applied, over construct ids. */
  readonly test: Test
  readonly estimate?: EffectEstimate
  readonly standardized?: EffectEstimate
  /** The scale on which the verdict was reached. */
  readonly decidedOn?: 'unstandardized' | 'standardized'
  /** Effects that a claim about several ones names. */
  readonly parts?: readonly NamedEffect[]
  /** One a group, for claims about groups. */
  readonly groups?: readonly Effect[]
  readonly chiSquare?: ChiSquare
  /** Fits of the claimed model (first) and its rivals, for claims about rivals. */
  readonly rivals?: readonly RivalFit[]
}

/** One claim, what the document says, and what the data say. */
export interface ClaimResult extends Judgement {
  readonly id: string
  readonly claim: Text
  readonly statements: readonly SourceStatement[]
  readonly also: readonly NamedEffect[]
  /** What the other main models that can test the claim say. */
  readonly elsewhere: readonly Judgement[]
}

/** How one model of the study fared. */
export interface ModelResult {
  readonly id: string
  readonly names: Text
  readonly about: Text
  readonly text: string
  /** Variable of the model for each construct. */
  readonly variables: Readonly<Record<string, string>>
  readonly main: boolean
  readonly status: 'fitted' | 'notConverged' | 'failed' | 'columnsMissing' | 'needsGroups'
  readonly missingColumns?: readonly string[]
  readonly n?: number
  readonly df?: number
  readonly parameters?: number
  /** lavaan's names: chisq, df, pvalue, cfi, tli, rmsea, rmsea.ci.lower, rmsea.ci.upper, srmr, aic, bic. */
  readonly measures?: Readonly<Record<string, number>>
  /** True when the model has no degrees of freedom: it fits any data, so its fit proves nothing. */
  readonly justIdentified?: boolean
  /** Direct, indirect and total effects between constructs, over variables of the model. Main models of one group only. */
  readonly effects?: readonly Effects[]
  readonly issues: readonly Issue[]
}

/** Two models held against each other. */
export interface Comparison {
  readonly relation: Relation
  readonly model: string
  readonly other: string
  readonly question: Text
  /** Nested models: does the restriction hold? Equivalent ones: is their fit the same? Rivals: which one has the smaller AIC? */
  readonly outcome: 'restrictionHolds' | 'restrictionFails' | 'sameFit' | 'differentFit' | 'smallerAic' | 'largerAic' | 'notCompared'
  readonly why?: Why
  readonly chiSquare?: ChiSquare
  /** AIC and BIC of `model` less those of `other`. */
  readonly aicDifference?: number
  readonly bicDifference?: number
}

/** What to bear in mind when reading the report. */
export type StudyNote =
  | { readonly code: 'noPublishedNumbers'; readonly origin: Text }
  | { readonly code: 'simulatedData' }
  | { readonly code: 'justIdentified'; readonly model: string }
  | {
      readonly code: 'equivalentModels'
      readonly model: string
      readonly other: string
      readonly chisq: number
      readonly otherChisq: number
      readonly df: number
      readonly remedy?: Text
    }
  | {
      readonly code: Lesson['kind']
      readonly from: string
      readonly to: string
      readonly observedModel: string
      readonly latentModel: string
      readonly observed: Effect
      readonly latent: Effect
    }
  | { readonly code: 'scaleMeansComputed'; readonly columns: readonly string[] }
  | { readonly code: 'casesDropped'; readonly used: number; readonly of: number }

/** What is known about the data besides their numbers. */
export interface DataDescription {
  readonly names: Text
  readonly kind: 'simulated' | 'real'
  readonly about?: Text
}

/** A study held against data: a plain record, without formatting. */
export interface StudyReport {
  readonly study: string
  readonly names: Text
  readonly about: Text
  /** `product`: a product of two others, of which no plain sentence can be made. */
  readonly constructs: readonly { readonly id: string; readonly code: string; readonly names: Text; readonly product: boolean }[]
  /** Names of the study's own groups. */
  readonly groups: StudyGroups['groups']
  readonly data: {
    readonly description?: DataDescription
    readonly n: number
    readonly group?: { readonly column: string; readonly labels: readonly string[] }
  }
  readonly rule: { readonly alpha: number; readonly sided: 'two' | 'one'; readonly level: number }
  /** The model whose tables lead: the first main model that was fitted. */
  readonly leadModel?: string
  readonly claims: readonly ClaimResult[]
  readonly models: readonly ModelResult[]
  readonly comparisons: readonly Comparison[]
  readonly notes: readonly StudyNote[]
}
