import { count, oneOf } from '../issue/optionValue'
import { requireOptions } from '../issue/requireOptions'

/**
 * How much worse a more restricted model may fit.
 * - CFI: a drop of more than 0.01 (Cheung & Rensvold 2002, Structural Equation Modeling 9, 233-255)
 * - RMSEA, SRMR: Chen (2007, Structural Equation Modeling 14, 464-504), who allows SRMR more for loadings than for intercepts and
 *   residuals, and everything less in samples of at most 300; her own bound for CFI is then 0.005
 */
export interface InvarianceCutoffs {
  /** Largest drop of CFI. */
  readonly cfi: number
  /** Largest rise of RMSEA. */
  readonly rmsea: number
  /** Largest rise of SRMR. */
  readonly srmr: number
}

export type InvarianceLevel = 'configural' | 'metric' | 'scalar' | 'strict'

/** The cut-offs of Cheung & Rensvold for CFI and of Chen for RMSEA and SRMR; `chenCfi` is hers for CFI. */
export function invarianceCutoffs(level: InvarianceLevel, cases: number): InvarianceCutoffs & { readonly chenCfi: number } {
  requireOptions({ level, cases }, { level: oneOf('configural', 'metric', 'scalar', 'strict'), cases: count }, ['level', 'cases'])
  const large = cases > 300
  const srmr = level === 'metric' ? (large ? 0.03 : 0.025) : large ? 0.01 : 0.005
  return { cfi: 0.01, chenCfi: large ? 0.01 : 0.005, rmsea: large ? 0.015 : 0.01, srmr }
}
