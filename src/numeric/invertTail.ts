// Quantiles: solve log tail(u) = target by Newton steps kept inside a bracket. The logarithm of a tail is close to straight or parabolic in
// u (the logarithm or logit of the variable), so a few steps reach full precision at 0.5 and at 1e-300 alike.

/**
 * u with logTail(u) = target. `slope` is the derivative of logTail at u given its value there; `rising` says whether the tail grows with u.
 * NaN when no finite u is found.
 */
export function invertTail(
  logTail: (u: number) => number,
  slope: (u: number, value: number) => number,
  rising: boolean,
  target: number,
  start: number,
): number {
  let u = start
  let below = -Infinity
  let above = Infinity
  let width = 1
  for (let k = 0; k < 400; k++) {
    const value = logTail(u)
    const excess = value - target
    if (excess === 0) return u
    if (excess > 0 === rising) above = u
    else below = u
    let next = u - excess / slope(u, value)
    const newton = next > below && next < above && Math.abs(next - u) < 40
    if (!newton) {
      width *= 2
      if (above === Infinity) next = below + width
      else if (below === -Infinity) next = above - width
      else next = 0.5 * (below + above)
    }
    const step = Math.abs(next - u)
    // an error of 1e-9 before a Newton step leaves one of about 1e-18 after it
    if (newton && step <= 1e-9) return next
    if (step <= Number.EPSILON * Math.abs(u)) return next
    u = next
  }
  return u
}
