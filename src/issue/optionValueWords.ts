import type { Limits, OptionValue } from './optionValue'
import type { Language } from './words'

type ValueWords = { readonly [Kind in OptionValue['kind']]: (value: Extract<OptionValue, { kind: Kind }>) => string }

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')

const bounds = ({ least, above, most, below }: Limits, words: Readonly<Record<'least' | 'above' | 'most' | 'below', string>>): string[] => [
  ...(least === undefined ? [] : [`${words.least} ${least}`]),
  ...(above === undefined ? [] : [`${words.above} ${above}`]),
  ...(below === undefined ? [] : [`${words.below} ${below}`]),
  ...(most === undefined || most === Number.MAX_SAFE_INTEGER ? [] : [`${words.most} ${most}`]),
]

const en: ValueWords = {
  oneOf: ({ names }) => quoted(names),
  flag: () => 'true or false',
  number: (value) => rangeEn('a number', value),
  wholeNumber: (value) => rangeEn('a whole number', value),
  text: () => 'a text',
  texts: () => 'a list of texts',
  list: ({ of }) => `a list, each ${valueEn(of)}`,
  textsByName: () => "an object with a text for each name, such as { x: '...' }",
  function: () => 'a function',
  record: () => 'an object of options, such as { level: 0.9 }',
  resultOf: ({ call }) => `what ${call} returns`,
  either: ({ of }) => of.map(valueEn).join(', or '),
  any: () => 'another value',
}

const rangeEn = (noun: string, limits: Limits): string =>
  [noun, bounds(limits, { least: 'of at least', above: 'above', below: 'below', most: 'of at most' }).join(' and ')]
    .filter((part) => part !== '')
    .join(' ')

const valueEn = (value: OptionValue): string => (en[value.kind] as (value: OptionValue) => string)(value)

const zh: ValueWords = {
  oneOf: ({ names }) => quoted(names),
  flag: () => 'true 或 false',
  number: (value) => rangeZh('数值', value),
  wholeNumber: (value) => rangeZh('整数', value),
  text: () => '文字',
  texts: () => '文字的列表',
  list: ({ of }) => `列表，其中每一项为${valueZh(of)}`,
  textsByName: () => "为各名称给出文字的对象，例如 { x: '...' }",
  function: () => '函数',
  record: () => '由选项组成的对象，例如 { level: 0.9 }',
  resultOf: ({ call }) => `${call} 的结果`,
  either: ({ of }) => of.map(valueZh).join('，或'),
  any: () => '其他值',
}

const rangeZh = (noun: string, limits: Limits): string => {
  const parts = bounds(limits, { least: '不小于', above: '大于', below: '小于', most: '不大于' })
  return parts.length === 0 ? noun : `${parts.join(' 且')} 的${noun}`
}

const valueZh = (value: OptionValue): string => (zh[value.kind] as (value: OptionValue) => string)(value)

/** What an option may be, in words; text that is given stays as it is. */
export const optionValueWords: Readonly<Record<Language, (value: OptionValue | string) => string>> = {
  en: (value) => (typeof value === 'string' ? value : valueEn(value)),
  zh: (value) => (typeof value === 'string' ? value : valueZh(value)),
}
