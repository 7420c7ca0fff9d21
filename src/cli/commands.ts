import type { CommandEntry } from './command'

/** Every command, in the order of the help page. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'fit',
    summary: { en: 'fit a model to data and print its summary', zh: '用数据拟合模型，显示结果摘要' },
    load: async () => (await import('./fit')).defineFit,
  },
  {
    name: 'check',
    summary: { en: 'say what is wrong with a model, or with it and its data, without fitting', zh: '不作拟合，检查模型及其数据的问题' },
    load: async () => (await import('./check')).defineCheck,
  },
  {
    name: 'effects',
    summary: { en: 'direct, indirect and total effects along every path', zh: '各条路径上的直接效应、间接效应和总效应' },
    load: async () => (await import('./effects')).defineEffects,
  },
  {
    name: 'compare',
    summary: { en: 'compare several models of the same data', zh: '比较同一数据的多个模型' },
    load: async () => (await import('./compare')).defineCompare,
  },
  {
    name: 'diagram',
    summary: { en: 'draw the path diagram of a model or a fit', zh: '绘制模型或拟合结果的路径图' },
    load: async () => (await import('./diagram')).defineDiagram,
  },
  {
    name: 'describe',
    summary: { en: 'describe data: means, spread, missing values, correlations', zh: '描述数据：均值、离散程度、缺失、相关' },
    load: async () => (await import('./describe')).defineDescribe,
  },
  {
    name: 'replicate',
    summary: { en: 'hold a published study against data: every claim with its verdict', zh: '用数据检验一项已发表的研究：逐条给出结论' },
    load: async () => (await import('./replicate')).defineReplicate,
  },
  {
    name: 'models',
    summary: { en: 'list the studies of the catalog and their models, or print one', zh: '列出目录中的研究及其模型，或显示某个模型' },
    load: async () => (await import('./models')).defineModels,
  },
  {
    name: 'questionnaire',
    summary: { en: 'print the items of a study', zh: '显示一项研究的问卷题项' },
    load: async () => (await import('./questionnaire')).defineQuestionnaire,
  },
  {
    name: 'completion',
    summary: { en: 'print a script by which bash, zsh or fish complete commands and options', zh: '输出 bash、zsh 或 fish 的命令补全脚本' },
    load: async () => (await import('./completion')).defineCompletion,
  },
  {
    name: 'bootstrap',
    summary: { en: 'standard errors and intervals from resampled data, also in parts', zh: '由重抽样得到标准误与区间，可分片计算' },
    load: async () => (await import('./bootstrap')).defineBootstrap,
  },
  {
    name: 'power',
    summary: { en: 'how often samples would find an effect, also in parts', zh: '样本检出效应的概率（检验力），可分片计算' },
    load: async () => (await import('./power')).definePower,
  },
  {
    name: 'merge',
    summary: { en: 'the parts of a bootstrap or a study of power as one', zh: '合并自助法或检验力研究的分片结果' },
    load: async () => (await import('./merge')).defineMerge,
  },
]
