import type { CatalogModel } from '../catalogEntry'

/** Paths of Fornell et al. (1996). */
export const acsi: CatalogModel = {
  id: 'acsi',
  names: { en: 'ACSI model', zh: 'ACSI 顾客满意指数模型' },
  about: {
    en: 'Three causes of satisfaction in a row, and two effects. The sign of the arrow from complaints to loyalty is open: a positive one speaks for good handling of complaints.',
    zh: '满意感有三个依次相连的前因和两个结果。抱怨到忠诚感的路径符号不定：若为正，说明企业善于处理抱怨。',
  },
  text: `EXPE =~ ex1 + ex2 + ex3
QUAL =~ qu1 + qu2 + qu3
VAL  =~ va1 + va2
SAT  =~ sa1 + sa2 + sa3
LOY  =~ lo1 + lo2
QUAL ~ qe*EXPE
VAL  ~ ve*EXPE + vq*QUAL
SAT  ~ se*EXPE + sq*QUAL + sv*VAL
comp ~ cs*SAT
LOY  ~ ls*SAT + lc*comp`,
  variables: {
    expectation: 'EXPE',
    quality: 'QUAL',
    value: 'VAL',
    satisfaction: 'SAT',
    complaints: 'comp',
    loyalty: 'LOY',
  },
  paths: [
    { label: 'qe', from: 'expectation', to: 'quality' },
    { label: 've', from: 'expectation', to: 'value' },
    { label: 'vq', from: 'quality', to: 'value' },
    { label: 'se', from: 'expectation', to: 'satisfaction' },
    { label: 'sq', from: 'quality', to: 'satisfaction' },
    { label: 'sv', from: 'value', to: 'satisfaction' },
    { label: 'cs', from: 'satisfaction', to: 'complaints' },
    { label: 'ls', from: 'satisfaction', to: 'loyalty' },
    { label: 'lc', from: 'complaints', to: 'loyalty' },
  ],
  main: true,
  parameters: 36,
  df: 69,
}
