/**
 * What robust standard errors and scaled tests need of Gamma (Satorra & Bentler 1994; Satorra 2000): with V the weight of the moments,
 * D their Jacobian and shares f_g = n_g / N,
 *
 *     meat         sum f_g D'V G V D                   (q x q)
 *     squaredMeat  sum f_g D'V G V G V D
 *     trace        sum tr(V G),   traceSquared  sum tr(V G V G)
 */
import type { Engine } from '../estimate/engine'
import { multiply, multiplyTransposedLeft } from '../numeric/products'
import { gammaOf } from './gammaOf'
import type { InformationPoint } from './informationPoint'
import { momentInformation } from './momentInformation'
import { momentJacobian } from './momentJacobian'

export interface GammaMeat {
  readonly meat: Float64Array
  readonly squaredMeat: Float64Array
  readonly trace: number
  readonly traceSquared: number
}

/** V is the information about the moments that `point` names. Without `squares` the parts of second order are not computed (zeros). */
export function gammaMeat(engine: Engine, point: InformationPoint, squares: boolean): GammaMeat {
  const q = engine.table.freeCount
  const meat = new Float64Array(q * q)
  const squaredMeat = new Float64Array(q * q)
  let trace = 0
  let traceSquared = 0
  engine.samples.forEach(({ n, firstStage }, block) => {
    const share = n / engine.total
    const byCase = !squares && !firstStage && point.kind === 'expected' && point.h1 === 'structured'
    const quick = byCase ? engine.discrepancies[block].caseMoments?.() : undefined
    if (quick) {
      addProduct(quick.slopes, quick.slopes, n, q, share / n, meat)
      trace += quick.trace
      return
    }
    const V = momentInformation(engine, block, point)
    const size = Math.round(Math.sqrt(V.length))
    const gamma = gammaOf(engine, block)
    const VD = new Float64Array(size * q)
    multiply(V, momentJacobian(engine, block), VD, size, size, q)
    const GVD = new Float64Array(size * q)
    multiply(gamma, VD, GVD, size, size, q)
    addProduct(VD, GVD, size, q, share, meat)
    for (let k = 0; k < size * size; k++) trace += V[k] * gamma[k]
    if (!squares) return
    const GV = new Float64Array(size * size)
    multiply(gamma, V, GV, size, size, size)
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) traceSquared += GV[i * size + j] * GV[j * size + i]
    const VGVD = new Float64Array(size * q)
    multiply(V, GVD, VGVD, size, size, q)
    addProduct(GVD, VGVD, size, q, share, squaredMeat)
  })
  return { meat, squaredMeat, trace, traceSquared }
}

function addProduct(a: Float64Array, b: Float64Array, size: number, q: number, share: number, out: Float64Array): void {
  const product = new Float64Array(q * q)
  multiplyTransposedLeft(a, b, product, q, size, q)
  for (let k = 0; k < q * q; k++) out[k] += share * product[k]
}
