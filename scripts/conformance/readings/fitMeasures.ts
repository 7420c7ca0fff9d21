import { type Row, recordOf } from '../referenceCase'
import { reading } from '../relata'
import { compareFigure, compareRatio, type Tally } from '../tally'

/** Every measure by lavaan's name. */
export function compareFitMeasures(tally: Tally, expected: unknown, fit: unknown): void {
  const theirs = recordOf(expected)
  const ours = recordOf(reading('fitMeasures')?.(fit))
  for (const name of Object.keys(theirs)) {
    const parts = partsOf(name)
    const quantity = `fitMeasures.${name}`
    if (!parts) compareFigure(tally, quantity, theirs[name], ours[name])
    else compareRatio(tally, quantity, { ratio: theirs[name], ...parts(theirs) }, { ratio: ours[name], ...parts(ours) })
  }
}

/** Log-likelihoods and information criteria, which are fit measures under other names. */
export function compareLogLikelihood(tally: Tally, expected: unknown, fit: unknown): void {
  const measures = recordOf(reading('fitMeasures')?.(fit))
  for (const [name, value] of Object.entries(recordOf(expected))) {
    compareFigure(tally, `logl.${name}`, value, measures[name === 'unrestricted' ? 'unrestricted.logl' : name])
  }
}

type Parts = { readonly numerator: number; readonly denominator: number }

/** Indices against the baseline model are ratios: x, d are chi-square and df of the model, x0, d0 of the baseline. */
const ratios: Readonly<Record<string, (x: number, d: number, x0: number, d0: number) => Parts>> = {
  nfi: (x, _d, x0) => ({ numerator: x0 - x, denominator: x0 }),
  pnfi: (x, _d, x0) => ({ numerator: x0 - x, denominator: x0 }),
  rfi: (x, d, x0, d0) => ({ numerator: x0 / d0 - x / d, denominator: x0 / d0 }),
  ifi: (x, d, x0) => ({ numerator: x0 - x, denominator: x0 - d }),
  rni: (x, d, x0, d0) => ({ numerator: x0 - d0 - (x - d), denominator: x0 - d0 }),
  tli: (x, d, x0, d0) => ({ numerator: x0 / d0 - x / d, denominator: x0 / d0 - 1 }),
  nnfi: (x, d, x0, d0) => ({ numerator: x0 / d0 - x / d, denominator: x0 / d0 - 1 }),
  cfi: (x, d, x0, d0) => {
    const denominator = Math.max(x - d, x0 - d0, 0)
    return { numerator: denominator - Math.max(x - d, 0), denominator }
  },
}

function partsOf(name: string): ((measures: Row) => Parts) | undefined {
  const [, index, scaled] = /^(\w+?)(\.scaled)?$/.exec(name) ?? []
  const ratio = index === undefined ? undefined : ratios[index]
  if (!ratio) return undefined
  const suffix = scaled ?? ''
  return (measures) => {
    const value = (measure: string) => Number(measures[measure + suffix] ?? Number.NaN)
    return ratio(value('chisq'), value('df'), value('baseline.chisq'), value('baseline.df'))
  }
}
