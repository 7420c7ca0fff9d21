/**
 * Measures of fit relative to the baseline model (Bentler 1990; Tucker & Lewis 1973; Bollen 1989; Bentler & Bonett 1980), from a
 * pair of statistics. `c` and `c0` multiply the degrees of freedom: 1, or the scaling factors for the robust versions.
 */
export interface IncrementalMeasures {
  readonly cfi: number
  readonly tli: number
  readonly nnfi: number
  readonly rfi: number
  readonly nfi: number
  readonly pnfi: number
  readonly ifi: number
  readonly rni: number
}

/** Below this a difference of statistic and expectation is rounding noise. */
const negligible = 1e-10

export function incrementalMeasures(
  statistic: number,
  df: number,
  baseline: number,
  baselineDf: number,
  c = 1,
  c0 = 1,
): IncrementalMeasures {
  const excess = statistic - c * df
  const baselineExcess = baseline - c0 * baselineDf
  return {
    cfi: cfi(excess, baselineExcess),
    tli: tli(excess, baselineExcess, df, baselineDf),
    nnfi: tli(excess, baselineExcess, df, baselineDf),
    rfi: rfi(statistic, df, baseline, baselineDf),
    nfi: df > baselineDf ? Number.NaN : baselineDf === 0 ? 1 : (baseline - statistic) / baseline,
    pnfi: baselineDf > 0 ? (df / baselineDf) * ((baseline - statistic) / baseline) : 0,
    ifi: (baseline - statistic) / (baseline - df),
    rni: baselineDf > 0 && baselineExcess !== 0 ? (baselineExcess - excess) / baselineExcess : 1,
  }
}

function cfi(excess: number, baselineExcess: number): number {
  const t1 = Math.max(excess, 0)
  const t2 = Math.max(excess, baselineExcess, 0)
  return t1 <= negligible && t2 <= negligible ? 1 : 1 - t1 / t2
}

function tli(excess: number, baselineExcess: number, df: number, baselineDf: number): number {
  if (df === 0) return 1
  const t1 = excess * baselineDf
  const t2 = baselineExcess * df
  if (Math.abs(t2) < negligible) return 1
  return 1 - t1 / t2
}

function rfi(statistic: number, df: number, baseline: number, baselineDf: number): number {
  if (df > baselineDf) return Number.NaN
  if (df === 0 || baselineDf === 0) return 1
  const t1 = baseline / baselineDf - statistic / df
  const t2 = baseline / baselineDf
  return t1 < 0 || t2 < 0 ? 1 : t1 / t2
}
