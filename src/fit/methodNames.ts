/** Other names that lavaan knows for standard errors. */
export const seAliases: Readonly<Record<string, string>> = {
  sandwich: 'robust.huber.white',
  'huber.white': 'robust.huber.white',
  'robust.mlr': 'robust.huber.white',
  'robust.mlm': 'robust.sem',
  'robust.mlm.nt': 'robust.sem.nt',
}

/** Other names that lavaan knows for tests. */
export const testAliases: Readonly<Record<string, string>> = {
  chisq: 'standard',
  chi2: 'standard',
  'chi-square': 'standard',
  chisquare: 'standard',
  sb: 'satorra.bentler',
  satorra: 'satorra.bentler',
  'satorra-bentler': 'satorra.bentler',
  'm.adjusted': 'satorra.bentler',
  'mean.adjusted': 'satorra.bentler',
  yb: 'yuan.bentler',
  'yuan-bentler': 'yuan.bentler',
  'yuan-bentler-mplus': 'yuan.bentler.mplus',
  'mv.adjusted': 'mean.var.adjusted',
  'mean-var-adjusted': 'mean.var.adjusted',
  satterthwaite: 'mean.var.adjusted',
  'scaled-shifted': 'scaled.shifted',
  'scaled.and.shifted': 'scaled.shifted',
  browne: 'browne.residual.adf',
  'browne.residual': 'browne.residual.adf',
  rls: 'browne.residual.nt.model',
}
