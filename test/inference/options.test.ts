import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DataInput } from '../../src/data/dataInput'
import { parseCsv } from '../../src/data/parseCsv'
import type { FitOptions } from '../../src/fit/options'
import { sem } from '../../src/fit/sem'
import { fitTests } from '../../src/fit/tests'
import { deviation } from '../support/referenceCases'

interface GridCase {
  readonly model: string
  readonly data: 'hs' | 'relq'
  readonly options: FitOptions
  readonly tests: Readonly<Record<string, { stat: number; df: number; scalingFactor: number | null }>>
  readonly names: readonly string[]
  readonly est: readonly number[]
  readonly se: readonly number[]
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const grid: GridCase[] = JSON.parse(read('fixtures/optionGrid.json'))
const data = {
  hs: parseCsv(read('../reference/data/hs1939.csv')).dataset as DataInput,
  relq: parseCsv(read('../reference/data/relq.csv')).dataset as DataInput,
}

// lavaan stops its search when estimates are good to five digits; what follows from them is as good
const tolerance = 2e-5

describe('standard errors and tests over estimators and options are those of lavaan', () => {
  test.each(grid.map((one) => [`${one.model.startsWith('x7') ? 'path ' : ''}${JSON.stringify(one.options)}`, one] as const))(
    '%s',
    (_, one) => {
      const fit = sem(one.model.replaceAll(';', '\n'), data[one.data], one.options)
      const far = one.names.filter((name, k) => {
        const row = fit.table.rows.findIndex((r) => `${r.lhs}${r.op}${r.rhs}.g${r.group + 1}` === name)
        return !(deviation(fit.estimate.values[row], one.est[k]) < tolerance) || !(deviation(fit.inference.se[row], one.se[k]) < tolerance)
      })
      expect(far).toEqual([])
      const ours = fitTests(fit)
      expect(Object.keys(ours)).toEqual(Object.keys(one.tests))
      for (const [name, theirs] of Object.entries(one.tests)) {
        expect(deviation(ours[name].stat, theirs.stat)).toBeLessThan(tolerance)
        expect(deviation(ours[name].df, theirs.df)).toBeLessThan(tolerance)
        if (theirs.scalingFactor !== null) expect(deviation(ours[name].scalingFactor, theirs.scalingFactor)).toBeLessThan(tolerance)
      }
    },
  )
})
