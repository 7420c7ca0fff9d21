import { estimatorAliases } from '../estimate/registry'
import type { Issue } from '../issue/issue'
import { bollenStineTest } from './bollenStine'
import { type BootstrapOptions, bootstrap } from './bootstrap'
import type { Fit } from './fit'
import { list } from './list'
import type { FitOptions } from './options'
import { withBootstrapErrors } from './withBootstrapErrors'

/** What a fit resamples by itself: for its standard errors, for its test, or both. */
export interface FitBootstrap {
  readonly errors: boolean
  readonly test: boolean
  readonly replicates: number
  readonly seed: number
  /** Of the standard errors; the test has its own. */
  readonly type: 'ordinary' | 'parametric'
}

const seNames: readonly string[] = ['bootstrap', 'boot']
const testNames: readonly string[] = ['bollen.stine', 'bootstrap', 'boot', 'bollen-stine', 'bollen_stine']

/** lavaan's number of replicates of a fit's own bootstrap. */
const usualReplicates = 1000

/**
 * Takes `se: 'bootstrap'` and `test: 'bollen.stine'` out of the options: what is left is fitted first, and then resampled as `asked`
 * says.
 */
export function splitBootstrap(options: FitOptions): {
  readonly options: FitOptions
  readonly asked: FitBootstrap | undefined
  readonly issues: readonly Issue[]
} {
  const { bootstrap: given, ...rest } = options
  const tests = list(options.test)
  const errors = options.se !== undefined && seNames.includes(options.se.toLowerCase())
  const others = tests.filter((name) => !testNames.includes(name.toLowerCase()))
  const test = others.length < tests.length
  if (!errors && !test)
    return {
      options: rest,
      asked: undefined,
      issues: given === undefined ? [] : [{ code: 'optionWithoutEffect', option: 'bootstrap', needs: 'bootstrap' }],
    }
  const { replicates = usualReplicates, seed = 1, type = 'ordinary' } = typeof given === 'number' ? { replicates: given } : (given ?? {})
  const issues: Issue[] = []
  const name = options.estimator?.toUpperCase() ?? 'ML'
  const alias = Object.hasOwn(estimatorAliases, name) ? estimatorAliases[name] : undefined
  if (errors && alias && ((alias.tests?.length ?? 0) > 0 || alias.information !== undefined))
    issues.push({
      code: 'unsupportedCombination',
      what: `se: 'bootstrap', estimator: '${options.estimator}'`,
      supported: `estimator: '${alias.estimator}'`,
    })
  // lavaan's weights for bootstrap errors of DWLS are those of the cases, its test the residual one all the same
  const weighted = errors && alias?.estimator === 'DWLS'
  const plain =
    weighted && tests.length === 0 ? ['standard', 'browne.residual.nt'] : options.test === undefined ? undefined : ['standard', ...others]
  const { se: _, test: __, ...left } = rest
  return {
    options: {
      ...left,
      ...(errors ? weighted && { se: 'robust.sem' } : options.se !== undefined && { se: options.se }),
      ...(plain && { test: plain }),
    },
    asked: { errors, test, replicates, seed, type },
    issues,
  }
}

/** The fit with what its own bootstrap gives. Throws a SemError when it cannot be resampled. */
export function withOwnBootstrap(fit: Fit, asked: FitBootstrap, { signal }: Pick<BootstrapOptions, 'signal'>): Fit {
  const { replicates, seed, type } = asked
  let found: Fit = { ...fit, options: { ...fit.options, bootstrap: asked } }
  if (asked.test) {
    const { statistic, df, pvalue, issues } = bollenStineTest(bootstrap(fit, { replicates, seed, type: 'bollen.stine', signal }))
    const tests = [...found.inference.tests, { name: 'bollen.stine', statistic, df, pvalue }]
    found = { ...found, inference: { ...found.inference, tests }, issues: [...found.issues, ...issues] }
  }
  if (!asked.errors) return found
  const boot = bootstrap(fit, { replicates, seed, type, signal })
  const { options, inference } = withBootstrapErrors({ ...boot, fit: found })
  return { ...found, options, inference, issues: [...found.issues, ...boot.issues] }
}
