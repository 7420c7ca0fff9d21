import type { ReplicatesWords } from './replicatesWords'

/** Tables about replicates in Chinese. */
export const replicatesZh: ReplicatesWords = {
  bootstrap: { ordinary: '普通自助法', 'bollen.stine': 'Bollen-Stine 自助法', parametric: '参数自助法' },
  interval: {
    perc: '百分位区间',
    basic: '基本自助区间',
    norm: '扣除偏差的正态区间',
    'bca.simple': '偏差校正区间',
    bca: '偏差校正加速（BCa）区间',
  },
  bootstrapTitle: (kind, replicates, seed) => `${kind}，${replicates} 次重复，种子 ${seed}`,
  intervals: (kind, level) => `${kind}，置信水平 ${level}。`,
  fates: (failed, inadmissible) => `没有得到解的重复：${failed} 次；解不可接受的重复：${inadmissible} 次。`,
  effectsTitle: '效应',
  column: { est: '估计值', se: '标准误', bias: '偏差', lower: '下限', upper: '上限' },
  inGroup: (label) => `组 ${label}`,
  bollenStine: (statistic, df, pvalue) => `Bollen-Stine 拟合检验：卡方 ${statistic}，自由度 ${df}，p ${pvalue}。`,
  powerTitle: (n, replicates) => `样本量 ${n} 时的检验力，${replicates} 个样本`,
  powerOutcomes: (used, improper, lost) => `得到解的样本：${used} 个，其中含负方差的：${improper} 个；没有得到解或标准误的：${lost} 个。`,
  powerColumn: {
    value: '真值',
    mean: '均值',
    bias: '相对偏差',
    sd: '标准差',
    se: '平均标准误',
    coverage: '覆盖率',
    power: '检验力',
    powerError: '模拟误差',
  },
  powerNote: (alpha, seed) => `双侧检验，显著性水平 ${alpha}；区间为相应的置信水平；种子 ${seed}。模拟误差：检验力的蒙特卡罗标准误。`,
}
