import type { ReplicatesWords } from './replicatesWords'

/** Tables about replicates in English. */
export const replicatesEn: ReplicatesWords = {
  bootstrap: { ordinary: 'Ordinary bootstrap', 'bollen.stine': 'Bollen-Stine bootstrap', parametric: 'Parametric bootstrap' },
  interval: {
    perc: 'Percentile intervals',
    basic: 'Basic intervals',
    norm: 'Normal intervals less the bias',
    'bca.simple': 'Bias-corrected intervals',
    bca: 'Bias-corrected and accelerated intervals',
  },
  bootstrapTitle: (kind, replicates, seed) => `${kind}, ${replicates} replicates, seed ${seed}`,
  intervals: (kind, level) => `${kind}, level ${level}.`,
  fates: (failed, inadmissible) => `Replicates without a solution: ${failed}; with an inadmissible one: ${inadmissible}.`,
  effectsTitle: 'Effects',
  column: { est: 'Estimate', se: 'Std.Err', bias: 'Bias', lower: 'Lower', upper: 'Upper' },
  inGroup: (label) => `Group ${label}`,
  bollenStine: (statistic, df, pvalue) => `Bollen-Stine test of fit: chi-square ${statistic}, df ${df}, p ${pvalue}.`,
  powerTitle: (n, replicates) => `Power with ${n} cases, ${replicates} samples`,
  powerOutcomes: (used, improper, lost) =>
    `Samples with a solution: ${used}, of these with a negative variance: ${improper}; without a solution or standard errors: ${lost}.`,
  powerColumn: {
    value: 'True',
    mean: 'Mean',
    bias: 'Rel.bias',
    sd: 'SD',
    se: 'Mean SE',
    coverage: 'Coverage',
    power: 'Power',
    powerError: 'MC error',
  },
  powerNote: (alpha, seed) =>
    `Two-sided at alpha ${alpha}; intervals of the same level; seed ${seed}. MC error: Monte Carlo standard error of power.`,
}
