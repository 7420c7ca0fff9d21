import type { Engine } from '../estimate/engine'
import type { Estimate } from '../estimate/estimate'
import type { ActiveConstraints } from './activeConstraints'
import type { H1Information, InformationKind, InformationPoint, ObservedInformation } from './informationPoint'

/** What standard errors and tests are asked to be. Pairs of choices: for standard errors, for tests. */
export interface InferOptions {
  /** A name in `standardErrors`. */
  readonly se: string
  /** Names in `tests`, in the order in which they are reported. */
  readonly tests: readonly string[]
  /** The test whose statistic the scaled ones scale; absent for the standard one. */
  readonly scaledTest?: string
  readonly information: InformationKind
  readonly informationTests: InformationKind
  readonly h1Information: H1Information
  readonly h1InformationTests: H1Information
  readonly observedInformation: ObservedInformation
  readonly observedInformationTests: ObservedInformation
}

/** Everything that standard errors and tests are functions of. The engine stands at the estimate. */
export interface InferenceContext {
  readonly engine: Engine
  readonly estimate: Pick<Estimate, 'x' | 'values'>
  readonly active: ActiveConstraints
  readonly options: InferOptions
  readonly df: number
}

/** The information that the options name for standard errors or for tests. */
export function informationPoint(options: InferOptions, purpose: 'se' | 'tests'): InformationPoint {
  return purpose === 'se'
    ? { kind: options.information, h1: options.h1Information, observed: options.observedInformation }
    : { kind: options.informationTests, h1: options.h1InformationTests, observed: options.observedInformationTests }
}
