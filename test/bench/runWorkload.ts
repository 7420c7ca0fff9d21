import { readColumns } from '../../scripts/conformance/readColumns'
import { recordOf, rowsOf } from '../../scripts/conformance/referenceCase'
import { reading } from '../../scripts/conformance/relata'
import type { Workload } from './workloads'

/** Medians in milliseconds: estimates, errors and test; the same with all fit measures; and with the standardized table too. */
export interface Timing {
  readonly fit: number
  readonly measures?: number
  readonly full?: number
  /** Measures that `check` asks for. */
  readonly found: Readonly<Record<string, number>>
}

/** Times one workload in this process, after a warm-up. Throws what relata throws. */
export function runWorkload(work: Workload): Timing {
  const data = typedColumns(work.file)
  const model = reading('parseModel')?.(work.model) ?? work.model
  const fitWith = (options: object = {}) => call(work.function, model, data, { ...work.options, ...options })
  const measure = (fit: unknown) => recordOf(call('fitMeasures', fit)) as Record<string, number>
  if (work.kind === 'bootstrap') {
    const fit = fitWith()
    const once = () => call('bootstrap', fit, { replicates: 1000, seed: 8 })
    return {
      fit: medianOf(work, once),
      full: medianOf(work, () => {
        const boot = once()
        call('bootstrapIntervals', boot, { type: 'bca.simple' })
        call('bootstrapEffects', boot, { from: 'FRI', to: 'AFF' })
      }),
      found: measure(fit),
    }
  }
  if (work.kind === 'monteCarlo') return { fit: medianOf(work, monteCarlo(fitWith(), work, model)), found: {} }
  const once = work.kind === 'fit' ? () => fitWith() : () => invarianceLadder(fitWith)
  return {
    fit: medianOf(work, once),
    measures: medianOf(work, () => measure(once())),
    full: medianOf(work, () => {
      const fit = once()
      measure(fit)
      call('parameterEstimates', fit, { standardized: true })
    }),
    found: measure(once()),
  }
}

/** Calls a function of the public API. */
function call(name: string, ...args: unknown[]): unknown {
  const found = reading(name)
  if (!found) throw new Error(`${name}() is not exported`)
  return found(...args)
}

/** Configural, metric and scalar, compared; returns the scalar fit. */
function invarianceLadder(fitWith: (options: object) => unknown): unknown {
  const ladder = [{}, { groupEqual: ['loadings'] }, { groupEqual: ['loadings', 'intercepts'] }].map(fitWith)
  call('compareFits', ladder, {})
  return ladder[2]
}

/** 500 samples of 200 cases from the fitted model, each fitted. */
function monteCarlo(fit: unknown, work: Workload, model: unknown): () => void {
  const rows = rowsOf(call('parameterEstimates', fit)).filter(({ op }) => ['=~', '~', '~~'].includes(String(op)))
  const population = rows.map(({ lhs, op, rhs, est }) => `${lhs} ${op} ${est}*${rhs}`).join('\n')
  return () => {
    for (let replicate = 1; replicate <= 500; replicate++) {
      call(work.function, model, call('simulate', population, { n: 200, seed: replicate }), work.options)
    }
  }
}

function typedColumns(file: string): Record<string, unknown> {
  const columns = Object.entries(readColumns(file))
  return Object.fromEntries(
    columns.map(([name, cells]) => [name, typeof cells[0] === 'number' ? Float64Array.from(cells as number[]) : cells]),
  )
}

/** Milliseconds of warm-up, so that compilation is over before the clock starts; peers are timed in a session that is warm, too. */
const warmUp = 1500

function medianOf({ repetitions }: Workload, run: () => unknown): number {
  const warm = performance.now() + warmUp
  for (let i = 0; repetitions > 1 && (i < repetitions / 2 || performance.now() < warm); i++) run()
  const times = Array.from({ length: repetitions }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  })
  times.sort((a, b) => a - b)
  const middle = times.length >> 1
  return times.length % 2 === 1 ? (times[middle] ?? Number.NaN) : ((times[middle - 1] ?? 0) + (times[middle] ?? 0)) / 2
}
