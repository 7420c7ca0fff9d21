import type { CatalogModel, PathLabel } from '../catalogEntry'
import { corePopulation } from './population'

const variables = {
  expectation: 'EXPE',
  quality: 'QUAL',
  value: 'VAL',
  satisfaction: 'SAT',
  complaintHandling: 'CUSCO',
  loyalty: 'LOY',
  image: 'IMAG',
} as const
const { expectation: _expectation, image: _image, ...coreVariables } = variables

const paths: readonly PathLabel[] = [
  { label: 'ei', from: 'image', to: 'expectation' },
  { label: 'qe', from: 'expectation', to: 'quality' },
  { label: 've', from: 'expectation', to: 'value' },
  { label: 'vq', from: 'quality', to: 'value' },
  { label: 'si', from: 'image', to: 'satisfaction' },
  { label: 'se', from: 'expectation', to: 'satisfaction' },
  { label: 'sq', from: 'quality', to: 'satisfaction' },
  { label: 'sv', from: 'value', to: 'satisfaction' },
  { label: 'cs', from: 'satisfaction', to: 'complaintHandling' },
  { label: 'li', from: 'image', to: 'loyalty' },
  { label: 'ls', from: 'satisfaction', to: 'loyalty' },
  { label: 'lc', from: 'complaintHandling', to: 'loyalty' },
]
const labelled = (...labels: readonly string[]) => paths.filter(({ label }) => labels.includes(label))

/** What of the index covariances of real answers can estimate. */
export const ecsiCore: CatalogModel = {
  id: 'ecsi_core',
  names: { en: 'Core of the ECSI model', zh: 'ECSI 核心模型' },
  about: {
    en: 'Quality, value, satisfaction, complaint handling and loyalty; without expectation and image, which the data mobi do not tell from quality, and without the item on price tolerance.',
    zh: '感知质量、感知价值、满意感、抱怨处理与忠诚感；不含 mobi 数据无法与感知质量区分的期望和形象，也不含价格容忍度一题。',
  },
  text: `QUAL =~ PERQ1 + PERQ2 + PERQ3 + PERQ4 + PERQ5 + PERQ6 + PERQ7
VAL  =~ PERV1 + PERV2
SAT  =~ CUSA1 + CUSA2 + CUSA3
LOY  =~ CUSL1 + CUSL3
VAL  ~ vq*QUAL
SAT  ~ sq*QUAL + sv*VAL
CUSCO ~ cs*SAT
LOY  ~ ls*SAT + lc*CUSCO`,
  variables: coreVariables,
  paths: labelled('vq', 'sq', 'sv', 'cs', 'ls', 'lc'),
  main: true,
  parameters: 35,
  df: 85,
  population: corePopulation,
}

/** The whole index. */
export const ecsiMobi: CatalogModel = {
  id: 'ecsi_mobi',
  names: { en: 'ECSI model', zh: 'ECSI 顾客满意指数模型' },
  about: {
    en: 'The index in full. On the data mobi expectation and quality are nearly one factor (standardized path .99), so the arrows that start from both have standard errors of up to 10.8 (standardized): their values mean nothing there.',
    zh: '完整的指数模型。在 mobi 数据上，期望与感知质量几乎是同一个因子（标准化路径 .99），从二者出发的路径（标准化）标准误高达 10.8，其估计值没有意义。',
  },
  text: `IMAG =~ IMAG1 + IMAG2 + IMAG3 + IMAG4 + IMAG5
EXPE =~ CUEX1 + CUEX2 + CUEX3
QUAL =~ PERQ1 + PERQ2 + PERQ3 + PERQ4 + PERQ5 + PERQ6 + PERQ7
VAL  =~ PERV1 + PERV2
SAT  =~ CUSA1 + CUSA2 + CUSA3
LOY  =~ CUSL1 + CUSL2 + CUSL3
EXPE ~ ei*IMAG
QUAL ~ qe*EXPE
VAL  ~ ve*EXPE + vq*QUAL
SAT  ~ si*IMAG + se*EXPE + sq*QUAL + sv*VAL
CUSCO ~ cs*SAT
LOY  ~ li*IMAG + ls*SAT + lc*CUSCO`,
  variables,
  paths,
  main: true,
  parameters: 59,
  df: 241,
}
