import type { Language } from '../issue/words'

/** Every word of the plots. A language that lacks one does not compile. */
export interface PlotWords {
  readonly residuals: (group: string) => string
  readonly residual: string
  readonly largest: (pair: string, value: string) => string
  readonly distribution: (label: string) => string
  readonly replicates: string
  readonly estimate: string
  readonly interval: (level: string) => string
  readonly effects: (from: string, to: string) => string
  readonly effect: string
  readonly direct: string
  readonly totalIndirect: string
  readonly total: string
  readonly invariance: string
  readonly steps: Readonly<Record<'configural' | 'metric' | 'scalar' | 'strict', string>>
  readonly verdicts: Readonly<Record<'first' | 'holds' | 'partial' | 'fails', string>>
  readonly power: string
  readonly sampleSize: string
  readonly powerOf: string
  readonly target: (value: string) => string
  readonly scores: string
  readonly correlation: (value: string) => string
  readonly missing: string
  readonly cases: (count: number) => string
  readonly observed: string
  readonly lacking: string
  readonly share: string
  readonly conditional: (label: string, moderator: string) => string
  readonly effectOf: (label: string) => string
  readonly region: string
  readonly observedRange: string
  readonly group: (label: string) => string
  readonly and: string
  readonly colon: string
}

const en: PlotWords = {
  residuals: (group) => `Residual correlations${group}`,
  residual: 'Observed minus implied correlation',
  largest: (pair, value) => `The largest is ${value}, of ${pair}.`,
  distribution: (label) => `Bootstrap distribution of ${label}`,
  replicates: 'Replicates',
  estimate: 'estimate',
  interval: (level) => `${level}% interval`,
  effects: (from, to) => `Effects of ${from} on ${to}`,
  effect: 'Effect',
  direct: 'direct',
  totalIndirect: 'total indirect',
  total: 'total',
  invariance: 'Fit along the invariance ladder',
  steps: { configural: 'configural', metric: 'metric', scalar: 'scalar', strict: 'strict' },
  verdicts: { first: '', holds: 'holds', partial: 'holds partially', fails: 'fails' },
  power: 'Power by sample size',
  sampleSize: 'Sample size',
  powerOf: 'Power',
  target: (value) => `target ${value}`,
  scores: 'Factor scores',
  correlation: (value) => `r = ${value}`,
  missing: 'Patterns of missing values',
  cases: (count) => `${count} ${count === 1 ? 'case' : 'cases'}`,
  observed: 'observed',
  lacking: 'missing',
  share: 'Share missing',
  conditional: (label, moderator) => `${label} by ${moderator}`,
  effectOf: (label) => `Effect ${label}`,
  region: 'differs from 0',
  observedRange: 'observed range',
  group: (label) => `, group ${label}`,
  and: ' and ',
  colon: ': ',
}

const zh: PlotWords = {
  residuals: (group) => `残差相关${group}`,
  residual: '观测相关减模型隐含相关',
  largest: (pair, value) => `最大者为 ${value}（${pair}）。`,
  distribution: (label) => `${label} 的自助法分布`,
  replicates: '重复次数',
  estimate: '估计值',
  interval: (level) => `${level}% 区间`,
  effects: (from, to) => `${from} 对 ${to} 的效应`,
  effect: '效应',
  direct: '直接效应',
  totalIndirect: '总间接效应',
  total: '总效应',
  invariance: '测量不变性各步的拟合',
  steps: { configural: '形态', metric: '载荷（度量）', scalar: '截距（标量）', strict: '严格' },
  verdicts: { first: '', holds: '成立', partial: '部分成立', fails: '不成立' },
  power: '不同样本量下的检验力',
  sampleSize: '样本量',
  powerOf: '检验力',
  target: (value) => `目标 ${value}`,
  scores: '因子得分',
  correlation: (value) => `r = ${value}`,
  missing: '缺失值模式',
  cases: (count) => `${count} 个个案`,
  observed: '有值',
  lacking: '缺失',
  share: '缺失比例',
  conditional: (label, moderator) => `${label} 随 ${moderator} 的变化`,
  effectOf: (label) => `效应 ${label}`,
  region: '显著异于 0',
  observedRange: '观测范围',
  group: (label) => `，${label} 组`,
  and: '与',
  colon: '：',
}

const words: Readonly<Record<Language, PlotWords>> = { en, zh }

export const plotWords = (language: Language = 'en'): PlotWords => words[language]
