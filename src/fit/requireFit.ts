import { requireResult } from '../issue/requireOptions'

/** Throws a SemError when a reading is given something else than a fit. Stands where the ways of many readings meet. */
export function requireFit(fit: unknown): void {
  requireResult('fit', fit, 'sem(model, data)', ['table', 'sample', 'estimate', 'inference'])
}

/** The same for readings of a bootstrap. */
export function requireBootstrap(boot: unknown): void {
  requireResult('boot', boot, 'bootstrap(fit)', ['fit', 'estimates', 'fates'])
}
