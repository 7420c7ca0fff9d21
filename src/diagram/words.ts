import type { Language } from '../issue/words'

/** Every word of a picture. A language that lacks one does not compile. */
export interface DiagramWords {
  readonly title: string
  readonly group: (position: number) => string
  readonly level: (position: number) => string
  readonly colon: string
  readonly comma: string
  readonly stop: string
  readonly latent: (names: string) => string
  readonly composite: (names: string) => string
  readonly observed: (names: string) => string
  /** A line in words: what it joins, and its number in parentheses or ''. */
  readonly line: Readonly<
    Record<
      'loading' | 'weight' | 'regression' | 'covariance' | 'variance' | 'residual' | 'mean',
      (from: string, to: string, value: string) => string
    >
  >
  readonly noteHead: string
  readonly estimates: Readonly<Record<'standardized' | 'raw' | 'both', string>>
  readonly interval: (level: string) => string
  readonly se: string
  readonly dashed: string
  readonly grey: (alpha: string) => string
  readonly size: string
}

const en: DiagramWords = {
  title: 'Path diagram',
  group: (position) => `Group ${position}`,
  level: (position) => `level ${position}`,
  colon: ': ',
  comma: ', ',
  stop: '. ',
  latent: (names) => `Latent variables: ${names}`,
  composite: (names) => `Composites: ${names}`,
  observed: (names) => `Observed variables: ${names}`,
  line: {
    loading: (from, to, value) => `${from} is measured by ${to}${value}`,
    weight: (from, to, value) => `${from} is a part of ${to}${value}`,
    regression: (from, to, value) => `${from} has an effect on ${to}${value}`,
    covariance: (from, to, value) => `${from} covaries with ${to}${value}`,
    variance: (from, _, value) => `variance of ${from}${value}`,
    residual: (from, _, value) => `residual variance of ${from}${value}`,
    mean: (from, _, value) => `mean or intercept of ${from}${value}`,
  },
  noteHead: 'Note. ',
  estimates: {
    standardized: 'Standardized estimates',
    raw: 'Unstandardized estimates',
    both: 'Unstandardized estimates (standardized in parentheses)',
  },
  interval: (level) => `${level}% confidence intervals in brackets`,
  se: 'Second line: standard errors',
  dashed: 'Dashed: negative',
  grey: (alpha) => `Grey: p ≥ ${alpha}`,
  size: 'Line width: size of the standardized estimate',
}

const zh: DiagramWords = {
  title: '路径图',
  group: (position) => `第 ${position} 组`,
  level: (position) => `第 ${position} 层`,
  colon: '：',
  comma: '、',
  stop: '。',
  latent: (names) => `潜变量：${names}`,
  composite: (names) => `合成变量：${names}`,
  observed: (names) => `观测变量：${names}`,
  line: {
    loading: (from, to, value) => `${to}测量${from}${value}`,
    weight: (from, to, value) => `${from}构成${to}${value}`,
    regression: (from, to, value) => `${from}影响${to}${value}`,
    covariance: (from, to, value) => `${from}与${to}共变${value}`,
    variance: (from, _, value) => `${from}的方差${value}`,
    residual: (from, _, value) => `${from}的残差方差${value}`,
    mean: (from, _, value) => `${from}的均值或截距${value}`,
  },
  noteHead: '注：',
  estimates: { standardized: '标准化估计值', raw: '非标准化估计值', both: '非标准化估计值（括号内为标准化估计值）' },
  interval: (level) => `方括号内为 ${level}% 置信区间`,
  se: '第二行：标准误',
  dashed: '虚线：负值',
  grey: (alpha) => `灰色：p ≥ ${alpha}`,
  size: '线宽：标准化估计值的大小',
}

const languages: Readonly<Record<Language, DiagramWords>> = { en, zh }

export const diagramWords = (language: Language): DiagramWords => languages[language]
