import { isAllowed, resultOf } from '../issue/optionValue'
import { requireArgument } from '../issue/requireOptions'
import type { Fit } from './fit'

/** A fit, as arguments and options are checked. */
export const aFit = resultOf('sem(model, data)', 'table', 'estimate', 'inference')

const aBootstrap = resultOf('bootstrap(fit)', 'fit', 'estimates', 'fates')

export function isFit(value: unknown): value is Fit {
  return isAllowed(value, aFit)
}

/** Throws a SemError when a reading is given something else than a fit; it stands where the ways of many readings meet. */
export function requireFit(fit: unknown): void {
  requireArgument('fit', fit, aFit)
}

/** The same for readings of a bootstrap. */
export function requireBootstrap(boot: unknown): void {
  requireArgument('boot', boot, aBootstrap)
}
