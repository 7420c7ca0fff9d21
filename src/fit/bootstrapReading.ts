import type { BootstrapIntervalType } from '../inference/bootstrapInterval'
import { betweenZeroAndOne, oneOf } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { Bootstrap } from './bootstrap'
import { jackknifeValues } from './bootstrap'
import { requireBootstrap } from './requireFit'

/** Options of every reading of a bootstrap. */
export interface BootstrapReadingOptions {
  /**
   * 'perc' (percentile, default), 'basic', 'norm' (normal about the estimate less its bias), 'bca.simple' (bias-corrected), 'bca'
   * (bias-corrected and accelerated, by the jackknife): lavaan's names.
   */
  readonly type?: BootstrapIntervalType
  /** Confidence level, default 0.95. */
  readonly level?: number
}

const types: readonly string[] = ['perc', 'basic', 'norm', 'bca.simple', 'bca'] satisfies readonly BootstrapIntervalType[]

/** What the options of a reading may be. */
export const readingRules: OptionRules<BootstrapReadingOptions> = { type: oneOf(...types), level: betweenZeroAndOne }

/** Fills in the defaults; throws a SemError for intervals that do not exist, or that need cases which the fit does not have. */
export function checkReading(boot: Bootstrap, { type = 'perc', level = 0.95 }: BootstrapReadingOptions): Required<BootstrapReadingOptions> {
  requireBootstrap(boot)
  requireOptions({ type, level }, readingRules)
  if (type === 'bca' && jackknifeValues(boot.fit) === undefined)
    throw new SemError([
      {
        code: 'unsupportedCombination',
        what: `intervals of type 'bca' from moments only`,
        supported: types
          .filter((name) => name !== 'bca')
          .map((name) => `'${name}'`)
          .join(', '),
      },
    ])
  return { type, level }
}
