import type { DataInput } from '../data/dataInput'
import { type MomentsOptions, requireMoments } from '../data/requireMoments'
import type { SampleMoments } from '../data/sampleMoments'
import type { Fit } from '../fit/fit'
import { isFit } from '../fit/requireFit'
import { betweenZeroAndOne, flag, isAllowed, oneOf, text, texts } from '../issue/optionValue'
import { badOption, type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { type Coefficient, coefficient, undefinedCoefficient } from './coefficient'
import { heterotraitRatio } from './heterotraitRatio'
import { type MomentDistribution, momentError } from './momentError'

/** Items by construct. */
export type ItemBlocks = Readonly<Record<string, readonly string[]>>

export interface HtmtOptions extends MomentsOptions {
  /** Confidence level, default 0.95. */
  readonly level?: number
  /** Use absolute correlations, default true. */
  readonly absolute?: boolean
  /** Standard errors: 'cases', distribution-free from the cases' fourth moments (default where there are cases), or 'normal'. */
  readonly distribution?: MomentDistribution
}

const rules: OptionRules<HtmtOptions> = { level: betweenZeroAndOne, absolute: flag, distribution: oneOf('cases', 'normal'), group: text }

/** Ratios of two constructs. */
export interface HtmtPair {
  readonly blocks: readonly [string, string]
  /** Arithmetic means (2015); NaN when a block has a single item or the two share one. */
  readonly htmt: Coefficient
  /** Geometric means (2021). */
  readonly htmt2: Coefficient
}

/** HTMT of one group. */
export interface Htmt {
  /** Zero-based group. */
  readonly group: number
  readonly groupLabel: string
  readonly blocks: readonly string[]
  /** Symmetric, 1 on the diagonal. */
  readonly htmt: number[][]
  readonly htmt2: number[][]
  readonly pairs: readonly HtmtPair[]
}

/**
 * Heterotrait-monotrait ratios of the sample correlations, one record a group, with delta-method intervals. Of a fit the blocks are the
 * observed indicators of each factor unless given, and the moments those of the fit (with incomplete cases their maximum likelihood
 * estimates, without standard errors). Data are read as by `sem` with listwise deletion and need blocks. Throws a SemError when a
 * variable is missing from the data.
 */
export function htmt(input: Fit | DataInput, blocks?: ItemBlocks, options: HtmtOptions = {}): Htmt[] {
  requireOptions(options, rules)
  const { level = 0.95, absolute = true } = options
  const ofFit = isFit(input)
  const isGiven = blocks !== undefined || ofFit
  if (!isGiven || (blocks !== undefined && !isBlocks(blocks)))
    throw new SemError([badOption('blocks', blocks, '{ a: [items], b: [items] }')])
  if (ofFit && options.group !== undefined) throw new SemError([{ code: 'optionWithoutEffect', option: 'group', needs: 'dataNotFit' }])
  const entries = Object.entries(blocks ?? (ofFit ? indicatorBlocks(input) : {}))
  const names = [...new Set(entries.flatMap(([, items]) => items))]
  const samples = isFit(input) ? requireFitted(input, names) : requireMoments(input, names, options)
  return samples.map((sample, group) => {
    const p = sample.names.length
    const distribution = options.distribution ?? (sample.columns && !sample.incomplete ? 'cases' : 'normal')
    const positions = entries.map(([, items]) => items.map((item) => sample.names.indexOf(item)))
    const ratio = (i: number, j: number, mean: 'arithmetic' | 'geometric'): Coefficient => {
      const { value, slope } = heterotraitRatio(sample.covariance, p, positions[i], positions[j], { mean, absolute })
      return Number.isNaN(value) ? undefinedCoefficient : coefficient(value, momentError(sample, slope, distribution), level)
    }
    const labels = entries.map(([name]) => name)
    const tables = [identity(labels.length), identity(labels.length)]
    const pairs = labels.flatMap((a, i) =>
      labels.slice(i + 1).map((b, offset): HtmtPair => {
        const j = i + 1 + offset
        const both = [ratio(i, j, 'arithmetic'), ratio(i, j, 'geometric')]
        both.forEach(({ est }, k) => {
          tables[k][i][j] = tables[k][j][i] = est
        })
        return { blocks: [a, b], htmt: both[0], htmt2: both[1] }
      }),
    )
    return { group, groupLabel: sample.label, blocks: labels, htmt: tables[0], htmt2: tables[1], pairs }
  })
}

function isBlocks(blocks: unknown): boolean {
  const isObject = typeof blocks === 'object' && blocks !== null && !Array.isArray(blocks)
  return isObject && Object.values(blocks).every((items) => isAllowed(items, texts))
}

/** Observed indicators of every factor that has some, in the order of the factors. */
function indicatorBlocks({ table }: Fit): ItemBlocks {
  const observed = new Set(table.variables[0].observed)
  const blocks: Record<string, string[]> = Object.create(null)
  for (const { op, lhs, rhs, group, level, role } of table.rows) {
    if (op !== '=~' || group !== 0 || level !== 0 || !observed.has(rhs) || (role.kind === 'fixed' && role.value === 0)) continue
    blocks[lhs] = [...(blocks[lhs] ?? []), rhs]
  }
  return blocks
}

/** The fit's own moments; a variable that they lack is reported as it is for moments that are handed in. */
function requireFitted({ sample }: Fit, names: readonly string[]): readonly SampleMoments[] {
  const lacking = names.filter((name) => !sample[0].names.includes(name))
  return lacking.length === 0 ? sample : requireMoments({ names: sample[0].names, nobs: sample[0].n, cov: sample[0].covariance }, names)
}

function identity(n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)))
}
