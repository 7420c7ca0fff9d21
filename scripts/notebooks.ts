import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

// Executes the notebooks of examples/notebooks as a user would: relata packed and installed beside tslab in a folder of its own,
// no window, an error in a cell (also one of types) is a failure.
//
//   npm run build && npm run notebooks                 # in a temporary folder
//   npm run notebooks -- --write                       # and keeps what the cells showed in the repository
//   npm run notebooks -- --html pages                  # and leaves HTML pages there
//   npm run notebooks -- --folder F                    # in F, where tslab may be installed already
//   npm run notebooks -- --python /path/to/python3     # a Python that has Jupyter
//
// Jupyter is that of the machine. Debian, Ubuntu: apt-get install jupyter-nbconvert jupyter-client python3-nbclient python3-ipykernel

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'examples/notebooks')
const flags = process.argv.slice(2)
const after = (flag: string) => (flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : undefined)
const given = after('--folder')
const pages = after('--html')
const python = after('--python') ?? '/usr/bin/python3'
const work = given ? resolve(given) : mkdtempSync(join(tmpdir(), 'relata-notebooks-'))
const folder = join(work, 'examples/notebooks')
const command = ['-m', 'nbconvert', '--to', 'notebook', '--execute', '--inplace', '--ExecutePreprocessor.timeout=300']

try {
  run(python, ['-m', 'nbconvert', '--version'], root)
  install()
  for (const name of readdirSync(source).filter((file) => file.endsWith('.ipynb'))) execute(name)
} finally {
  if (!given) rmSync(work, { recursive: true, force: true })
}

function install(): void {
  if (!existsSync(join(root, 'dist/index.cjs'))) throw new Error('dist is empty: npm run build first')
  mkdirSync(work, { recursive: true })
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], root))
  if (!existsSync(join(work, 'package.json'))) writeFileSync(join(work, 'package.json'), '{ "private": true }')
  run(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', join(work, packed.filename), 'tslab@1.0.22', '@types/node@20'],
    work,
  )
  const tslab = join(work, 'node_modules/.bin/tslab')
  run(tslab, ['install', `--python=${python}`, `--binary=${tslab}`, `--prefix=${join(work, 'jupyter')}`], work)
  // the notebooks read a file of the repository as they would one of yours
  cpSync(join(root, 'datasets'), join(work, 'datasets'), { recursive: true })
  cpSync(source, folder, { recursive: true })
}

function execute(name: string): void {
  const started = performance.now()
  try {
    run(python, [...command, name], folder)
  } catch (error) {
    throw new Error(`${name} fails:\n${complaints(name) || error}`)
  }
  const executed = tidied(readFileSync(join(folder, name), 'utf8'))
  writeFileSync(join(folder, name), executed)
  if (flags.includes('--write')) writeFileSync(join(source, name), executed)
  if (pages) run(python, ['-m', 'nbconvert', '--to', 'html', '--output-dir', resolve(pages), name], folder)
  console.log(`ok    ${name}  (${((performance.now() - started) / 1000).toFixed(0)} s)`)
}

/** What tslab says of the cell that fails; nbconvert keeps it to itself unless errors are allowed. */
function complaints(name: string): string {
  run(python, [...command, '--allow-errors', name], folder)
  const { cells } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
    cells: { outputs?: { name?: string; text?: string[] }[] }[]
  }
  return cells
    .flatMap(({ outputs = [] }) => outputs)
    .filter((output) => output.name === 'stderr')
    .flatMap(({ text = [] }) => text)
    .join('')
}

/** A notebook without what differs from run to run, so that the same outputs are the same file; tslab does not count cells, a fresh run does. */
function tidied(text: string): string {
  const notebook = JSON.parse(text)
  let count = 0
  for (const cell of notebook.cells) {
    delete cell.metadata.execution
    if (cell.cell_type === 'code') cell.execution_count = ++count
  }
  return `${JSON.stringify(notebook, null, 1)}\n`
}

/** Standard output; an exit code other than 0 throws with all that was printed. */
function run(command: string, args: readonly string[], cwd: string): string {
  const env = { ...process.env, JUPYTER_PATH: join(work, 'jupyter/share/jupyter') }
  try {
    return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 600_000 })
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string }
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`.trim() || message)
  }
}
