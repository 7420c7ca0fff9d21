import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

// Packs the library, installs the tarball in an empty folder and uses it from there in every way that users load it.
// Everything but `npm install` of the dependencies works offline.

const root = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'relata-package-'))
const app = join(work, 'app')
let tarball = ''
let failed = 0

/** A first fit that every way of loading the package must be able to run. */
const program = `
const x = [1.2, 2.1, 2.9, 4.3, 5.1, 5.8, 7.2, 8.1, 8.8, 10.1]
const y = [1.1, 0.9, 2.3, 2.4, 4.1, 3.5, 5.4, 5.6, 6.0, 6.4]
const fit = sem('y ~ x', { x, y })
const { npar, df } = fitMeasures(fit)
const mean = (v) => v.reduce((sum, value) => sum + value, 0) / v.length
const cross = (a, b) => a.reduce((sum, value, i) => sum + (value - mean(a)) * (b[i] - mean(b)), 0)
const slope = cross(x, y) / cross(x, x)
if (npar !== 2 || df !== 0) throw new Error('npar ' + npar + ', df ' + df)
if (Math.abs(parameterEstimates(fit)[0].est - slope) > 1e-6) throw new Error('the slope is not that of least squares')
try {
  sem('y ~', { x, y })
  throw new Error('a broken model was accepted')
} catch (error) {
  if (!(error instanceof SemError)) throw error
}
console.log('fitted')
`
/** Worker threads that find their file and agree with the calling thread. */
const pooled = `
const x = Array.from({ length: 50 }, (_, i) => Math.sin(7 * i))
const y = x.map((value, i) => value + Math.cos(3 * i))
const fit = sem('y ~ x', { x, y })
const expected = bootstrap(fit, { replicates: 200 }).estimates
bootstrapAsync(fit, { replicates: 200, pool: door.workerPool({ workers: 2 }) }).then(({ estimates, deaths }) => {
  if (deaths.length > 0 || estimates.some((value, i) => value !== expected[i])) throw new Error('workers give something else')
  console.log('fitted')
})
`
/** Data under conditions stay out of the package, and loading them says where they are. */
const dataSets = `
import { listDatasets, loadDataset } from 'relata/node'
const conditional = listDatasets().filter((info) => !info.packaged)
if (conditional.length > 0) throw new Error('packed under conditions: ' + conditional.map((info) => info.name))
if (loadDataset('sim_exhibition').n !== 480) throw new Error('sim_exhibition is not whole')
try {
  loadDataset('mobi')
  throw new Error('mobi is packed')
} catch (error) {
  if (error.issues?.[0].code !== 'datasetNotPackaged') throw error
}
console.log('fitted')
`
const names = '{ sem, fitMeasures, parameterEstimates, SemError }'
const nodeDoor = "if (typeof door.readCsv !== 'function') throw new Error('relata/node has no readCsv')\n"

try {
  await check('npm pack, npm install', packAndInstall)
  if (failed === 0) await checkInstalled()
} finally {
  rmSync(work, { recursive: true, force: true })
}
console.log(failed === 0 ? 'The package is sound.' : `The package fails ${failed} of its checks.`)
process.exitCode = failed === 0 ? 0 : 1

async function checkInstalled(): Promise<void> {
  await check('ES module', () =>
    runProgram('esm.mjs', `import ${names} from 'relata'\nimport * as door from 'relata/node'\n${nodeDoor}${program}`),
  )
  await check('CommonJS', () =>
    runProgram('cjs.cjs', `const ${names} = require('relata')\nconst door = require('relata/node')\n${nodeDoor}${program}`),
  )
  await check('worker threads, ES module', () =>
    runProgram('pool.mjs', `import { sem, bootstrap, bootstrapAsync } from 'relata'\nimport * as door from 'relata/node'\n${pooled}`),
  )
  await check('worker threads, CommonJS', () =>
    runProgram('pool.cjs', `const { sem, bootstrap, bootstrapAsync } = require('relata')\nconst door = require('relata/node')\n${pooled}`),
  )
  await check('the folder relata/node, for tools that do not read exports', () =>
    runProgram('folder.cjs', `const door = require('./node_modules/relata/node')\n${nodeDoor}console.log('fitted')`),
  )
  await check('data sets: those that may be packed, and a word about the others', () => runProgram('data.mjs', dataSets))
  await check('package.json', () =>
    runProgram('manifest.cjs', "if (require('relata/package.json').name === 'relata') console.log('fitted')"),
  )
  await check('a bundle for the browser', checkBundle)
  await check('npx relata --help', checkCommand)
  await check('types: bundler, node16, node10', () =>
    checkTypes(join(root, 'node_modules/typescript/bin/tsc'), ['bundler', 'node16', 'node10']),
  )
  await check('types: TypeScript 5.0.4, node10, as in tslab', () => checkTypes(join(app, 'node_modules/typescript/bin/tsc'), ['node10']))
  await check('publint', () => void run(bin('publint'), ['run', tarball, '--strict'], root))
  await check('are the types wrong', () => void run(bin('attw'), [tarball, '--format', 'ascii', '--no-color', '--no-emoji'], root))
}

/** Runs one check and prints its verdict. A check may return a remark. */
async function check(name: string, run: () => unknown): Promise<void> {
  try {
    const remark = await run()
    console.log(`ok    ${name}${typeof remark === 'string' && remark !== '' ? `  (${remark})` : ''}`)
  } catch (error) {
    failed++
    console.log(`FAIL  ${name}\n${String(error instanceof Error ? error.message : error).replace(/^/gm, '      ')}`)
  }
}

function bin(name: string): string {
  return join(root, 'node_modules/.bin', name)
}

/** Standard output; an exit code other than 0 throws with all that was printed. */
function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 300_000 })
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string }
    throw new Error(`${stdout}${stderr}`.trim() || message)
  }
}

function packAndInstall(): string {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('dist is empty: npm run build first')
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], root))
  tarball = join(work, packed.filename)
  const files: string[] = packed.files.map(({ path }: { path: string }) => path)
  for (const wanted of [
    'LICENSE',
    'README.md',
    'dist/index.js',
    'dist/index.cjs',
    'dist/index.d.ts',
    'dist/index.d.cts',
    'dist/cli.js',
    'node/package.json',
  ]) {
    if (!files.includes(wanted)) throw new Error(`the tarball has no ${wanted}`)
  }
  const foreign = files.filter((file) => /^(src|test|scripts|\.)/.test(file))
  if (foreign.length > 0) throw new Error(`the tarball holds ${foreign.join(', ')}`)
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), '{ "private": true }')
  const packages = [tarball, 'typescript@5.0.4', '@types/node@20']
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...packages], app)
  return `${files.length} files, ${Math.round(packed.size / 1024)} kB`
}

function runProgram(file: string, source: string): void {
  writeFileSync(join(app, file), source)
  const printed = run(process.execPath, [file], app)
  if (!printed.includes('fitted')) throw new Error(`printed ${JSON.stringify(printed)}`)
}

/** Bundles for the browser and runs the result where there is neither process nor require. */
async function checkBundle(): Promise<string> {
  const result = await build({
    stdin: { contents: `import ${names} from 'relata'\n${program}`, resolveDir: app },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'silent',
  })
  const text = result.outputFiles[0]?.text ?? ''
  if (/["'`]node:/.test(text)) throw new Error('the bundle names a module of Node')
  const printed: string[] = []
  runInContext(
    text,
    createContext({ console: { log: (line: string) => printed.push(line) }, structuredClone, TextEncoder, TextDecoder, URL }),
  )
  if (printed.join() !== 'fitted') throw new Error(`printed ${JSON.stringify(printed)}`)
  return `sem and fit measures: ${Math.round(text.length / 1024)} kB, ${Math.round(gzipSync(text).length / 1024)} kB gzipped`
}

function checkCommand(): void {
  const text = run('npx', ['--no-install', 'relata', '--help'], app)
  if (!/relata/i.test(text)) throw new Error(`printed ${JSON.stringify(text.slice(0, 300))}`)
}

/** Compiles a small program against the installed declarations; only errors in it or in relata's own files count. */
function checkTypes(tsc: string, resolutions: readonly string[]): void {
  const source = `import ${names} from 'relata'
import { readCsv } from 'relata/node'
const fit = sem('y ~ x', { x: [1, 2, 3], y: [1, 3, 2] })
const slope: number = parameterEstimates(fit)[0]!.est
const cfi: number | undefined = fitMeasures(fit, ['cfi'])['cfi']
const failure: Error = new SemError([])
// @ts-expect-error a model is text or a parsed model
sem(1, { x: [1], y: [2] })
console.log(slope, cfi, failure, readCsv)
`
  writeFileSync(join(app, 'typed.mts'), source)
  writeFileSync(join(app, 'typed.ts'), source)
  for (const resolution of resolutions) {
    const module = { bundler: 'esnext', node16: 'node16', node10: 'commonjs' }[resolution] ?? 'commonjs'
    const args = ['--noEmit', '--strict', '--target', 'es2022', '--module', module, '--moduleResolution', resolution, '--types', 'node']
    try {
      run(process.execPath, [tsc, ...args, 'typed.ts', ...(resolution === 'node16' ? ['typed.mts'] : [])], app)
    } catch (error) {
      const lines = (error as Error).message.split('\n').filter((line) => /^(typed\.|node_modules\/relata\/|error )/.test(line))
      if (lines.length > 0) throw new Error(`${resolution}: ${lines.slice(0, 10).join('\n')}`)
    }
  }
}
