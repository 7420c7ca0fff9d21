import type { Span } from '../issue/span'
import type { Expression } from '../syntax/expression'
import type { TermOperator } from '../syntax/statement'

/**
 * What a row's value is.
 * - `free`: entry `index` of the parameter vector; rows with equal labels share an index.
 * - `fixed`: the given value.
 * - `sample`: taken from the data (moments of exogenous observed variables under fixed.x; of a composite's indicators).
 * - `derived`: follows from other parameters (the variance and mean of a composite; the residual variance of a variable of a correlation
 *   structure, or of an ordered one under the delta parameterization, whose response scale follows under theta).
 * - `defined`: a function of labels (`:=`).
 */
export type Role =
  | { readonly kind: 'free'; readonly index: number }
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'sample' }
  | { readonly kind: 'derived' }
  | { readonly kind: 'defined'; readonly expression: Expression }

/** One row of the parameter table. Its position is the thread that runs through values, standard errors and reports. */
export interface ParameterRow {
  readonly lhs: string
  readonly op: TermOperator | ':='
  readonly rhs: string
  /** Zero-based group; 0 for `:=` rows. */
  readonly group: number
  /** Zero-based level of a multilevel model; 0 otherwise. */
  readonly level: number
  readonly role: Role
  /** True for means, variances and covariances of exogenous observed variables under fixed.x; under conditional.x also for slopes on them (free). */
  readonly exogenous: boolean
  /** The user's label, or ''. Rows made equal by `groupEqual` or by `equal()` with a parameter's name have '' and a shared index. */
  readonly label: string
  /** What `equal("...")` on this row refers to, when it is not a label. */
  readonly equalTo?: string
  /** Unique: `.p1.`, `.p2.`, ... in row order (one-based, as in lavaan). */
  readonly plabel: string
  /** Starting value that the user gave. */
  readonly start?: number
  readonly lower?: number
  readonly upper?: number
  /** Block of exploratory factors that a loading belongs to. */
  readonly efa?: string
  /** Present exactly when the user wrote this row. */
  readonly span?: Span
  /** True when the user wrote this row (also for models given as objects, which have no span). */
  readonly user: boolean
}

/** A user constraint over labels and plabels. `<` and `>` with a plain label and a number become bounds instead. */
export interface ConstraintRow {
  readonly op: '==' | '<' | '>'
  readonly left: Expression
  readonly right: Expression
  readonly span?: Span
  /** False for constraints that an option added (effect coding). */
  readonly user: boolean
}

/** The variables of one group (and level), in lavaan's order. */
export interface VariableNames {
  /** Every observed variable of the model, in the order of the sample moments. */
  readonly observed: readonly string[]
  readonly latent: readonly string[]
  /** Latent variables that are composites (`<~`). */
  readonly composites: readonly string[]
  /** Observed predictors that nothing in the model explains and whose moments the user did not mention. */
  readonly exogenous: readonly string[]
  /** Observed exogenous variables whose moments are taken from the data (empty unless fixed.x or conditional.x). */
  readonly fixedExogenous: readonly string[]
  /** Observed variables declared ordered. */
  readonly ordered: readonly string[]
}

export interface ParameterTable {
  readonly rows: readonly ParameterRow[]
  readonly constraints: readonly ConstraintRow[]
  /** One entry a group (and level: group-major). */
  readonly variables: readonly VariableNames[]
  readonly groupLabels: readonly string[]
  readonly levels: number
  readonly meanStructure: boolean
  readonly fixedX: boolean
  readonly conditionalX: boolean
  /** True when the moments to explain are correlations: the variances of observed variables are not among them. */
  readonly correlations?: true
  /** Length q of the parameter vector: free rows with equal ones counted once. */
  readonly freeCount: number
}
