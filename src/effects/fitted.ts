import type { ParameterTable } from '../model/parameterTable'

/** What effects need of a fit; a `Fit` is one. */
export interface Fitted {
  readonly table: ParameterTable
  /** One value a table row. */
  readonly estimate: { readonly values: ArrayLike<number> }
  /** Covariance matrix of the q free parameters, row-major; absent when there are no standard errors. */
  readonly inference: { readonly covariance?: ArrayLike<number> }
}
