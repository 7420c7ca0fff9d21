import type { Composite } from './composite'
import type { LinkedCell } from './linkedCells'
import type { UnitVariance } from './unitVariance'

/**
 * Where the parameters of one block (a group, or a level of a group) live.
 *
 * The model is held in reticular form, split in two: `core` variables have outgoing arrows (latent variables, observed
 * predictors) or covary with such; the remaining observed variables are `outer`. With B and Psi over core variables,
 * Lambda from core to observed and Theta over outer variables,
 *
 *     E = (I - B)^-1,   C = E Psi E',   Sigma = Lambda C Lambda' + Theta,   mu = nu + Lambda E alpha.
 *
 * A core variable that is observed has a unit row in Lambda and neither Theta nor nu; in place of the 1 stands its scale (`~*~`) where it has
 * one, which makes the core variable what is observed before scaling. Every free entry changes Sigma by a
 * matrix of rank two, s (u v' + v u'), where u and v are columns of Q = [I, L, Y], L = Lambda E, Y = Lambda C.
 * A cell names its two columns once; gradients, information and Hessians are then sums of looked-up products.
 */
export interface Placement {
  /** p observed names. */
  readonly observed: readonly string[]
  /** c core names; a scaled variable and what it is before scaling share theirs. */
  readonly core: readonly string[]
  /** Length p: core index of an observed variable, -1 when it is outer. */
  readonly coreOfObserved: Int32Array
  /** Length c: observed index of a core variable, -1 when it is latent. */
  readonly observedOfCore: Int32Array
  /** True when B has any entry. */
  readonly hasBeta: boolean
  readonly meanStructure: boolean
  /** Fixed entries of the matrices; free ones hold 0. */
  readonly lambda: Float64Array
  readonly beta: Float64Array
  readonly psi: Float64Array
  readonly theta: Float64Array
  readonly nu: Float64Array
  readonly alpha: Float64Array
  /** Nonzero pattern of Lambda by observed variable: columns of row i are lambdaColumns[lambdaStart[i] .. lambdaStart[i+1]]. */
  readonly lambdaStart: Int32Array
  readonly lambdaColumns: Int32Array
  readonly cells: Cells
  readonly composites: readonly Composite[]
  /** Core variables of total variance 1, whose residual variances follow. */
  readonly units: readonly UnitVariance[]
  /** What the cells after the first `cells.own` are; empty without composites and unit variances. */
  readonly linked: readonly LinkedCell[]
}

/** The matrix a cell belongs to. */
export const Matrices = { lambda: 0, beta: 1, psi: 2, theta: 3, nu: 4, alpha: 5 } as const

/** The free entries, as parallel arrays. */
export interface Cells {
  readonly count: number
  /** The first `own` cells hold a parameter's value; the others follow from parameters (composites, unit variances) and move with `coefficient`. */
  readonly own: number
  /** Derivative of the entry with respect to its parameter: 1 for own cells. */
  readonly coefficient: Float64Array
  readonly matrix: Uint8Array
  readonly row: Int32Array
  readonly column: Int32Array
  /** Parameter that fills the cell. */
  readonly parameter: Int32Array
  /** Row of the parameter table. */
  readonly tableRow: Int32Array
  /** Columns of Q: outer variable i is i, core variable j is p + j, covariance column k is p + c + k. */
  readonly u: Int32Array
  readonly v: Int32Array
  /** Factor s of s (u v' + v u'): 1, 1/2 on a diagonal, 0 for means; times the coefficient. */
  readonly factor: Float64Array
}
