import type { DescriptionWords } from './descriptionWords'

/** Descriptions in Chinese. */
export const descriptionZh: DescriptionWords = {
  title: (n, group) => `${group === '' ? '描述统计' : `组：${group}`}，${n} 例`,
  column: {
    variable: '变量',
    n: 'n',
    missing: '缺失',
    mean: '均值',
    sd: '标准差',
    min: '最小值',
    max: '最大值',
    skewness: '偏度',
    kurtosis: '峰度',
  },
  shapeNote: '偏度与峰度为 SPSS、SAS 和 Excel 所用的 G1 与 G2，正态分布时均为 0。标准差以 n - 1 为除数。',
  normality: (n) => `多元正态性检验（Mardia），完整个案 ${n} 例`,
  test: { skewness: '偏度', kurtosis: '峰度' },
  testColumn: { est: '估计值', expected: '正态时', statistic: '统计量', df: '自由度', pvalue: 'p' },
  correlations: (pairwise) => (pairwise ? '相关系数（各用两个变量都有值的个案）' : '相关系数'),
  datasets: '数据集',
  datasetColumn: { name: '名称', n: 'n', kind: '类型', origin: '来源', title: '内容' },
  kind: { cases: '个案', moments: '矩阵' },
  origin: (simulated) => (simulated ? '模拟数据' : '真实'),
}
