import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { MomentsInput } from './data/dataInput'
import type { Dataset } from './data/dataset'
import type { DatasetInfo } from './data/datasetInfo'
import { decodeText } from './data/decodeText'
import { type CsvOptions, parseCsv } from './data/parseCsv'
import { parseMoments } from './data/parseMoments'
import { chooseFonts, hasChinese } from './diagram/chooseFonts'
import type { DiagramOptions } from './diagram/options'
import { pathDiagram } from './diagram/pathDiagram'
import type { DiagramInput } from './diagram/picture'
import { createWorkerPool, type WorkerPool } from './inference/workerPool'
import { fileFault } from './issue/fileFault'
import type { Issue } from './issue/issue'
import { nearest } from './issue/nearest'
import { any, count, text } from './issue/optionValue'
import { type OptionRules, requireArgument, requireOptions, requireRecord } from './issue/requireOptions'
import { SemError } from './issue/semError'
import { type DisplayOptions, withDisplay } from './report/display'

export type { CsvOptions, Dataset, DatasetInfo, MomentsInput, WorkerPool }

export interface ReadCsvOptions extends CsvOptions {
  /** A name that TextDecoder knows, as 'gb18030' for files of a Chinese Excel; default UTF-8, or UTF-16 where the file is marked so. */
  readonly encoding?: string
}

/**
 * Reads a delimited text file (header line, empty or NA is missing). Throws a SemError when the file cannot be read, is no text of its
 * encoding (a spreadsheet, for instance), or is no table.
 */
export function readCsv(path: string | URL, options: ReadCsvOptions = {}): Dataset {
  requireRecord(options)
  const { encoding, ...rest } = options
  if (encoding !== undefined) requireArgument('encoding', encoding, text)
  const { dataset, issues } = parseCsv(readText(path, encoding), rest)
  return sound(dataset, issues)
}

/**
 * Reads a covariance or correlation matrix of `nobs` cases from a delimited text file: names in the first column, optional columns
 * `mean` and `sd`, then the matrix (its upper triangle may be empty). Throws a SemError when it is none.
 */
export function readMoments(path: string | URL, nobs: number): MomentsInput {
  const { moments, issues } = parseMoments(readText(path), nobs)
  return sound(moments, issues)
}

export interface WorkerPoolOptions {
  /** Default: one for each core that the program may use. */
  readonly workers?: number
  /** A file to run in place of the library's own worker, for programs that are bundled into one file. */
  readonly workerFile?: string | URL
}

/**
 * Threads for `bootstrapAsync(fit, { pool })`, `powerAsync` and `runJob`. They start with the first job and are kept for the next; a program ends without waiting for
 * those that are idle, and `close()` ends them at once. Throws a SemError when `workers` is not a whole number above 0.
 */
export function workerPool(options: WorkerPoolOptions = {}): WorkerPool {
  requireOptions(options, { workers: count, workerFile: any })
  const { workers = availableParallelism(), workerFile } = options
  return createWorkerPool(workers, (onAnswer, onDeath) => {
    // written out literally: bundlers look for this form
    const worker = workerFile === undefined ? new Worker(new URL('./worker.js', import.meta.url)) : new Worker(workerFile)
    worker.unref()
    worker.on('message', onAnswer)
    worker.on('error', (error) => onDeath(error instanceof Error ? error.message : String(error)))
    worker.on('exit', (code) => onDeath(`exit code ${code}`))
    return {
      post: (task) => worker.postMessage(task),
      terminate: () => void worker.terminate(),
      setBusy: (busy) => (busy ? worker.ref() : worker.unref()),
    }
  })
}

/**
 * The cases of a data set that comes with the library, and what there is to know about it. Throws a SemError for other names, and where
 * only the repository may hold the cases.
 */
export function loadDataset(name: string): Dataset & { readonly info: DatasetInfo } {
  const info = datasetInfo(name, 'cases')
  return { ...readCsv(datasetPath(`${name}.csv`)), info }
}

/** A published matrix that comes with the library, ready to be fitted, and what there is to know about it. Throws a SemError for other names. */
export function loadMoments(name: string): { readonly moments: MomentsInput; readonly info: DatasetInfo } {
  const info = datasetInfo(name, 'moments')
  return { moments: readMoments(datasetPath(`${name}.csv`), info.n), info }
}

/** Everything there is to know about the data sets that come with the library, by name; printed, one line each. */
export function listDatasets(options: DisplayOptions = {}): DatasetInfo[] {
  return withDisplay(
    describedDatasets().filter(({ name }) => isHere(name)),
    options,
  )
}

function datasetInfo(name: string, kind: DatasetInfo['kind']): DatasetInfo {
  const described = describedDatasets()
  const info = described.find((one) => one.name === name)
  if (!info) {
    const available = described.filter((one) => one.kind === kind && isHere(one.name)).map((one) => one.name)
    throw new SemError([{ code: 'unknownDataset', name, nearest: nearest(name, available), available }])
  }
  if (info.kind !== kind) throw new SemError([{ code: 'datasetOfOtherKind', name, kind: info.kind }])
  if (!isHere(name)) throw new SemError([{ code: 'datasetNotPackaged', name, license: info.license, source: info.source }])
  return info
}

/** The package describes all data sets of the repository, also those whose cases it leaves out. */
function describedDatasets(): DatasetInfo[] {
  const files = readdirSync(datasetPath('.')).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => JSON.parse(readFileSync(datasetPath(file), 'utf8')))
}

const isHere = (name: string): boolean => existsSync(datasetPath(`${name}.csv`))

/** src and dist both stand beside datasets. */
function datasetPath(file: string): string {
  return fileURLToPath(new URL(`../datasets/${file}`, import.meta.url))
}

function readText(path: string | URL, encoding?: string): string {
  try {
    return decodeText(readFileSync(path), String(path), encoding)
  } catch (error) {
    if (error instanceof SemError) throw error
    const [reason, detail] = fileFault(error)
    throw new SemError([{ code: 'fileNotRead', path: String(path), reason, detail }])
  }
}

function sound<T>(value: T | undefined, issues: readonly Issue[]): T {
  if (issues.length > 0 || value === undefined) throw new SemError(issues)
  return value
}

/** `pathDiagram(input, options)` as a PNG image; `png` holds the options of `svgToPng`. Throws what the two throw. */
export async function diagramPng(
  input: DiagramInput,
  options: Omit<DiagramOptions, 'format'> & { readonly png?: PngOptions } = {},
): Promise<Uint8Array> {
  requireRecord(options)
  const { png, ...rest } = options
  return svgToPng(pathDiagram(input, rest), png)
}

export interface PngOptions {
  /** Pixels of the image for each pixel of the picture, default 2; 4 is 384 dots an inch. */
  readonly scale?: number
  /** Font files to use in place of the machine's own; the first one's letters are taken where they exist. */
  readonly fonts?: readonly string[]
}

const pngRules: OptionRules<PngOptions> = { scale: { kind: 'number', above: 0, most: 20 }, fonts: { kind: 'texts' } }

/** Larger images would not fit into the rasterizer's memory. */
const mostPixels = 1e8

/**
 * A picture (a path diagram, a plot) as a PNG image, drawn by resvg. Letters come from fonts of the machine or from `fonts`. Throws a
 * SemError when there are none, when there is none for Chinese and the picture has Chinese text, and when the text is no SVG.
 */
export async function svgToPng(svg: string, options: PngOptions = {}): Promise<Uint8Array> {
  requireOptions(options, pngRules)
  const { scale = 2, fonts } = options
  const { buffers, family } = fonts ? { buffers: fonts.map(readFont), family: undefined } : fontsFor(svg)
  const { Resvg } = await rasterizer()
  let picture: InstanceType<typeof Resvg>
  try {
    picture = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: { fontBuffers: buffers, ...(family && { sansSerifFamily: family, defaultFontFamily: family }) },
    })
  } catch (error) {
    throw new SemError([{ code: 'badOption', option: 'svg', found: String(error).slice(0, 60), expected: 'SVG' }])
  }
  if (picture.width * picture.height * scale * scale > mostPixels) {
    picture.free()
    throw new SemError([
      {
        code: 'badOption',
        option: 'scale',
        found: String(scale),
        expected: { kind: 'number', above: 0, most: Math.floor(Math.sqrt(mostPixels / (picture.width * picture.height))) },
      },
    ])
  }
  const image = picture.render()
  const png = image.asPng()
  image.free()
  picture.free()
  return png
}

let loaded: Promise<typeof import('@resvg/resvg-wasm')> | undefined

/** The rasterizer is loaded when the first picture asks for it, once. */
function rasterizer(): Promise<typeof import('@resvg/resvg-wasm')> {
  loaded ??= import('@resvg/resvg-wasm').then(async (resvg) => {
    await resvg.initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
    return resvg
  })
  return loaded
}

function fontsFor(svg: string): { buffers: Uint8Array[]; family: string | undefined } {
  const { latin, chinese } = chooseFonts(fontFiles())
  const supported = "hand over font files: { fonts: ['NotoSansSC-Regular.otf'] }"
  if (!latin && !chinese) throw new SemError([{ code: 'unsupportedCombination', what: 'PNG without a font', supported }])
  // <desc> and <title> are not drawn
  const drawn = svg.replace(/<(desc|title)>[^<]*<\/\1>/g, '')
  if (hasChinese(drawn) && !chinese)
    throw new SemError([{ code: 'unsupportedCombination', what: 'PNG with Chinese text and no Chinese font', supported }])
  const used = [...(latin?.paths ?? []), ...(chinese && (hasChinese(drawn) || !latin) ? chinese.paths : [])]
  return { buffers: used.map(readFont), family: (latin ?? chinese)!.family }
}

function readFont(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new SemError([{ code: 'badOption', option: 'fonts', found: `'${path}'`, expected: 'paths of font files (TTF, OTF, TTC)' }])
  }
}

/** Where fonts lie on Linux, macOS and Windows. */
const fontFolders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(homedir(), 'Library/Fonts'),
  join('C:', 'Windows', 'Fonts'),
]

/** Every font file of the machine by its name in lower case. */
function fontFiles(): Map<string, string> {
  const files = new Map<string, string>()
  for (const folder of fontFolders) listFonts(folder, files, 0)
  return files
}

/** Fonts lie at most a few folders deep. */
function listFonts(folder: string, files: Map<string, string>, depth: number): void {
  if (depth > 4 || !existsSync(folder)) return
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) listFonts(path, files, depth + 1)
      else if (/\.(ttf|otf|ttc)$/i.test(entry.name) && !files.has(entry.name.toLowerCase())) files.set(entry.name.toLowerCase(), path)
    }
  } catch {
    // a folder that may not be read holds no fonts for us
  }
}
