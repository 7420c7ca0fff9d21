#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { relationshipQuality } from './catalog/relationshipQuality/relationshipQuality'
import type { Dataset } from './data/dataset'
import type { DatasetInfo } from './data/datasetInfo'
import { parseCsv } from './data/parseCsv'
import { describeIssue } from './issue/describe'
import { SemError } from './issue/semError'
import type { Language } from './issue/words'
import { studyReportText } from './report/studyReport'
import { replicate } from './study/replicate'

const help = `Usage: relata replicate [options]

Fits the chapter's relationship-quality models, judges every claim, and prints claims, verdicts and tables.
Without --data: on the simulated sample that comes with relata.

  --data FILE       your own data, a CSV file with the same column names (fr1 ... con4, or scale means fr, sat, trust, aff, con)
  --model ID        judge by one model: ${mainModels().join(', ')}
  --group COLUMN    column that tells groups apart (H12 is about differences between groups)
  --language LANG   en (default) or zh
  --alpha NUMBER    significance level of verdicts, default 0.05
  --one-sided       one-sided tests in the claimed direction
  --json            the whole record as JSON instead of text
  --help            this page

Exit codes: 0 done, 1 the data or the model do not allow it, 2 the command was not understood.
`

/** Runs one command; returns the exit code. */
function run(args: readonly string[]): number {
  const parsed = readArguments(args)
  if (typeof parsed === 'string') return complain(`${parsed}\n\n${help}`, 2)
  const { values, positionals } = parsed
  if (values.help || positionals.length === 0) return say(help, values.help ? 0 : 2)
  const mistake = findMistake(positionals, values)
  if (mistake !== undefined) return complain(`${mistake}\n\n${help}`, 2)
  const language = (values.language ?? 'en') as Language
  try {
    const data = values.data === undefined ? simulatedSample() : readData(values.data)
    const report = replicate(relationshipQuality, data, {
      model: values.model,
      group: values.group,
      alpha: values.alpha === undefined ? undefined : Number(values.alpha),
      sided: values['one-sided'] ? 'one' : 'two',
    })
    say(
      values.json
        ? `${JSON.stringify(report, null, 2)}\n`
        : studyReportText(report, { language, width: pageWidth(process.stdout.columns) }),
    )
    return report.leadModel === undefined ? 1 : 0
  } catch (error) {
    if (error instanceof SemError)
      return complain(`${error.issues.map((issue) => describeIssue(issue, { language, source: error.source })).join('\n')}\n`, 1)
    if (isFileError(error)) return complain(`${error.message}\n`, 1)
    throw error
  }
}

interface Values {
  readonly data?: string
  readonly model?: string
  readonly group?: string
  readonly language?: string
  readonly alpha?: string
  readonly 'one-sided'?: boolean
  readonly json?: boolean
  readonly help?: boolean
}

/** Options and words of the command line, or what is wrong with them. */
function readArguments(args: readonly string[]): { values: Values; positionals: readonly string[] } | string {
  const string = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: string,
        model: string,
        group: string,
        language: string,
        alpha: string,
        'one-sided': flag,
        json: flag,
        help: { ...flag, short: 'h' },
      },
    })
  } catch (error) {
    return (error as Error).message
  }
}

function findMistake([command, ...rest]: readonly string[], { language, model, alpha }: Values): string | undefined {
  if (command !== 'replicate') return `relata: there is no command ${command}`
  if (rest.length > 0) return `relata: what is ${rest.join(' ')}? To read a file, write --data ${rest[0]}`
  if (language !== undefined && language !== 'en' && language !== 'zh') return `relata: --language is en or zh, not ${language}`
  if (model !== undefined && !mainModels().includes(model)) return `relata: --model is one of ${mainModels().join(', ')}, not ${model}`
  if (alpha !== undefined && !(Number(alpha) > 0 && Number(alpha) < 1)) return `relata: --alpha is a number between 0 and 1, not ${alpha}`
  return undefined
}

function mainModels(): string[] {
  return relationshipQuality.models.filter(({ main }) => main).map(({ id }) => id)
}

/** The simulated sample that comes with the package; src and dist both stand beside datasets. */
function simulatedSample(): Dataset & { readonly info: DatasetInfo } {
  const path = (extension: string) => fileURLToPath(new URL(`../datasets/sim_exhibition.${extension}`, import.meta.url))
  return { ...readData(path('csv')), info: JSON.parse(readFileSync(path('json'), 'utf8')) }
}

function readData(path: string): Dataset {
  const { dataset, issues } = parseCsv(readFileSync(path, 'utf8'))
  if (issues.length > 0) throw new SemError(issues)
  return dataset
}

/** As wide as the terminal, within what reads well. */
function pageWidth(columns = 96): number {
  return Math.max(60, Math.min(110, columns))
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
}

function say(text: string, code = 0): number {
  process.stdout.write(text)
  return code
}

function complain(text: string, code: number): number {
  process.stderr.write(text)
  return code
}

process.exitCode = run(process.argv.slice(2))
