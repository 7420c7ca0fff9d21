import { estimatorTraits } from '../estimate/registry'
import type { Issue } from '../issue/issue'
import type { ModelKind } from '../model/defaultTableOptions'
import type { ModelSpec } from '../model/spec'
import { list } from './list'
import type { Method } from './method'
import { isFullInformation, isTwoStage, type MissingTreatment } from './missingTreatment'
import type { FitOptions } from './options'

/** What is known when options are held against each other. */
export interface OptionSetting {
  readonly kind: ModelKind
  readonly spec: ModelSpec
  readonly method: Method
  readonly missing: MissingTreatment
  /** Groups of the data, or of the option groupLabel. */
  readonly groups: number
}

/** Options that other options, the model or the data leave without effect: each is named, so that none is passed over in silence. */
export function optionConflicts(options: FitOptions, { kind, spec, method, missing, groups }: OptionSetting): Issue[] {
  const issues: Issue[] = []
  const refuse = (what: string, supported: string): void => {
    issues.push({ code: 'unsupportedCombination', what, supported })
  }
  const several = groups > 1 || options.group !== undefined
  for (const option of ['groupEqual', 'groupPartial'] as const) {
    const asked = list(options[option]).some((name) => name !== '' && name !== 'none')
    if (asked && !several) issues.push({ code: 'optionWithoutEffect', option, needs: 'severalGroups' })
  }
  const meansFor = reasonForMeans(options, kind, spec, missing)
  if (options.meanstructure === false && meansFor !== undefined) refuse(`meanstructure: false with ${meansFor}`, 'meanstructure: true')
  if (options.likelihood !== undefined && options.likelihood !== 'default' && !estimatorTraits[method.estimator].fixedX)
    refuse(`likelihood: '${options.likelihood}', estimator: '${method.estimatorName}'`, `estimator: 'ML'; least squares have divisor n - 1`)
  if (options.fixedX && list(options.aux).length > 0 && isFullInformation(missing))
    refuse(`fixedX: true with aux and missing: '${options.missing}'`, 'fixedX: false')
  if (options.markerIntZero) {
    if (kind === 'growth' || kind === 'lavaan')
      refuse(`markerIntZero: true in ${kind === 'growth' ? 'growth()' : 'fitModel()'}`, 'sem(), cfa()')
    if (options.stdLv) refuse('markerIntZero: true with stdLv: true', 'stdLv: false: a factor is placed by its marker')
    if (options.effectCoding !== undefined && options.effectCoding !== false)
      refuse('markerIntZero: true with effectCoding', 'one of the two')
  }
  const normalization = options.samplingWeightsNormalization
  if (normalization !== undefined) {
    if (options.samplingWeights === undefined)
      issues.push({ code: 'optionWithoutEffect', option: 'samplingWeightsNormalization', needs: 'samplingWeights' })
    else if (normalization !== 'group' && !(normalization === 'total' && groups < 2))
      refuse(`samplingWeightsNormalization: '${normalization}'`, "'group'; 'total' is the same in a single group")
  }
  const tests = list(options.test)
  if (tests.includes('none') && tests.length > 1)
    refuse(`test: 'none' beside ${tests.filter((name) => name !== 'none').join(', ')}`, `'none' alone`)
  return issues
}

/** What cannot do without means. */
function reasonForMeans(options: FitOptions, kind: ModelKind, spec: ModelSpec, missing: MissingTreatment): string | undefined {
  if (isFullInformation(missing) || isTwoStage(missing)) return `missing: '${options.missing}'`
  if (options.markerIntZero) return 'markerIntZero: true'
  if (options.conditionalX) return 'conditionalX: true'
  if (kind === 'growth') return 'growth()'
  const equal = list(options.groupEqual).find((name) => name === 'intercepts' || name === 'means')
  if (equal !== undefined) return `groupEqual: '${equal}'`
  const written = spec.statements.find((statement) => statement.kind === 'term' && statement.op === '~1')
  return written && written.kind === 'term' ? `${written.lhs} ~ 1 in the model` : undefined
}
