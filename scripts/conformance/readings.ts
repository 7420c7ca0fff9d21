import { compareVcov } from './readings/covariance'
import { compareFitMeasures, compareLogLikelihood } from './readings/fitMeasures'
import { compareModificationIndices } from './readings/modificationIndices'
import { compareMoments, compareRSquared } from './readings/moments'
import { compareParameters, compareStandardized } from './readings/parameters'
import { compareResiduals } from './readings/residuals'
import { compareScoreTest, compareWaldTest } from './readings/restrictionTests'
import { compareScores } from './readings/scores'
import { compareExtraTests, compareTests } from './readings/tests'
import type { Tally } from './tally'

/** One entry of `expected`, the function of the public API that answers it, and how the two are compared. */
export interface Reading {
  readonly quantity: string
  readonly needs: string
  readonly compare: (tally: Tally, expected: unknown, fit: unknown) => void
}

/** Every reading of a fitted case. */
export const readings: readonly Reading[] = [
  { quantity: 'parameters', needs: 'parameterEstimates', compare: compareParameters },
  { quantity: 'standardized', needs: 'standardizedSolution', compare: compareStandardized('std.all', 'standardized') },
  { quantity: 'standardizedLv', needs: 'standardizedSolution', compare: compareStandardized('std.lv', 'standardizedLv') },
  { quantity: 'fitMeasures', needs: 'fitMeasures', compare: compareFitMeasures },
  { quantity: 'logl', needs: 'fitMeasures', compare: compareLogLikelihood },
  { quantity: 'tests', needs: 'fitTests', compare: compareTests('tests', 'fitTests') },
  { quantity: 'baseline', needs: 'baselineTests', compare: compareTests('baseline', 'baselineTests') },
  { quantity: 'sampleStats', needs: 'sampleStatistics', compare: compareMoments('sampleStats', 'sampleStatistics') },
  { quantity: 'implied', needs: 'impliedMoments', compare: compareMoments('implied', 'impliedMoments') },
  { quantity: 'impliedLv', needs: 'latentMoments', compare: compareMoments('impliedLv', 'latentMoments') },
  { quantity: 'rsquare', needs: 'rSquared', compare: compareRSquared },
  { quantity: 'residuals', needs: 'residuals', compare: compareResiduals },
  { quantity: 'vcov', needs: 'vcov', compare: compareVcov },
  { quantity: 'scores', needs: 'factorScores', compare: compareScores },
  { quantity: 'modificationIndices', needs: 'modificationIndices', compare: compareModificationIndices },
  { quantity: 'scoreTest', needs: 'scoreTest', compare: compareScoreTest },
  { quantity: 'waldTest', needs: 'waldTest', compare: compareWaldTest },
  { quantity: 'extraTests', needs: 'fitTests', compare: compareExtraTests },
]
