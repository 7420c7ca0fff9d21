import type { OptionValue } from './optionValue'

/** What can be wrong with an option. */
export type OptionIssue =
  | { readonly code: 'unknownOption'; readonly option: string; readonly nearest: readonly string[] }
  /** `expected`: what the option may be; a text for what has no kind of its own. */
  | { readonly code: 'badOption'; readonly option: string; readonly found: string; readonly expected: string | OptionValue }
  | { readonly code: 'unsupportedCombination'; readonly what: string; readonly supported: string }
  /** An option of lavaan that relata does not have; `instead` says what takes its place. */
  | { readonly code: 'optionNotOffered'; readonly option: string; readonly instead: InsteadOfOption }
  /** An option that means something only beside another one, which is not given. */
  | { readonly code: 'optionWithoutEffect'; readonly option: string; readonly needs: OptionNeed }

/** What an option needs to mean anything. */
export type OptionNeed =
  | 'groupOption'
  | 'severalGroups'
  | 'cases'
  | 'dataNotFit'
  | 'bootstrap'
  | 'severalTests'
  | 'samplingWeights'
  | CommandNeed

/** The same on the command line. */
export type CommandNeed = 'bootstrapFlag' | 'reportFlag' | 'covFlag'

/** What takes the place of an option that is not offered. */
export type InsteadOfOption =
  | 'continuousVariables'
  | 'confirmatoryModels'
  | 'oneLevel'
  | 'groupsOfFixedSize'
  | 'conventionsOfLavaan'
  | 'builtInOptimizer'
  | 'boundsOption'
  | 'builtInRepresentation'
  | 'constraintsInModel'
  | 'labels'
  | 'checkFunction'
  | 'issuesOfFit'
  | 'readings'
  | 'independenceBaseline'
  | 'bootstrapOption'
  | 'workerPool'
  | 'readingsOfDefinitions'
  | 'designWeights'
  | 'informationOptions'
  | 'momentsAsData'
  | 'divisorOfMoments'
  | 'weightsFromCases'
  | 'markerCriterion'
  | 'estimatorAsItIs'
  | 'gammaAsItIs'
  | 'standardizeObserved'
  | 'modelAsItIs'
