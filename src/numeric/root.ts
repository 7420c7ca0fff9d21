// Brent's method for a zero of a function of one variable: inverse quadratic or secant steps, bisection when they do not shrink the bracket
// (Brent 1973, Algorithms for Minimization without Derivatives, chapter 4; his a, b, c, d, e).

/** A zero of f between `lower` and `upper`, where f changes sign; NaN when it does not. The bracket is narrowed to `tolerance` plus rounding. */
export function findRoot(f: (x: number) => number, lower: number, upper: number, tolerance = 0, iterations = 200): number {
  let a = lower
  let b = upper
  let fa = f(a)
  let fb = f(b)
  if (fa === 0) return a
  if (fb === 0) return b
  if (!(fa * fb < 0) && !(Math.sign(fa) * Math.sign(fb) < 0)) return NaN
  let c = a
  let fc = fa
  let d = b - a
  let e = d
  for (let k = 0; k < iterations; k++) {
    if (Math.sign(fb) === Math.sign(fc)) {
      c = a
      fc = fa
      d = b - a
      e = d
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b
      b = c
      c = a
      fa = fb
      fb = fc
      fc = fa
    }
    const small = 2 * Number.EPSILON * Math.abs(b) + 0.5 * tolerance
    const half = 0.5 * (c - b)
    if (Math.abs(half) <= small || fb === 0) return b
    if (Math.abs(e) >= small && Math.abs(fa) > Math.abs(fb)) {
      const s = fb / fa
      let p: number
      let q: number
      if (a === c) {
        p = 2 * half * s
        q = 1 - s
      } else {
        const t = fa / fc
        const r = fb / fc
        p = s * (2 * half * t * (t - r) - (b - a) * (r - 1))
        q = (t - 1) * (r - 1) * (s - 1)
      }
      if (p > 0) q = -q
      p = Math.abs(p)
      if (2 * p < Math.min(3 * half * q - Math.abs(small * q), Math.abs(e * q))) {
        e = d
        d = p / q
      } else {
        d = half
        e = half
      }
    } else {
      d = half
      e = half
    }
    a = b
    fa = fb
    b += Math.abs(d) > small ? d : half > 0 ? small : -small
    fb = f(b)
    if (Number.isNaN(fb)) return NaN
  }
  return b
}
