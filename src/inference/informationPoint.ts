export type InformationKind = 'expected' | 'observed' | 'first.order'
export type H1Information = 'structured' | 'unstructured'
export type ObservedInformation = 'hessian' | 'h1'

/** Which information: its kind, where the unrestricted model is taken, and what observed information is made of. */
export interface InformationPoint {
  readonly kind: InformationKind
  readonly h1: H1Information
  readonly observed: ObservedInformation
}
