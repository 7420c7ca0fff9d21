import type { ModelObject } from './schema'

/** What may be said of one parameter; lists hold one value a group. */
export interface ParameterOptions {
  /** Fixed value; null frees what a default would fix. */
  readonly fixed?: number | null | (number | null)[]
  readonly start?: number | number[]
  readonly lower?: number | number[]
  readonly upper?: number | number[]
  /** Equal labels are equal parameters. */
  readonly label?: string | string[]
  /** The parameter that this one equals: a label, or as in "f=~x2". */
  readonly equal?: string | string[]
}

/** A variable, alone or with what is said of its parameter. */
export type BuilderTerm<Name extends string> = Name | ({ readonly variable: Name } & ParameterOptions)

/**
 * A model that grows claim by claim. An editor completes the names: those of the data, and every factor once it is there.
 * Each call returns a new builder; `model` is the object that `sem` and its like take.
 */
export interface ModelBuilder<Name extends string> {
  /** `name =~ indicators`. */
  factor<Factor extends string>(name: Factor, indicators: readonly BuilderTerm<Name>[]): ModelBuilder<Name | Factor>
  /** `name <~ parts`. */
  composite<Composite extends string>(name: Composite, parts: readonly BuilderTerm<Name>[]): ModelBuilder<Name | Composite>
  /** `outcome ~ predictors`, for one outcome or each of several. */
  regression(outcome: Name | readonly Name[], predictors: readonly BuilderTerm<Name>[]): ModelBuilder<Name>
  /** `a ~~ b`; a variable with itself is its (residual) variance. */
  covariance(a: Name, b: Name, options?: ParameterOptions): ModelBuilder<Name>
  /** `variable ~ 1`. */
  intercept(variable: Name, options?: ParameterOptions): ModelBuilder<Name>
  /** A constraint over labels, such as "a == b" or "v > 0". */
  constraint(text: string): ModelBuilder<Name>
  /** `name := arithmetic of labels`. */
  define(name: string, arithmetic: string): ModelBuilder<Name>
  readonly model: ModelObject
}

/**
 * Starts a model over the variables of some data: a list of names, or anything with one key a variable (columns, or a row).
 * Wrong names do not compile; what else is wrong with a model is found when it is fitted or checked.
 */
export function buildModel<const Name extends string>(variables: readonly Name[] | Readonly<Record<Name, unknown>>): ModelBuilder<Name> {
  // The names matter to the compiler alone.
  void variables
  return extend<Name>({})
}

function extend<Name extends string>(model: ModelObject): ModelBuilder<Name> {
  const terms = (list: readonly BuilderTerm<string>[]) => list.map((term) => (typeof term === 'string' ? term : { ...term }))
  return {
    model,
    factor: (name, indicators) =>
      extend({ ...model, measurement: { ...model.measurement, [name]: [...(model.measurement?.[name] ?? []), ...terms(indicators)] } }),
    composite: (name, parts) => extend({ ...model, composites: { ...model.composites, [name]: terms(parts) } }),
    regression: (outcome, predictors) =>
      extend({
        ...model,
        regressions: [
          ...(model.regressions ?? []),
          { outcome: typeof outcome === 'string' ? outcome : [...outcome], predictors: terms(predictors) },
        ],
      }),
    covariance: (a, b, options = {}) => extend({ ...model, covariances: [...(model.covariances ?? []), { between: [a, b], ...options }] }),
    intercept: (variable, options = {}) =>
      extend({ ...model, intercepts: { ...(Array.isArray(model.intercepts) ? {} : model.intercepts), [variable]: { ...options } } }),
    constraint: (text) => extend({ ...model, constraints: [...(model.constraints ?? []), text] }),
    define: (name, arithmetic) => extend({ ...model, definitions: { ...model.definitions, [name]: arithmetic } }),
  }
}
