import type { CatalogModel } from '../catalogEntry'
import { partPopulation } from './population'

const relations = `HELP =~ he1 + he2 + he3
COOP =~ co1 + co2 + co3
COMP =~ cm1 + cm2 + cm3
INTF =~ in1 + in2 + in3`
const outcomes = `SAT  =~ sa1 + sa2 + sa3
RET  =~ rt1 + rt2 + rt3`
const onSatisfaction = `SAT ~ q*SQ + h2*HELP + c2*COOP + k2*COMP + i2*INTF
RET ~ r*SAT`

const variables = {
  help: 'HELP',
  cooperation: 'COOP',
  competition: 'COMP',
  interference: 'INTF',
  quality: 'SQ',
  satisfaction: 'SAT',
  retention: 'RET',
} as const

const pathsOnSatisfaction = [
  { label: 'q', from: 'quality', to: 'satisfaction' },
  { label: 'h2', from: 'help', to: 'satisfaction' },
  { label: 'c2', from: 'cooperation', to: 'satisfaction' },
  { label: 'k2', from: 'competition', to: 'satisfaction' },
  { label: 'i2', from: 'interference', to: 'satisfaction' },
  { label: 'r', from: 'satisfaction', to: 'retention' },
] as const

/** Relations between customers as causes. */
export const c2c: CatalogModel = {
  id: 'c2c',
  names: { en: 'Relations between customers as a source of quality', zh: '顾客间关系影响源模型' },
  about: {
    en: 'Mutual help, cooperation, competition and interference act on service quality and, beyond it, on satisfaction, and so on retention.',
    zh: '互助、合作、竞争与干扰影响服务质量，并在此之外直接影响满意感，进而影响顾客保留。',
  },
  text: `${relations}
SQ   =~ sq1 + sq2 + sq3
${outcomes}
SQ  ~ h*HELP + c*COOP + k*COMP + i*INTF
${onSatisfaction}
help_ret := (h*q + h2)*r
intf_ret := (i*q + i2)*r`,
  variables,
  paths: [
    { label: 'h', from: 'help', to: 'quality' },
    { label: 'c', from: 'cooperation', to: 'quality' },
    { label: 'k', from: 'competition', to: 'quality' },
    { label: 'i', from: 'interference', to: 'quality' },
    ...pathsOnSatisfaction,
  ],
  main: true,
  parameters: 58,
  df: 173,
}

/** The same answers with the relations as parts of quality. */
export const c2cPart: CatalogModel = {
  id: 'c2c_part',
  names: { en: 'Relations between customers as parts of quality', zh: '顾客间关系组成部分模型' },
  about: {
    en: 'Mutual help, cooperation, competition and interference are what quality consists of, so they go together only as far as they show it.',
    zh: '互助、合作、竞争与干扰是服务质量的组成部分，彼此只因共同体现服务质量而相关。',
  },
  text: `${relations}
SQ   =~ sq1 + sq2 + sq3 + HELP + COOP + COMP + INTF
${outcomes}
${onSatisfaction}`,
  variables,
  paths: pathsOnSatisfaction,
  main: false,
  compared: {
    relation: 'rivalOf',
    model: 'c2c',
    question: {
      en: 'Are relations between customers parts of service quality, rather than causes of it?',
      zh: '顾客间关系是服务质量的组成部分，而不是其影响源吗？',
    },
  },
  parameters: 52,
  df: 179,
  population: partPopulation,
}
