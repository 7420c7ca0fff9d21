import type { StudyWords } from './studyWords'

/** The study report in Chinese. */
export const studyZh: StudyWords = {
  verdict: { supported: '得到支持', notSupported: '未得到支持', contradicted: '与数据相反', untestable: '无法检验' },
  why: {
    constructNotInModel: ({ constructs }, name) => `模型中没有${constructs.map(name).join('、')}`,
    pathNotInModel: () => '模型中没有这条路径',
    needsGroups: () => '该论断涉及组间差异：请用 group 指定区分各组的列',
    groupLabels: ({ column, expected, found }) => `该论断涉及 ${expected.join('、')} 各组，而列 ${column} 中是 ${found.join('、')}`,
    columnsMissing: ({ columns }) => `数据缺少 ${columns.join('、')}`,
    fitFailed: () => '模型无法拟合这份数据',
    notConverged: () => '估计没有收敛',
    noStandardError: () => '没有标准误，无法判断符号是否出于偶然',
    noDegreesOfFreedom: () => '两个模型的自由度没有差别',
    differentVariables: ({ variables }) => `AIC 和 BIC 只能比较变量相同的模型，而并非每个模型都有 ${variables.join('、')}`,
    modelNotFitted: ({ model }) => `该论断涉及模型 ${model}，而本次没有选用它`,
  },
  outcome: {
    restrictionHolds: '较简单的模型拟合并不更差',
    restrictionFails: '较简单的模型拟合显著更差',
    sameFit: '不能：两个模型的拟合完全相同',
    differentFit: '两个模型的拟合不同',
    smallerAic: 'AIC 小于竞争模型',
    largerAic: 'AIC 大于竞争模型',
    notCompared: '未作比较',
  },
  note: {
    noPublishedNumbers: (origin) =>
      `${origin}没有给出任何数字：没有系数、样本量或拟合指标。因此能够检验的只是各论断的符号、显著性和相互比较。`,
    simulatedData: (title, n) =>
      `以下使用的是模拟数据，并未调查任何人（${title}，${n} 个个案）；总体是按来源的文字论断设定的。以下内容只演示如何判断这些论断，不能作为支持或反对它们的证据。`,
    ownData: (n) => `数据：${n} 个个案。`,
    describedData: (title, n) => `数据：${title}，${n} 个个案。`,
    justIdentified: (model) => `${model}：参数与样本矩一样多，对任何数据都完全拟合，因此拟合得完美并不说明任何问题；只有参数估计才有意义。`,
    equivalentModels: (model, other, chisq, df, remedy) =>
      `“${model}”与“${other}”的拟合完全相同（卡方均为 ${chisq}，自由度 ${df}），对任何数据都是如此。仅凭这些构念，任何数据都不能判断哪一个正确。${remedy ?? ''}`,
    measurementError: (f) =>
      `测量误差：${f.from}对${f.to}的直接效应，用量表均值估计为 ${f.observed}（标准化，${f.observedP}），用潜变量估计为 ${f.latent}（${f.latentP}）。中介变量的随机误差会把一部分间接效应算作直接效应；潜变量模型剔除了这种误差。`,
    scaleMeansComputed: (columns) => `以下各列（量表均值、对数）由作答数据计算得出：${columns.join('、')}。`,
    casesDropped: (used, of) => `共 ${of} 个个案，其中 ${used} 个没有缺失值，用于分析。`,
  },
  heading: {
    summary: '一句话概括',
    claims: '论断与数据',
    notes: '阅读时请注意',
    effects: (model) => `模型中的效应：${model}`,
    fit: '模型拟合',
    comparisons: '模型比较',
    groups: (column) => `按 ${column} 分组`,
  },
  rule: (alpha, oneSided) =>
    `判断规则：若估计值的符号与论断一致，且纯属偶然时出现如此大的估计值的概率小于 ${alpha}（${oneSided ? '单侧' : '双侧'} p < ${alpha}），则该论断得到支持；若符号相反而同样显著，则与数据相反；其余情形为未得到支持，但未得到支持不等于被否定。`,
  tally: (c, total) =>
    `共 ${total} 个论断：${c.supported} 个得到支持，${c.notSupported} 个未得到支持，${c.contradicted} 个与数据相反，${c.untestable} 个无法检验。`,
  source: (section, quote) => `${section === 'summary' ? '本章小结' : `第 ${section} 节`}：“${quote}”`,
  namedSource: (name, quote) => `${name}：“${quote}”`,
  estimate: (f) =>
    `估计值 ${f.est}（${f.level} 置信区间 ${f.lower} 至 ${f.upper}），${f.p}${f.standardized === '' ? '' : `；标准化估计值 ${f.standardized}`}。`,
  standardizedEstimate: (f) => `标准化估计值 ${f.est}（${f.level} 置信区间 ${f.lower} 至 ${f.upper}），${f.p}。`,
  plainly: (f) =>
    `${f.direct ? '在模型中其他自变量不变的情况下，' : ''}${f.from}每高一个标准差，${f.to}平均${f.more ? '高' : '低'} ${f.size} 个标准差。`,
  chiSquare: (statistic, df, p) => `卡方 ${statistic}，自由度 ${df}，${p}`,
  concluded: (test, conclusion) => `${test}：${conclusion}。`,
  zeroTest: (margin, within) =>
    within
      ? `整个置信区间位于 -${margin} 与 ${margin} 之间，可视为零。`
      : `整个置信区间位于 -${margin} 与 ${margin} 之间才视为零，此处并非如此。`,
  rivalFit: (f) => `  ${f.model}：卡方 ${f.chisq}，自由度 ${f.df}，CFI ${f.cfi}，RMSEA ${f.rmsea}，AIC ${f.aic}，BIC ${f.bic}`,
  groupsTest: { differ: '各组之间有差异', alike: '不能说明各组之间有差异' },
  groupEstimate: (group, est, lower, upper) => `${group}：${est}（${lower} 至 ${upper}）`,
  effect: {
    total: (path) => `${path}（总效应）`,
    indirect: (path, through) => `${path}（${through === undefined ? '' : `经${through}的`}间接效应）`,
    inGroup: (effect, group) => `${effect}（${group}）`,
    sum: (effects) => `${effects.join('、')}之和`,
    difference: (left, right) => `${left}，减去${right}`,
  },
  also: (name, est, lower, upper, p) => `  ${name}：${est}（${lower} 至 ${upper}），${p}`,
  judgedBy: (model) => `依据的模型：${model}。`,
  elsewhere: (parts) => `其他模型（标准化）：${parts.join('；')}。`,
  elsewherePart: (model, verdict, est) => `${model}${verdict}${est === '' ? '' : `（${est}）`}`,
  whyUntestable: (why) => `无法检验的原因：${why}。`,
  column: {
    from: '自变量',
    to: '因变量',
    direct: '直接效应',
    indirect: '间接效应',
    total: '总效应',
    standardized: '标准化总效应',
    se: '标准误',
    p: 'p',
    model: '模型',
    n: '样本量',
    parameters: '参数',
    chisq: '卡方',
    df: '自由度',
    cfi: 'CFI',
    rmsea: 'RMSEA（90%）',
    srmr: 'SRMR',
    aic: 'AIC',
    bic: 'BIC',
    question: '问题',
    answer: '回答',
    test: '检验',
    status: '',
  },
  status: {
    notConverged: '没有收敛',
    failed: '无法拟合',
    needsGroups: '需要按研究的分组拟合',
    columnsMissing: (columns) => `数据缺少 ${columns.join('、')}`,
  },
  aicDifference: (aic, bic) => `AIC ${aic}，BIC ${bic}`,
  tableNote: '括号内为标准误；p 和标准化值属于总效应。',
}
