import { resultOf } from '../issue/optionValue'
import { requireArgument } from '../issue/requireOptions'

/** Throws a SemError for what is no study of the catalog's form. */
export function requireStudy(study: unknown): void {
  requireArgument('study', study, resultOf('findStudy(id)', 'id', 'models', 'hypotheses'))
}
