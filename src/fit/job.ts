import type { MomentsInput } from '../data/dataInput'
import type { DrawOptions } from '../data/simulationPlan'
import type { EffectExpression } from '../model/effectExpression'
import type { BootstrapType } from './bootstrap'
import type { FitOptions } from './options'

/** Which function fits the model. */
export type FitFunction = 'sem' | 'cfa' | 'growth' | 'fitModel'

/** Cases as columns, null where missing; or moments, one record a group. JSON keeps every number as it is. */
export type JobData =
  | { readonly kind: 'cases'; readonly n: number; readonly columns: readonly JobColumn[] }
  | { readonly kind: 'moments'; readonly groups: readonly MomentsInput[] }

/** A column of numbers or of texts. */
export type JobColumn =
  | { readonly name: string; readonly numbers: readonly (number | null)[] }
  | { readonly name: string; readonly texts: readonly (string | null)[] }

/** A bootstrap as plain JSON: all that its replicates depend on. */
export interface BootstrapJob {
  readonly format: 'relata.job'
  readonly version: 1
  readonly kind: 'bootstrap'
  readonly function: FitFunction
  /** Model text. */
  readonly model: string
  readonly data: JobData
  readonly fit: Omit<FitOptions, 'signal'>
  readonly type: BootstrapType
  readonly replicates: number
  readonly seed: number
}

/** A study of power as plain JSON: all that its replicates depend on. */
export interface PowerJob {
  readonly format: 'relata.job'
  readonly version: 1
  readonly kind: 'power'
  /** Model text, with values when it is the population too. */
  readonly model: string
  readonly population?: string
  readonly n: readonly number[]
  readonly replicates: number
  readonly alpha: number
  readonly seed: number
  readonly effects: readonly (string | EffectExpression)[]
  readonly scale: 'unstandardized' | 'stdLv' | 'stdAll'
  readonly simulation: DrawOptions & { readonly groups?: number | readonly string[]; readonly standardized?: boolean }
  readonly fit: Omit<FitOptions, 'signal'>
}

/** Work whose replicates can be done anywhere and in any order. */
export type Job = BootstrapJob | PowerJob

/** A part as it stands in its file: the arrays in base64. */
export interface PartRecord {
  readonly format: 'relata.part'
  readonly version: 1
  readonly kind: Job['kind']
  /** SHA-256 of the job as `printJob` writes it. */
  readonly job: string
  readonly seed: number
  /** Replicates of the whole job. */
  readonly replicates: number
  /** '2/4': the second of four. Absent for other ranges and for the whole. */
  readonly shard?: string
  readonly from: number
  readonly to: number
  readonly arrays: readonly { readonly name: string; readonly type: 'float64' | 'uint8'; readonly base64: string }[]
}
