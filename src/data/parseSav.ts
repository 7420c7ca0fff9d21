import type { SavFault } from '../issue/commandIssue'
import { badOption, type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { assembleDataset, type DatasetReading } from './assembleDataset'
import { type Column, readColumn } from './column'
import { type SavDictionary, type SavVariable, savDictionary, savFault, withoutFilling } from './savDictionary'
import { savElements } from './savElements'
import { type Inflate, unzipSav } from './unzipSav'

export interface SavOptions {
  /** Undoes zlib's compression, for .zsav files; without it they are reported. */
  readonly inflate?: Inflate
}

const rules: OptionRules<SavOptions> = { inflate: { kind: 'function' } }

/** A data set from SPSS with what the file says about its variables. */
export interface SavReading extends DatasetReading {
  /** By name, for variables that have one. */
  readonly variableLabels: Readonly<Record<string, string>>
  /** By name, for variables that have some. */
  readonly valueLabels: Readonly<Record<string, ReadonlyMap<number | string, string>>>
}

/** More values than a model can be fitted to in memory. */
const most = 1e8

/**
 * Reads an SPSS system file (.sav; .zsav with `inflate`): long names, text in its own encoding, labels. System-missing values and those that
 * the user declared missing are missing. Numbers with value labels stay numbers. Mistakes of the file are in `issues`. The format is that of the
 * PSPP developers' guide. Throws a SemError for unknown options.
 */
export function parseSav(bytes: Uint8Array, options: SavOptions = {}): SavReading {
  if (!(bytes instanceof Uint8Array)) throw new SemError([badOption('bytes', bytes, 'Uint8Array')])
  requireOptions(options, rules)
  try {
    const dictionary = savDictionary(bytes)
    const data = dictionary.compression === 'zlib' ? unzipSav(bytes, dictionary, options.inflate) : bytes.subarray(dictionary.start)
    return readCases(data, dictionary)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const reading = assembleDataset([])
    return {
      dataset: reading.dataset,
      issues: [{ code: 'malformedSav', reason: faultOf(error) }],
      variableLabels: {},
      valueLabels: {},
    }
  }
}

/** What was thrown on purpose says why; what reading beyond the end throws means that the file ends too early. */
function faultOf({ message }: RangeError): SavFault {
  return savFaults.find((fault) => fault === message) ?? 'cutShort'
}

const savFaults: readonly SavFault[] = ['notSav', 'cutShort', 'unknownPart', 'zlibData', 'zlibNotOffered', 'noVariables', 'tooLarge']

/** One cell of text is gathered from all its elements before it is decoded: a character may lie across two. */
interface Gathering {
  readonly variable: SavVariable
  readonly numbers: number[]
  readonly texts: string[]
  readonly cell: Uint8Array
}

function readCases(data: Uint8Array, dictionary: SavDictionary): SavReading {
  const { variables, decoder, cases: declared } = dictionary
  const gatherings = variables.map((variable): Gathering => {
    const elements = variable.segments.reduce((sum, count) => sum + count, 0)
    return { variable, numbers: [], texts: [], cell: new Uint8Array(variable.width > 0 ? 8 * elements : 0) }
  })
  // for each element of a case: whose it is, and which of its elements
  const owners = gatherings.flatMap((gathering) =>
    Array.from({ length: gathering.variable.segments.reduce((sum, count) => sum + count, 0) }, (_, part) => ({ gathering, part })),
  )
  const size = owners.length
  if (size === 0) throw savFault('noVariables')
  let count = 0
  savElements(data, dictionary, (value, bytes) => {
    const { gathering, part } = owners[count % size]
    const { variable, numbers, cell } = gathering
    if (++count > most) throw savFault('tooLarge')
    if (variable.width === 0) numbers.push(isMissing(value, variable) ? Number.NaN : value)
    else {
      cell.set(bytes, 8 * part)
      if (8 * (part + 1) === cell.length) gathering.texts.push(withoutFilling(decoder.decode(joined(cell, variable))))
    }
  })
  const n = Math.floor(count / size)
  const { dataset, issues } = assembleDataset(gatherings.map((gathering) => [gathering.variable.name, columnOf(gathering, n)] as const))
  const lost = declared >= 0 && declared !== n
  return {
    dataset,
    issues: lost ? [...issues, { code: 'wrongShape', what: 'sav', expected: `${declared} cases`, found: String(n) }] : issues,
    variableLabels: named(variables, ({ label }) => (label === '' ? undefined : label)),
    valueLabels: named(variables, ({ valueLabels }) => (valueLabels.size === 0 ? undefined : valueLabels)),
  }
}

function columnOf({ variable, numbers, texts }: Gathering, n: number): Column {
  if (variable.width === 0) return { kind: 'number', values: Float64Array.from(numbers.slice(0, n)) }
  return readColumn(n, (i) => (variable.missingText.includes(texts[i]) ? null : texts[i]))
}

function isMissing(value: number, { missing: { values, range } }: SavVariable): boolean {
  return values.includes(value) || (range !== undefined && value >= range[0] && value <= range[1])
}

/** All segments but the last hold 255 bytes of text in 256. */
function joined(cell: Uint8Array, { segments, width }: SavVariable): Uint8Array {
  if (segments.length === 1) return cell.subarray(0, width)
  const text = new Uint8Array(cell.length)
  let [from, to] = [0, 0]
  for (const elements of segments) {
    const part = cell.subarray(from, from + Math.min(255, 8 * elements))
    text.set(part, to)
    from += 8 * elements
    to += part.length
  }
  return text.subarray(0, width)
}

/** By name; without a prototype, as a variable may have any name. */
function named<T>(variables: readonly SavVariable[], of: (variable: SavVariable) => T | undefined): Readonly<Record<string, T>> {
  const found: Record<string, T> = Object.create(null)
  for (const variable of variables) {
    const value = of(variable)
    if (value !== undefined) found[variable.name] = value
  }
  return found
}
