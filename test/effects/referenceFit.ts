import { readFileSync } from 'node:fs'
import type { Fitted } from '../../src/effects/fitted'
import type { ParameterRow, ParameterTable } from '../../src/model/parameterTable'

interface ReferenceRow {
  readonly lhs: string
  readonly op: ParameterRow['op'] | '==' | '<' | '>'
  readonly rhs: string
  readonly group: number
  readonly free: number
  readonly exo: number
  readonly label: string
  readonly est: number
  readonly se: number
  readonly stdLv: number
  readonly stdAll: number
}

/** lavaan's answer to one model: its rows, and a fit made of nothing else, so that effects are tested apart from fitting. */
export interface ReferenceFit {
  readonly fit: Fitted
  readonly rows: readonly ReferenceRow[]
  readonly standardized: readonly { lhs: string; op: string; est: number; se: number }[]
}

/** Reads a case of test/reference whose answer includes the covariance matrix of the free parameters. */
export function referenceFit(id: string): ReferenceFit {
  const path = new URL(`../reference/cases/${id}.json`, import.meta.url)
  const { expected } = JSON.parse(readFileSync(path, 'utf8'))
  const rows: ReferenceRow[] = expected.parameters
  const kept = rows.filter((row) => row.op !== '==' && row.op !== '<' && row.op !== '>' && row.op !== ':=')
  const index = freeIndices(kept, expected.vcov?.names)
  const groupLabels: string[] = expected.groupLabels ?? ['']
  const table: ParameterTable = {
    rows: kept.map((row, i) => ({
      lhs: row.lhs,
      op: row.op as ParameterRow['op'],
      rhs: row.rhs,
      group: Math.max(0, row.group - 1),
      level: 0,
      role: index[i] >= 0 ? { kind: 'free', index: index[i] } : { kind: 'fixed', value: row.est },
      exogenous: row.exo === 1,
      label: row.label,
      plabel: `.p${i + 1}.`,
      user: true,
    })),
    constraints: [],
    variables: groupLabels.map(() => {
      const latent = [...new Set(kept.filter((row) => row.op === '=~').map((row) => row.lhs))]
      return { observed: [], latent, composites: [], fixedExogenous: [], ordered: [], exogenous: [] }
    }),
    groupLabels,
    levels: 1,
    meanStructure: false,
    fixedX: true,
    conditionalX: false,
    freeCount: index.reduce((most, i) => Math.max(most, i + 1), 0),
  }
  const fit: Fitted = {
    table,
    estimate: { values: kept.map((row) => row.est) },
    inference: expected.vcov ? { covariance: square(expected.vcov.lower, table.freeCount) } : {},
  }
  return { fit, rows, standardized: expected.standardized }
}

// lavaan numbers every free row apart, also rows with equal labels; its covariance matrix then holds their entries once each
function freeIndices(rows: readonly ReferenceRow[], names: readonly string[] | undefined): number[] {
  const numbers = [...new Set(rows.filter((row) => row.free > 0).map((row) => row.free))].sort((a, b) => a - b)
  if (names && names.length !== numbers.length) throw new Error('covariance matrix of another size than the number of free rows')
  return rows.map((row) => (row.free > 0 ? numbers.indexOf(row.free) : -1))
}

function square(lower: readonly number[], q: number): Float64Array {
  const out = new Float64Array(q * q)
  let k = 0
  for (let i = 0; i < q; i++) for (let j = 0; j <= i; j++) out[i * q + j] = out[j * q + i] = lower[k++]
  return out
}
