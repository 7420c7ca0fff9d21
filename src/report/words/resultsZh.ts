import { joined, type RichText, sentence } from '../richText'
import type { EstimateFacts, MethodFacts, ResultsWords } from './resultsWords'
import { spaced } from './spaced'

const models: Readonly<Record<MethodFacts['model'], string>> = {
  path: '路径模型',
  factor: '验证性因子模型',
  structural: '结构方程模型',
  growth: '增长曲线模型',
}

const estimators: Readonly<Record<string, string>> = {
  ML: '极大似然估计',
  GLS: '广义最小二乘估计',
  ULS: '未加权最小二乘估计',
  WLS: '加权最小二乘估计',
  DWLS: '对角加权最小二乘估计',
}

const tested = ({ p }: EstimateFacts): RichText => (p === '' ? '' : joined('，', p))

/** The results paragraph in Chinese. */
export const resultsZh: ResultsWords = {
  heading: '方法与结果',
  sentenceGap: '',
  listGap: '；',
  nameGap: '、',
  simulated: '本文所用数据是模拟数据，并未调查任何人，以下结果不能作为关于现实的证据。',
  fitted: ({ model, estimator, version, n, groups }) =>
    sentence`用 relata ${version} 对 ${n} 个个案${
      groups.length > 1
        ? sentence`（${String(groups.length)} 组：${joined(...groups.map(({ label, n: own }, i) => sentence`${i > 0 ? '；' : ''}${label}，_n_ = ${own}`))}）`
        : ''
    }拟合了${models[model]}，估计方法为${Object.hasOwn(estimators, estimator) ? `${estimators[estimator]}（${estimator}）` : ` ${estimator}`}。`,
  groupEqual: (sets) => `组间限定相等的参数：${sets}。`,
  equalSets: {
    loadings: '因子载荷',
    intercepts: '截距',
    residuals: '残差方差',
    'residual.covariances': '残差协方差',
    regressions: '回归系数',
    means: '潜变量均值',
    'lv.variances': '潜变量方差',
    'lv.covariances': '潜变量协方差',
    thresholds: '阈值',
    'composite.weights': '合成变量权重',
  },
  dropped: (dropped, original) => `共 ${original} 个个案，其中 ${dropped} 个有缺失值，用成列删除法剔除。`,
  missing: {
    ml: (patterns) => `缺失值（${patterns} 种缺失模式）用全信息极大似然法处理。`,
    'ml.x': (patterns) => `缺失值（${patterns} 种缺失模式）用全信息极大似然法处理，外生变量也包括在似然中。`,
    'two.stage': () => '缺失值用两阶段极大似然法处理。',
    'robust.two.stage': () => '缺失值用稳健两阶段极大似然法处理。',
    pairwise: () => '每个协方差由同时具有两个变量的个案计算（成对删除法）。',
  },
  noneMissing: '没有缺失值。',
  errors: {
    'robust.sem': '标准误为非正态情形下的稳健标准误。',
    'robust.sem.nt': '标准误为稳健标准误。',
    'robust.huber.white': '标准误为稳健（三明治）标准误。',
    'robust.cluster': '标准误考虑了个案的聚类。',
    'robust.cluster.sem': '标准误考虑了个案的聚类。',
    bootstrap: '标准误来自自助法。',
  },
  corrected: (test) => `拟合检验经非正态校正（${test}）。`,
  notConverged: (why) => `参数估计没有收敛（${why}），因此没有结果可报告。`,
  justIdentified: '模型的参数与样本矩一样多（自由度为 0），对任何数据都完全拟合，因此其拟合无法检验。',
  notTested: '没有进行拟合检验。',
  exactFit: ({ chisq, df, p, rejected }) => sentence`χ²(${df}) = ${chisq}，${p}，${rejected ? '拒绝' : '不能拒绝'}完全拟合的假设。`,
  indices: (printed) => sentence`${printed}。`,
  index: (name, value) => `${name} = ${value}`,
  interval: (level, lower, upper) => `（${level}% 置信区间 [${lower}, ${upper}]）`,
  version: {
    robust: 'CFI、TLI、RMSEA 为稳健版本。',
    scaled: 'CFI、TLI、RMSEA 由校正后的 χ² 计算。',
  },
  cutoffs: ({ cfi, rmsea, srmr }) => `Hu 和 Bentler（1999）建议 CFI 与 TLI 接近 ${cfi}，RMSEA 接近 ${rmsea}，SRMR 接近 ${srmr}。`,
  judged: (met, missed) =>
    missed.length === 0
      ? spaced`按此标准，${met.join('、')}${met.length > 1 ? '均' : ''}显示拟合良好。`
      : met.length === 0
        ? spaced`${missed.join('、')}${missed.length > 1 ? '均' : ''}未达到标准：按此标准模型拟合较差，解释参数估计时必须考虑这一点。`
        : spaced`${met.join('、')}达到标准，${missed.join('、')}未达到标准：支持该模型的证据并不一致。`,
  smallSample: sentence`样本量不超过 250 时，TLI 与 RMSEA 过于容易拒绝设定正确的模型（Hu & Bentler，1999）。`,
  caution: (issue) => `请注意：${issue}${/[。！？.]$/.test(issue) ? '' : '。'}`,
  inGroup: (label) => `${label}组：`,
  loadings: (lowest, highest) => `标准化因子载荷在 ${lowest} 至 ${highest} 之间。`,
  allSignificant: (alpha) => sentence`所检验的载荷均显著不为 0（_p_ < ${alpha}）。`,
  notSignificantLoadings: (list) => sentence`以下载荷与 0 没有显著差异：${list}。`,
  significantPaths: (list, alpha) => sentence`以下路径系数显著不为 0（_p_ < ${alpha}）：${list}。`,
  nonsignificantPaths: (list) => sentence`以下路径系数与 0 没有显著差异：${list}。`,
  untestedPaths: (list) => sentence`以下路径系数未作检验：${list}。`,
  significantCorrelations: (list) => sentence`以下因子显著相关：${list}。`,
  nonsignificantCorrelations: (list) => sentence`以下因子的相关与 0 没有显著差异：${list}。`,
  estimate: (name, facts) =>
    sentence`${name}（β = ${facts.std}，_B_ = ${facts.est}${facts.se === '' ? '' : sentence`，_SE_ = ${facts.se}`}${tested(facts)}）`,
  correlation: (name, r, p) => sentence`${name}（_r_ = ${r}${p === '' ? '' : joined('，', p)}）`,
  explained: (list) => sentence`模型解释的方差比例：${list}。`,
  rSquared: (name, value) => sentence`${name} _R_² = ${value}`,
  defined: (list) => sentence`自定义参数：${list}。`,
  effects: (from, to, totalIndirect, direct, total) =>
    sentence`${spaced`${from}对${to}的总间接效应为`} ${totalIndirect}；直接效应为 ${direct}；总效应为 ${total}。`,
  singleIndirect: (path, { from, to }, indirect, direct, total) =>
    sentence`间接效应 ${path} 为 ${indirect}；${spaced`${from}对${to}的直接效应为`} ${direct}；总效应为 ${total}。`,
  effect: (facts, level) =>
    sentence`_B_ = ${facts.est}${facts.lower === '' ? '' : `，${level}% 置信区间 [${facts.lower}, ${facts.upper}]`}${tested(facts)}，β = ${facts.std}`,
  noDirect: '0（模型中没有这条路径）',
  excludesZero: (list, level) => sentence`${level}% 置信区间不包含 0 的特定间接效应：${list}。`,
  includesZero: (list, level) => sentence`${level}% 置信区间包含 0 的特定间接效应：${list}。`,
  deltaIntervals: '效应的置信区间为对称区间，由 delta 法标准误得到。',
  bootstrapIntervals: (replicates) => `效应的置信区间来自 ${replicates} 次自助抽样。`,
  unstable: '模型中的回路不会衰减，总效应与总间接效应没有意义。',
  truncated: '没有列出全部间接路径。',
  causalOrder: '路径的方向是模型的假定，本分析并不检验这些方向。',
}
