import type { DescriptionWords } from './descriptionWords'

/** Descriptions in English. */
export const descriptionEn: DescriptionWords = {
  title: (n, group) => `${group === '' ? 'Description' : `Group ${group}`}: ${n} ${n === 1 ? 'case' : 'cases'}`,
  column: {
    variable: 'Variable',
    n: 'n',
    missing: 'Missing',
    mean: 'Mean',
    sd: 'SD',
    min: 'Min',
    max: 'Max',
    skewness: 'Skewness',
    kurtosis: 'Kurtosis',
  },
  shapeNote: 'Skewness and kurtosis are G1 and G2 as SPSS, SAS and Excel compute them; both are 0 for normal data. SD divides by n - 1.',
  normality: (n) => `Multivariate normality (Mardia), ${n} complete cases`,
  test: { skewness: 'Skewness', kurtosis: 'Kurtosis' },
  testColumn: { est: 'Estimate', expected: 'If normal', statistic: 'Statistic', df: 'df', pvalue: 'p' },
  correlations: (pairwise) => (pairwise ? 'Correlations, each over the cases that have both variables' : 'Correlations'),
  datasets: 'Data sets',
  datasetColumn: { name: 'Name', n: 'n', kind: 'Kind', origin: 'Origin', title: 'What it is' },
  kind: { cases: 'cases', moments: 'matrix' },
  origin: (simulated) => (simulated ? 'SIMULATED' : 'real'),
}
