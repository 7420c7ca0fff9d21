import type { EstimatorAlias } from '../estimate/registry'
import type { H1Information, InformationKind, ObservedInformation } from '../inference/informationPoint'
import type { Issue } from '../issue/issue'
import { badOption } from '../issue/requireOptions'
import { choose } from './choose'
import { list } from './list'
import type { Method } from './method'
import type { FitOptions } from './options'

interface Chosen {
  /** Standard errors as the user or the estimator named them. */
  readonly asked: string
  readonly alias: EstimatorAlias
  readonly se: string
  readonly tests: readonly string[]
  readonly incomplete: boolean
  /** Maximum likelihood from EM moments, whose information is that of the unrestricted model. */
  readonly twoStage: boolean
  readonly h1: H1Information
  /** Whether there is a likelihood of cases. */
  readonly likelihood: boolean
}

type MethodInformation = Pick<
  Method,
  'information' | 'informationTests' | 'h1Information' | 'h1InformationTests' | 'observedInformation' | 'observedInformationTests'
>

/** Tests that lavaan bases on the unrestricted model's observed information. */
const onH1 = new Set(['satorra.bentler', 'yuan.bentler', 'mean.var.adjusted', 'scaled.shifted'])

/** The information behind standard errors and tests, by lavaan's rules where the user does not say. */
export function inform(options: FitOptions, chosen: Chosen, issues: Issue[]): MethodInformation {
  const { asked, alias, se, tests, incomplete, twoStage, likelihood } = chosen
  const kinds: InformationKind[] = likelihood ? ['expected', 'observed', 'first.order'] : ['expected', 'observed']
  const observed = incomplete || twoStage || se === 'robust.huber.white' || se === 'robust.cluster'
  const automatic: InformationKind =
    se === 'first.order'
      ? 'first.order'
      : (alias.information ?? (asked === 'observed' || (asked !== 'expected' && observed) ? 'observed' : 'expected'))
  const [information, informationTests] = pair('information', options.information, kinds, [automatic, automatic], issues)
  const scaled = tests.some((name) => onH1.has(name) || name === 'yuan.bentler.mplus')
  if ((information === 'first.order' && se.startsWith('robust')) || (informationTests === 'first.order' && scaled)) {
    issues.push({
      code: 'unsupportedCombination',
      what: `information: 'first.order' with robust standard errors or tests`,
      supported: `'expected', 'observed'`,
    })
  }
  const h1Kinds: H1Information[] = twoStage ? ['unstructured'] : incomplete ? ['structured'] : ['structured', 'unstructured']
  const [h1Information, h1InformationTests] = pair(
    'h1Information',
    options.h1Information,
    h1Kinds,
    twoStage ? ['unstructured', 'unstructured'] : [chosen.h1, chosen.h1],
    issues,
  )
  const observedKinds: ObservedInformation[] = twoStage ? ['h1'] : incomplete ? ['hessian'] : ['hessian', 'h1']
  const automaticObserved: ObservedInformation = tests.some((name) => onH1.has(name)) ? 'h1' : 'hessian'
  const [observedInformation, observedInformationTests] = pair(
    'observedInformation',
    options.observedInformation,
    observedKinds,
    twoStage ? ['h1', 'h1'] : ['hessian', automaticObserved],
    issues,
  )
  return { information, informationTests, h1Information, h1InformationTests, observedInformation, observedInformationTests }
}

/** One choice for both purposes, or one for standard errors and one for tests. */
function pair<T extends string>(
  option: string,
  value: string | readonly string[] | undefined,
  supported: readonly T[],
  fallback: readonly [T, T],
  issues: Issue[],
): [T, T] {
  const given = list(value)
  if (given.length > 2) issues.push(badOption(option, given, `one choice, or two: for standard errors and for tests`))
  const [first, second] = given.map((name) => (name === 'default' ? undefined : name))
  const one = choose(option, first, supported, fallback[0], issues)
  return [one, choose(option, second, supported, given.length > 1 || first === undefined ? fallback[1] : one, issues)]
}
