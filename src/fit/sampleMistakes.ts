import type { SampleMoments } from '../data/sampleMoments'
import { estimatorTraits } from '../estimate/registry'
import type { Issue } from '../issue/issue'
import type { ParameterTable } from '../model/parameterTable'
import type { ResolvedOptions } from './resolve'

/** What the method asks of the sample and does not get: more cases than moments to invert Gamma, more than one cluster. */
export function sampleMistakes(options: ResolvedOptions, table: ParameterTable, samples: readonly SampleMoments[]): Issue[] {
  return samples.flatMap(({ n, clusters, label }, block): Issue[] => {
    const group = label === '' ? '' : ` (${label})`
    const { observed, fixedExogenous } = table.variables[block * table.levels]
    const [p, r] = [observed.length, fixedExogenous.length]
    const moments = (p * (p + 1) - r * (r + 1)) / 2 - (table.correlations ? p - r : 0) + (table.meanStructure ? p - r : 0)
    if (estimatorTraits[options.estimator].invertsGamma && n <= moments) {
      return [
        {
          code: 'unsupportedCombination',
          what: `estimator: '${options.estimatorName}', ${n} cases and ${moments} moments${group}`,
          supported: `more cases than moments; 'ML', 'GLS', 'ULS', 'DWLS'`,
        },
      ]
    }
    if (options.se.startsWith('robust.cluster') && clusters?.every((cluster) => cluster === 0)) {
      return [
        {
          code: 'unsupportedCombination',
          what: `cluster: '${options.cluster}' with a single cluster${group}`,
          supported: 'two clusters or more',
        },
      ]
    }
    return []
  })
}
