import { extname } from 'node:path'
import type { Command } from 'commander'
import type { DataInput, MomentsInput } from '../data/dataInput'
import type { ModelInput } from '../fit/readModel'
import { SemError } from '../issue/semError'
import type { CommandContext } from './command'
import { choice, list, numeric, requireBeside } from './flags'
import { type DataReading, readData } from './readData'
import { parseJson, readText, readTextBeside } from './readText'

/** What the options of this file give. */
export interface ModelAndDataFlags extends DataReading {
  readonly modelText?: string
  readonly kind?: 'sem' | 'cfa' | 'growth' | 'lavaan'
  readonly cov?: string
  readonly nobs?: number
}

/** Options that say where model and data are and how to read them. */
export function addModelAndData(command: Command, context: CommandContext): void {
  const { say } = context
  command.option('--model-text <text>', say({ en: 'the model itself, instead of a file', zh: '直接写出模型，不用文件' }))
  command.addOption(
    choice(
      '--kind <kind>',
      say({
        en: 'sem (default), cfa, growth, or lavaan: nothing is added to the model',
        zh: 'sem（默认）、cfa、growth；或 lavaan：不对模型作任何补充',
      }),
      ['sem', 'cfa', 'growth', 'lavaan'],
    ),
  )
  addData(command, context)
}

/** Options that say where the data are and how to read them. */
export function addData(command: Command, context: CommandContext): void {
  const { say } = context
  command.option(
    '--cov <file>',
    say({ en: 'a covariance or correlation matrix instead of data (with --nobs)', zh: '以协方差或相关矩阵代替原始数据（须有 --nobs）' }),
  )
  command.addOption(numeric('--nobs <number>', say({ en: 'cases behind the matrix', zh: '矩阵所依据的个案数' }), { above: 0, whole: true }))
  addReading(command, context)
}

/** Options that say how to read a data file. */
export function addReading(command: Command, { say }: CommandContext): void {
  command.option(
    '--encoding <name>',
    say({ en: 'encoding of text, default utf-8; for instance gb18030', zh: '文本编码，默认 utf-8；例如 gb18030' }),
  )
  command.addOption(list('--na-strings <words>', say({ en: 'cells that mean missing, default NA', zh: '表示缺失的单元格内容，默认 NA' })))
}

/** Gives the words after a command their meaning: model file (unless its text is given), data file (unless a matrix is). */
export function assignWords(words: readonly string[], flags: ModelAndDataFlags, needsData = true): { model?: string; data?: string } {
  const rest = [...words]
  const model = flags.modelText === undefined ? rest.shift() : undefined
  if (flags.modelText === undefined && model === undefined) throw new SemError([{ code: 'argumentNotGiven', argument: 'MODEL' }])
  const data = flags.cov === undefined ? rest.shift() : undefined
  if (needsData && flags.cov === undefined && data === undefined) throw new SemError([{ code: 'argumentNotGiven', argument: 'DATA' }])
  if (rest.length > 0) throw new SemError([{ code: 'argumentsLeftOver', found: rest }])
  return { model, data }
}

/** The model: text, a file of text, or a file of JSON with the model as an object. */
export async function readModelInput(
  path: string | undefined,
  { modelText = '', encoding }: ModelAndDataFlags,
  { terminal }: CommandContext,
): Promise<ModelInput> {
  if (path === undefined) return modelText
  const text = await readTextBeside(path, terminal, encoding)
  return extname(path).toLowerCase() === '.json' ? (parseJson(text, path) as ModelInput) : text
}

/** The data: a file of cases, or a matrix. */
export async function readDataInput(path: string | undefined, flags: ModelAndDataFlags, { terminal }: CommandContext): Promise<DataInput> {
  requireBeside('covFlag', flags.cov !== undefined, { '--nobs': flags.nobs })
  if (flags.cov === undefined) {
    if (path === undefined) throw new SemError([{ code: 'argumentNotGiven', argument: 'DATA' }])
    return readData(path, terminal, flags)
  }
  if (flags.nobs === undefined) throw new SemError([{ code: 'argumentNotGiven', argument: '--nobs' }])
  const { parseMoments } = await import('../data/parseMoments')
  const { moments, issues } = parseMoments(await readText(flags.cov, terminal, flags.encoding), flags.nobs)
  if (issues.length > 0) throw new SemError(issues)
  return moments as MomentsInput
}
