import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { unlessRefused } from '../../scripts/conformance/fitCase'
import { reading } from '../../scripts/conformance/relata'
import { coverage } from './coverage'
import { runWorkload, type Timing } from './runWorkload'
import { type Workload, workloads } from './workloads'

const usage = `npm run bench [-- --peers] [-- W1 W3 ...]
npm run bench -- coverage [--sets 1000] [--replicates 1000] [--seed 1]

Times each workload in one process, after a warm-up, next to values that must come out right.
  fit        estimates, standard errors, test and baseline, from the parsed model
  measures   the same and every fit measure (W1: the headline figure)
  full       the same and the table of estimates with standardized values (W8: every interval and all effects of the replicates)
  --peers    runs lavaan beside it, where R has it; W6, W8, W9 and W11 take a minute or more each

coverage: how often 95 % intervals of an indirect effect hold it, in simulated data (docs/coverage.md; about 20 minutes).
A time counts only beside the same values: npar, chi-square and df of lavaan, to 1e-6.`

const { values, positionals } = parseArgs({
  options: {
    peers: { type: 'boolean', default: false },
    sets: { type: 'string', default: '1000' },
    replicates: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

if (values.help) console.log(usage)
else if (positionals[0] === 'coverage')
  coverage({ sets: Number(values.sets), replicates: Number(values.replicates), seed: Number(values.seed), say: console.log })
else main()

function main(): void {
  const chosen = workloads.filter(({ id }) => positionals.length === 0 || positionals.includes(id))
  console.log(line('', ['fit', 'measures', 'full'], values.peers ? ['lavaan fit', 'full', 'ratio fit', 'full'] : []))
  let wrong = 0
  for (const work of chosen) {
    const { text, ok } = bench(work)
    console.log(text)
    if (!ok) wrong++
  }
  process.exitCode = wrong === 0 && chosen.length > 0 ? 0 : 1
}

function bench(work: Workload): { readonly text: string; readonly ok: boolean } {
  const name = `${work.id.padEnd(4)}${work.title}`
  const missing = work.needs.filter((need) => !reading(need))
  if (missing.length > 0) return { text: `${name}\n      not built: ${missing.join(', ')}`, ok: true }
  try {
    const timing = unlessRefused(() => runWorkload(work))
    if ('unsupported' in timing) return { text: `${name}\n      not built: ${timing.unsupported}`, ok: true }
    const own = [timing.fit, timing.measures, timing.full].map(duration)
    const peer = values.peers ? peerColumns(work, timing) : []
    const { text, ok } = checkValues(work, timing)
    return { text: `${line(name, own, peer)}\n      ${text}`, ok }
  } catch (error) {
    return { text: `${name}\n      failed: ${error instanceof Error ? error.message : error}`, ok: false }
  }
}

function checkValues({ check }: Workload, { found }: Timing): { readonly text: string; readonly ok: boolean } {
  const entries = Object.entries(check)
  const wrong = entries.filter(([name, value]) => !(Math.abs((found[name] ?? Number.NaN) - value) <= 1e-6 * Math.max(1, Math.abs(value))))
  const text = entries.map(([name]) => `${name} ${found[name]}`).join(', ')
  const differences = wrong.map(([name, value]) => `${name} is ${value} in lavaan`).join(', ')
  return { text: wrong.length === 0 ? text : `${text}  WRONG: ${differences}`, ok: wrong.length === 0 }
}

/** Times and ratios of lavaan in seconds, or why there are none. */
function peerColumns(work: Workload, timing: Timing): string[] {
  const { status, stdout, stderr } = spawnSync('Rscript', ['test/bench/lavaan.R'], { input: JSON.stringify(work), encoding: 'utf8' })
  if (status !== 0) return [`no lavaan (${(stderr ?? 'no Rscript').trim().split('\n').at(-1)})`]
  const peer = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as { fit: number; full?: number }
  const ratio = (theirs: number | undefined, ours: number | undefined) =>
    theirs === undefined || ours === undefined ? '' : `${((theirs * 1000) / ours).toPrecision(3)}x`
  const theirs = [peer.fit, peer.full].map((seconds) => duration(seconds === undefined ? undefined : seconds * 1000))
  return [...theirs, ratio(peer.fit, timing.fit), ratio(peer.full, timing.full)]
}

function duration(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return ''
  return milliseconds < 1000 ? `${milliseconds.toPrecision(3)} ms` : `${(milliseconds / 1000).toPrecision(3)} s`
}

function line(name: string, own: readonly string[], peer: readonly string[]): string {
  return `${name.padEnd(58)}${[...own, ...peer].map((text) => text.padStart(11)).join('')}`.trimEnd()
}
