const scaled = ['chisq', 'df', 'pvalue']
const incremental = ['cfi', 'tli', 'nnfi', 'rfi', 'nfi', 'pnfi', 'ifi', 'rni']
const approximation = ['rmsea', 'rmsea.ci.lower', 'rmsea.ci.upper', 'rmsea.pvalue', 'rmsea.notclose.pvalue']
const residual = ['rmr', 'srmr', 'srmr_bentler', 'crmr', 'srmr_mplus']
const goodness = ['gfi', 'gfi.ci.lower', 'gfi.ci.upper']

const with_ = (names: readonly string[], suffix: string): string[] => names.map((name) => `${name}${suffix}`)

/** Every measure of fit that there can be, by lavaan's names; which of them a fit has depends on its estimator, tests and data. */
export const measureNames: readonly string[] = [
  ...['npar', 'fmin', ...scaled, ...scaled.map((name) => `baseline.${name}`), ...incremental],
  ...['logl', 'unrestricted.logl', 'aic', 'bic', 'ntotal', 'bic2'],
  ...[...approximation, 'rmsea.ci.level', 'rmsea.close.h0', 'rmsea.notclose.h0'],
  ...[...residual, 'rmr_nomean', 'srmr_bentler_nomean', 'crmr_nomean', 'srmr_mplus_nomean'],
  ...[...goodness, 'gfi.ci.level', 'cn_05', 'cn_01', 'gfi_lisrel', 'agfi_lisrel', 'pgfi', 'mfi', 'ecvi'],
  ...with_([...scaled, ...scaled.map((name) => `baseline.${name}`), ...incremental, ...approximation], '.scaled'),
  ...['chisq.scaling.factor', 'baseline.chisq.scaling.factor', 'scaling.factor.h1', 'scaling.factor.h0'],
  ...with_(['cfi', 'tli', 'nnfi', 'rni', ...approximation, ...goodness], '.robust'),
]
