import { sem, bootstrap, bootstrapAsync } from '/work/main/src/index'
import { readCsv, workerPool } from '/work/main/src/node'
import { build } from 'esbuild'
import { workloads } from '/work/main/test/bench/workloads'
async function main() {
const w = workloads.find((x) => x.id === 'W8')!
const fit = sem(w.model, readCsv('/work/main/' + w.file))
await build({ entryPoints: ['/work/main/src/worker.ts'], bundle: true, format: 'esm', platform: 'node', outfile: '/tmp/boot/worker.mjs', logLevel: 'error' })
for (const n of [1, 2, 5]) {
  const pool = workerPool({ workers: n, workerFile: '/tmp/boot/worker.mjs' })
  for (let k = 0; k < 3; k++) { const t = performance.now()
  const boot = await bootstrapAsync(fit, { replicates: 1000, seed: 8, pool })
  console.log(n, 'workers', (performance.now() - t).toFixed(0), boot.estimates[5005], boot.deaths) }
}
for (let k = 0; k < 3; k++) { const t = performance.now(); const b = bootstrap(fit, { replicates: 1000, seed: 8 }); console.log('sync', (performance.now() - t).toFixed(0), b.estimates[5005]) }
}
main()
