/**
 * What would happen if one fixed or absent parameter were free (Sorbom 1989), and whether it should be: the power of the modification
 * index to detect a misspecification of size delta (Saris, Satorra & van der Veld 2009, Structural Equation Modeling 16, 561-582),
 *
 *     noncentrality = (index / change^2) delta^2,   power = P(chi-square_1(noncentrality) > critical value).
 */

import { engineAt } from '../fit/engineAt'
import type { Fit } from '../fit/fit'
import { requireFit } from '../fit/requireFit'
import { activeConstraints } from '../inference/activeConstraints'
import { constrainedInverse } from '../inference/constrainedInverse'
import { singleReleases } from '../inference/singleReleases'
import { betweenZeroAndOne, count, either, flag, type OptionValue, oneOf } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { candidates } from '../model/candidates'
import type { Candidate } from '../model/extendTable'
import { chiSquareQuantile } from '../numeric/chiSquare'
import { noncentralChiSquareUpper } from '../numeric/noncentralChiSquare'
import { changeScale, standardizedChange } from './changeScale'
import { extendedScores, fittedInformation } from './extendedScores'

/** Judgement rule of Saris, Satorra & van der Veld: what index and power say together. */
export type ModificationDecision =
  /** Not significant although the power is high. */
  | 'notMisspecified'
  /** Not significant, and the power is low. */
  | 'inconclusive'
  /** Significant although the power is low. */
  | 'misspecified'
  /** Significant with high power, and the expected change is at least delta. */
  | 'largeChange'
  /** Significant with high power, but the expected change is smaller than delta. */
  | 'smallChange'

/** One parameter that is not free. */
export interface ModificationIndex {
  readonly lhs: string
  readonly op: string
  readonly rhs: string
  /** Zero-based. */
  readonly group: number
  readonly groupLabel: string
  readonly level: number
  /** Drop of chi-square to expect (one degree of freedom). */
  readonly mi: number
  /** Value to expect beyond the present one. */
  readonly epc: number
  readonly sepcLv?: number
  readonly sepcAll?: number
  readonly sepcNox?: number
  readonly noncentrality?: number
  readonly power?: number
  readonly decision?: ModificationDecision
}

export interface PowerOptions {
  /** Smallest misspecification that matters, in the parameter's own metric. Default 0.1. */
  readonly delta?: number
  /** Default 0.05. */
  readonly alpha?: number
  /** Power from which on it counts as high. Default 0.75. */
  readonly highPower?: number
}

export interface ModificationIndicesOptions {
  /** Largest index first. Default false: in the order of the table. */
  readonly sort?: boolean
  /** Only indices of at least this. Default 0. */
  readonly minimum?: number
  /** At most so many rows. */
  readonly maximumNumber?: number
  /** Only these operators: '=~', '~~', '~', '~1'. */
  readonly op?: string | readonly string[]
  /** Standardized changes. Default true. */
  readonly standardized?: boolean
  /** Power and decision; true for the defaults. Default false. */
  readonly power?: boolean | PowerOptions
  /** Information behind the indices. Default 'expected'. */
  readonly information?: 'expected' | 'observed'
}

const operators: OptionValue = oneOf('=~', '<~', '~', '~~', '~1')

const rules: OptionRules<ModificationIndicesOptions> = {
  sort: flag,
  minimum: { kind: 'number', least: 0 },
  maximumNumber: count,
  op: either(operators, { kind: 'list', of: operators }),
  standardized: flag,
  power: either(flag, { kind: 'record' }),
  information: oneOf('expected', 'observed'),
}

const powerRules: OptionRules<PowerOptions> = {
  delta: { kind: 'number', above: 0 },
  alpha: betweenZeroAndOne,
  highPower: betweenZeroAndOne,
}

/**
 * Modification indices and expected parameter changes of all fixed and absent parameters: lavaan's `modindices()`. Those that cannot be
 * estimated beside the fitted ones are left out. Equality constraints stay in force: see `scoreTest` for releasing them.
 */
export function modificationIndices(fit: Fit, options: ModificationIndicesOptions = {}): ModificationIndex[] {
  requireOptions(options, rules)
  if (typeof options.power === 'object') requireOptions(options.power, powerRules)
  requireFit(fit)
  const { sort = false, minimum = 0, maximumNumber, op, power = false } = options
  const wanted = op === undefined ? undefined : new Set(typeof op === 'string' ? [op] : op)
  const proposals = candidates(fit.table).filter((candidate) => wanted?.has(candidate.op) ?? true)
  let found = releaseEach(fit, proposals, options).filter(({ mi }) => mi >= minimum)
  if (power !== false) found = found.map((row) => ({ ...row, ...judge(row, power === true ? {} : power) }))
  if (sort) found.sort((a, b) => b.mi - a.mi)
  return maximumNumber === undefined ? found : found.slice(0, maximumNumber)
}

/** So many parameters are added at a time at least: the information of all at once would not fit into memory for large models. */
const portion = 256

function releaseEach(
  fit: Fit,
  proposals: readonly Candidate[],
  { standardized = true, information: kind = 'expected' }: ModificationIndicesOptions,
): ModificationIndex[] {
  const { table, estimate } = fit
  const q = table.freeCount
  const engine = engineAt(fit)
  const inverse = constrainedInverse(fittedInformation(fit, kind), q, activeConstraints(table, estimate).all)
  if (!inverse) return []
  const scale = changeScale(engine, estimate.values)
  const rows: ModificationIndex[] = []
  const step = Math.max(portion, q)
  for (let from = 0; from < proposals.length; from += step) {
    const additions = proposals.slice(from, from + step)
    const { score, information } = extendedScores(fit, additions, kind)
    singleReleases(score, information, inverse, q, engine.total).forEach(({ index, change }, k) => {
      if (Number.isNaN(index)) return
      const { lhs, op, rhs, group, level, row } = additions[k]
      rows.push({
        lhs,
        op,
        rhs,
        group,
        groupLabel: table.groupLabels[group],
        level,
        mi: index,
        epc: change,
        ...(standardized &&
          standardizedChanges(change, additions[k], row < 0 || table.rows[row].role.kind === 'sample' ? 0 : estimate.values[row])),
      })
    })
  }
  return rows

  function standardizedChanges(
    change: number,
    parameter: Candidate,
    value: number,
  ): Pick<ModificationIndex, 'sepcLv' | 'sepcAll' | 'sepcNox'> {
    const in_ = (type: 'std.lv' | 'std.all' | 'std.nox'): number => standardizedChange(change, parameter, value, scale(parameter, type))
    return { sepcLv: in_('std.lv'), sepcAll: in_('std.all'), sepcNox: in_('std.nox') }
  }
}

function judge(
  { mi, epc }: ModificationIndex,
  { delta = 0.1, alpha = 0.05, highPower = 0.75 }: PowerOptions,
): Pick<ModificationIndex, 'noncentrality' | 'power' | 'decision'> {
  const critical = chiSquareQuantile(1 - alpha, 1)
  const noncentrality = (mi / (epc * epc)) * delta * delta
  const power = noncentralChiSquareUpper(critical, 1, noncentrality)
  const isHigh = power > highPower
  const decision =
    mi > critical
      ? isHigh
        ? Math.abs(epc) >= delta
          ? 'largeChange'
          : 'smallChange'
        : 'misspecified'
      : isHigh
        ? 'notMisspecified'
        : 'inconclusive'
  return { noncentrality, power, decision }
}
