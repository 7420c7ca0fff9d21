/**
 * What robust standard errors and scaled tests need of Gamma (Satorra & Bentler 1994; Satorra 2000): with V the weight of the moments,
 * D their Jacobian and shares f_g = n_g / N,
 *
 *     meat         sum f_g D'V G V D                   (q x q)
 *     squaredMeat  sum f_g D'V G V G V D
 *     trace        sum tr(V G),   traceSquared  sum tr(V G V G)
 */
import type { Discrepancy } from '../estimate/discrepancy'
import type { Engine } from '../estimate/engine'
import { multiply, multiplyTransposedLeft } from '../numeric/products'
import { vechLength } from '../numeric/vech'
import { isConditional } from './conditionalForm'
import { fittedGamma, fittedInformation, fittedJacobian } from './fittedMoments'
import type { InformationPoint } from './informationPoint'

export interface GammaMeat {
  readonly meat: Float64Array
  readonly squaredMeat: Float64Array
  readonly trace: number
  readonly traceSquared: number
}

/** V is the information about the moments that `point` names. What `parts` leaves out is zero: all for tests with squares, no squares, only the meat. */
export function gammaMeat(engine: Engine, point: InformationPoint, parts: 'meat' | 'trace' | 'squares'): GammaMeat {
  const squares = parts === 'squares'
  const q = engine.table.freeCount
  const meat = new Float64Array(q * q)
  const squaredMeat = new Float64Array(q * q)
  let trace = 0
  let traceSquared = 0
  const conditional = isConditional(engine)
  engine.samples.forEach(({ n, names, firstStage, clusters }, block) => {
    const share = n / engine.total
    const byCase =
      !conditional &&
      !firstStage &&
      !clusters &&
      point.kind === 'expected' &&
      point.h1 === 'structured' &&
      (!squares || pairsPay(names.length, n, q))
    const quick = byCase ? engine.discrepancies[block].caseMoments?.(squares) : undefined
    if (quick) {
      addProduct(quick.slopes, quick.slopes, n, q, share / n, meat)
      trace += quick.trace
      traceSquared += quick.squared?.trace ?? 0
      quick.squared?.slopes.forEach((value, k) => {
        squaredMeat[k] += share * value
      })
      return
    }
    const gamma = fittedGamma(engine, block)
    const size = Math.round(Math.sqrt(gamma.length))
    // the weight of least squares need not be a matrix
    const own = engine.discrepancies[block].weigh
    const V = own ? undefined : fittedInformation(engine, block, point)
    const weigh: NonNullable<Discrepancy['weigh']> = own ?? ((a, out, columns) => multiply(V!, a, out, size, size, columns))
    const VD = new Float64Array(size * q)
    weigh(fittedJacobian(engine, block), VD, q)
    const GVD = new Float64Array(size * q)
    multiply(gamma, VD, GVD, size, size, q)
    addProduct(VD, GVD, size, q, share, meat)
    if (V) for (let k = 0; k < size * size; k++) trace += V[k] * gamma[k]
    if (parts === 'meat' || (V && !squares)) return
    const VG = new Float64Array(size * size)
    weigh(gamma, VG, size)
    if (!V) for (let i = 0; i < size; i++) trace += VG[i * size + i]
    if (!squares) return
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) traceSquared += VG[i * size + j] * VG[j * size + i]
    const VGVD = new Float64Array(size * q)
    weigh(GVD, VGVD, q)
    addProduct(GVD, VGVD, size, q, share, squaredMeat)
  })
  return { meat, squaredMeat, trace, traceSquared }
}

/** True when products of pairs of cases take fewer operations than products of matrices over all moments. */
function pairsPay(p: number, n: number, q: number): boolean {
  return n * n * (p + q) < 2 * vechLength(p) ** 3
}

function addProduct(a: Float64Array, b: Float64Array, size: number, q: number, share: number, out: Float64Array): void {
  const product = new Float64Array(q * q)
  multiplyTransposedLeft(a, b, product, q, size, q)
  for (let k = 0; k < q * q; k++) out[k] += share * product[k]
}
