import type { FitOptions } from '../fit/options'
import type { Words } from './command'

/** Every option of a fit that is written on the command line as it is: a signal cannot be, and bootstrap has options of its own. */
export type FitOptionName = Exclude<keyof FitOptions, 'signal' | 'bootstrap'>

/** What each option of a fit is about. An option without words does not compile. */
export const fitOptionWords: Readonly<Record<FitOptionName, Words>> = {
  estimator: { en: 'ML (default), MLR, MLM, MLMV, GLS, ULS, WLS, WLSMV, ...', zh: 'ML（默认）、MLR、MLM、MLMV、GLS、ULS、WLS、WLSMV 等' },
  likelihood: { en: 'normal (default, divisor N) or wishart (N - 1)', zh: 'normal（默认，除以 N）或 wishart（除以 N - 1）' },
  missing: {
    en: 'listwise (default), fiml, fiml.x, two.stage, robust.two.stage, pairwise, ...',
    zh: '缺失值的处理：listwise（默认）、fiml、fiml.x、two.stage、robust.two.stage、pairwise 等',
  },
  aux: { en: 'variables outside the model that inform about missing values', zh: '不在模型中、有助于处理缺失值的辅助变量' },
  se: {
    en: 'standard errors: standard, robust.sem, robust.huber.white, robust.cluster, none, ...',
    zh: '标准误：standard、robust.sem、robust.huber.white、robust.cluster、none 等',
  },
  test: {
    en: 'standard, satorra.bentler, yuan.bentler, scaled.shifted, none, ...',
    zh: '检验：standard、satorra.bentler、yuan.bentler、scaled.shifted、none 等',
  },
  information: {
    en: 'expected, observed or first.order; a pair: for errors, for tests',
    zh: '信息矩阵：expected、observed 或 first.order；两个取值分别用于标准误和检验',
  },
  h1Information: { en: 'information at structured or unstructured moments', zh: '信息矩阵取自 structured 或 unstructured 的矩' },
  observedInformation: { en: 'observed information by hessian or h1', zh: '观测信息矩阵：hessian 或 h1' },
  samplingWeightsNormalization: {
    en: 'weights sum to the cases of each group (group, default) or of all (total)',
    zh: '权重之和等于各组（group，默认）或全部（total）的个案数',
  },
  samplingWeights: { en: 'column of sampling weights', zh: '抽样权重所在的列' },
  cluster: { en: 'column that says which cluster a case belongs to', zh: '标明个案属于哪个聚类的列' },
  ordered: { en: 'ordered variables, or true or false for all of them', zh: '有序变量；true 或 false 表示全部是或全部不是' },
  stdOv: { en: 'standardize the observed variables first', zh: '先将观测变量标准化' },
  bounds: {
    en: 'bounds that follow from the data: none (default), standard, wide, pos.var, ...',
    zh: '由数据得出的参数界限：none（默认）、standard、wide、pos.var 等',
  },
  correlation: { en: 'a model of the correlation matrix', zh: '针对相关矩阵的模型' },
  compositesCov: {
    en: 'covariances of a composite’s indicators: fixed (default) or free',
    zh: '合成变量指标间的协方差：fixed（默认）或 free',
  },
  meanstructure: { en: 'means are part of the model', zh: '模型包含均值结构' },
  fixedX: { en: 'moments of exogenous observed variables are the sample’s', zh: '外生观测变量的矩取样本值' },
  conditionalX: { en: 'model the outcomes given the exogenous observed variables', zh: '以外生观测变量为条件建模' },
  stdLv: { en: 'scale latent variables by unit variances instead of markers', zh: '以方差为 1 而非标记指标来确定潜变量的尺度' },
  orthogonal: { en: 'latent variables do not correlate', zh: '潜变量互不相关' },
  orthogonalX: { en: 'exogenous latent variables do not correlate', zh: '外生潜变量互不相关' },
  orthogonalY: { en: 'residuals of endogenous latent variables do not correlate', zh: '内生潜变量的残差互不相关' },
  effectCoding: { en: 'effect coding: true, or loadings, intercepts', zh: '效应编码：true，或 loadings、intercepts' },
  markerIntZero: { en: 'intercepts of markers are 0, means of factors free', zh: '标记指标的截距为 0，因子的均值自由估计' },
  start: { en: 'where the search begins: default or simple', zh: '迭代的起点：default 或 simple' },
  standardTest: { en: 'the test that is reported as chi-square', zh: '作为卡方报告的检验' },
  scaledTest: { en: 'the test whose statistic is scaled', zh: '被校正的检验统计量' },
  intOvFree: { en: 'intercepts of observed variables are free', zh: '观测变量的截距自由估计' },
  intLvFree: { en: 'intercepts of latent variables are free', zh: '潜变量的截距自由估计' },
  autoFixFirst: { en: 'the first loading of a factor is 1', zh: '每个因子的第一个载荷固定为 1' },
  autoFixSingle: { en: 'a single indicator has no residual variance', zh: '单一指标没有残差方差' },
  autoVar: { en: 'add variances', zh: '自动加入方差' },
  autoCovLvX: { en: 'add covariances of exogenous latent variables', zh: '自动加入外生潜变量间的协方差' },
  autoCovX: { en: 'add covariances of exogenous observed variables', zh: '自动加入外生观测变量间的协方差' },
  autoCovY: { en: 'add covariances of outcomes at the end of paths', zh: '自动加入末端结果变量间的残差协方差' },
  autoEfa: { en: 'identify blocks of exploratory factors', zh: '识别探索性因子块' },
  badMarkerCrit: {
    en: 'item-rest correlation below which another indicator becomes the marker',
    zh: '低于此题总相关时改用其他指标作标记指标',
  },
  group: { en: 'column that tells the groups apart', zh: '分组所用的列' },
  groupLabel: { en: 'groups to use, in this order', zh: '使用哪些组，按此顺序' },
  groupEqual: {
    en: 'equal across groups: loadings, intercepts, regressions, residuals, ...',
    zh: '各组相等的参数：loadings、intercepts、regressions、residuals 等',
  },
  groupPartial: { en: 'parameters that differ all the same, as "f=~x2"', zh: '仍允许各组不等的参数，如 "f=~x2"' },
  maxIterations: { en: 'most steps of the optimizer', zh: '优化的最多迭代次数' },
}
