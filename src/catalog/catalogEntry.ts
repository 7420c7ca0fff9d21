import type { EffectExpression } from '../model/effectExpression'
import type { Text } from './text'

/** One question of a questionnaire. Its id is the column of its answers. */
export interface Item {
  readonly id: string
  readonly wording: Text
}

/** What a model is about. Items are a ready questionnaire for it. */
export interface Construct {
  /** Stable name that hypotheses use: 'friendship'. */
  readonly id: string
  /** Short code as in figures: 'FR'. */
  readonly code: string
  readonly names: Text
  readonly definition: Text
  readonly items: readonly Item[]
  /** Column that holds the mean of the items (or of the parts' items), where data give scale means. */
  readonly scaleMean?: string
  /** Constructs that this one is made of (trust: goodwill, integrity, ability). */
  readonly parts?: readonly string[]
  /** Column that holds the natural logarithm of the scale mean, or of the one item, for models of ratios. */
  readonly logarithm?: string
  /** The two constructs whose product this is (a moderator and what it moderates); its variable is 'a:b', computed from their columns. */
  readonly productOf?: readonly [string, string]
}

/** What tells the groups of a study apart. */
export interface StudyGroups {
  /** Column of the labels. */
  readonly column: string
  readonly question: Text
  /** In the order that the models' `c(first, second)*x` follow. */
  readonly groups: readonly { readonly label: string; readonly names: Text }[]
}

/** What a source document says, in its canonical words. */
export interface SourceStatement {
  /** 'S0-29'. */
  readonly id: string
  /** Section of the source by number, 'summary', or a name where the source has no numbers. */
  readonly section: string | Text
  readonly quote: Text
}

/** Where an idea, a matrix or a measure was published. */
export interface Source {
  readonly id: string
  readonly citation: string
  readonly doi?: string
  readonly about: Text
}

/** A structural arrow of a model: its label in the model text and the constructs it joins. */
export interface PathLabel {
  readonly label: string
  readonly from: string
  readonly to: string
}

/** How a model stands to another one of its study: a restriction of it, a competitor, or another story about the same covariances. */
export type Relation = 'nestedIn' | 'rivalOf' | 'equivalentTo'

/** A model as text and what its variables mean. */
export interface CatalogModel {
  readonly id: string
  readonly names: Text
  readonly about: Text
  /** lavaan syntax. */
  readonly text: string
  /** Variable of the model for each construct it contains: { friendship: 'FR' }. */
  readonly variables: Readonly<Record<string, string>>
  readonly paths: readonly PathLabel[]
  /** Main models judge hypotheses; the others are there to be compared with one. */
  readonly main: boolean
  /** The comparison that the model is made for: with which one, how, and the question it answers. */
  readonly compared?: {
    readonly relation: Relation
    readonly model: string
    readonly question: Text
    /** What would tell equivalent models apart. */
    readonly remedy?: Text
  }
  /** Number of groups the model is written for, those of the study; absent for one. */
  readonly groups?: number
  /** Free parameters and degrees of freedom with `fixedX: false`, maximum likelihood, no means in one group, loadings free in each. */
  readonly parameters: number
  readonly df: number
  /** A population in which the model holds exactly, where it does not in the study's. */
  readonly population?: StudyPopulation
}

/**
 * What would have to be true of the numbers.
 * - `sign`: an effect (also a difference of effects) is above or below zero. `standardized` compares outcomes of different scales.
 * - `everySign`: every one of several effects is.
 * - `zero`: an effect (often a sum) is zero; supported when its interval lies within plus or minus `margin`.
 * - `groupDifference`: an effect differs between groups; with `larger` (a label), it is larger in that group than in every other.
 * - `nested`: the restricted model fits no worse than the general one; with `expected: 'worse'`, it fits significantly worse.
 * - `rival`: the model has the smallest AIC and the smallest BIC among rivals on the same variables.
 */
export type Test =
  | { readonly kind: 'sign'; readonly effect: EffectExpression; readonly sign: 'positive' | 'negative'; readonly standardized?: boolean }
  | { readonly kind: 'everySign'; readonly effects: readonly EffectExpression[]; readonly sign: 'positive' | 'negative' }
  | { readonly kind: 'zero'; readonly effect: EffectExpression; readonly margin: number }
  | { readonly kind: 'groupDifference'; readonly effect: EffectExpression; readonly larger?: string }
  | { readonly kind: 'nested'; readonly restricted: string; readonly general: string; readonly expected?: 'noWorse' | 'worse' }
  | { readonly kind: 'rival'; readonly model: string; readonly rivals: readonly string[] }

/** Another effect that belongs beside a hypothesis: the same claim read differently. */
export interface AlsoReported {
  readonly names: Text
  readonly effect: EffectExpression
}

/** A claim, the statements it comes from and the test that decides it. Effects are written over construct ids. */
export interface Hypothesis {
  readonly id: string
  readonly claim: Text
  readonly statements: readonly string[]
  readonly test: Test
  /** Models in which the claim reads differently: model id -> test. */
  readonly tests?: Readonly<Record<string, Test>>
  /** Models whose verdict counts first, in order; the study's order of models follows. */
  readonly judgedBy?: readonly string[]
  readonly also?: readonly AlsoReported[]
}

/**
 * What a study teaches beside its claims.
 * - `measurementError`: an effect in a model of scale means and in its latent counterpart, where random error of the items is taken out.
 */
export interface Lesson {
  readonly kind: 'measurementError'
  readonly observed: string
  readonly latent: string
  readonly effect: EffectExpression
}

/** A product of two drawn variables, which no linear model draws: it is added to columns before answers are cut into categories. */
export interface PopulationProduct {
  readonly of: readonly [string, string]
  /** Coefficient of the product by column. */
  readonly adds: Readonly<Record<string, number>>
}

/** A population of our own making in which the claims of a study hold, for asking how many answers it takes to see them. */
export interface StudyPopulation {
  /** lavaan syntax with standardized values: variances that are not written are such that every variable has variance 1. */
  readonly text: string
  /** False: the values are not standardized, and variances that are not written are 1. Default true. */
  readonly standardized?: boolean
  /** True: written for the groups of the study, as in `c(.5, .2)*x`. */
  readonly grouped?: boolean
  /** Where answers change from one category to the next, by item, in standard deviations of the item; other columns stay continuous. */
  readonly cuts: Readonly<Record<string, readonly number[]>>
  readonly products?: readonly PopulationProduct[]
  /** Drawn variables that nobody answers (latent scores that products are made of); they are not part of the data. */
  readonly hidden?: readonly string[]
  /** Variables that are drawn as natural logarithms, with the column of the quantity itself, which the data have instead. */
  readonly exponentials?: Readonly<Record<string, string>>
}

/** A family of models with its claims: a study. */
export interface Study {
  readonly id: string
  readonly names: Text
  readonly about: Text
  /** The document that states the claims. */
  readonly origin: Text
  /** False when the document prints no coefficients, sample size or fit, so that signs and comparisons are all that can be tested. */
  readonly publishedNumbers: boolean
  /** How items are answered. */
  readonly responseScale: { readonly minimum: number; readonly maximum: number; readonly anchors: Text }
  readonly constructs: readonly Construct[]
  /** Present for claims about differences between groups. */
  readonly groups?: StudyGroups
  /** In the order of preference as judges of hypotheses. */
  readonly models: readonly CatalogModel[]
  readonly hypotheses: readonly Hypothesis[]
  /** Absent when nobody has thought of one. */
  readonly population?: StudyPopulation
  /** Data sets of the library that hold columns of the study's models, by name. */
  readonly datasets?: readonly string[]
  readonly lessons: readonly Lesson[]
  readonly statements: readonly SourceStatement[]
  readonly sources: readonly Source[]
}
