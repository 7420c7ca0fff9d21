import type { InsteadOfOption } from '../issue/optionIssue'

/** Options and arguments of lavaan 0.7-3 that relata does not have, by what takes their place. */
const notOffered: Readonly<Record<InsteadOfOption, readonly string[]>> = {
  continuousVariables: [
    ...['parameterization', 'zeroAdd', 'zeroKeepMargins', 'zeroCellWarn', 'allowEmptyCell', 'catWlsW', 'categorical'],
    ...['link', 'integrationNgh', 'autoTh', 'autoDelta', 'checkDeltaCatMediator', 'sampleTh'],
  ],
  confirmatoryModels: ['rotation', 'rotationArgs', 'rotationSe'],
  oneLevel: ['levelLabel', 'fitByLevel', 'emArgs'],
  groupsOfFixedSize: ['groupWFree'],
  conventionsOfLavaan: [
    ...['mimic', 'glsV11Mplus', 'gammaVcovMplus', 'gammaWlsMplus', 'informationExpectedMplus', 'rmseaScaledMplus'],
    'ug2OldApproach',
  ],
  builtInOptimizer: [
    ...['optimMethod', 'optimAttempts', 'optimDxTol', 'optimForceConverged', 'optimGradient', 'optimInitNelderMead', 'optimParscale'],
    ...['optimPartrace', 'optimVarTransform', 'optimFixSaturated', 'rstarts', 'control', 'gnArgs', 'emH1Args', 'h1MissingMethod'],
  ],
  boundsOption: ['optimBounds'],
  builtInRepresentation: ['representation', 'modelType', 'parser', 'cmd', 'composites', 'slotOptions', 'slotParTable'],
  constraintsInModel: ['constraints'],
  labels: ['ceqSimple'],
  checkFunction: ['doFit'],
  issuesOfFit: [
    ...['checkStart', 'checkPost', 'checkGradient', 'checkVcov', 'checkSigmaPd', 'checkLvNames', 'checkLvInteraction'],
    ...['verbose', 'warn', 'debug'],
  ],
  readings: ['baseline', 'h1', 'implied', 'loglik', 'samplestats', 'sampleIcov', 'storeVcov'],
  independenceBaseline: ['baselineType', 'baselineConditionalXFreeSlopes', 'baselineFixedXFreeCov'],
  bootstrapOption: ['iseed'],
  workerPool: ['parallel', 'ncpus', 'cl'],
  readingsOfDefinitions: ['seDef', 'seDeltaSecondOrder', 'monteCarlo'],
  designWeights: ['samplingWeightsType'],
  informationOptions: [
    ...['informationBread', 'informationMeat', 'informationMeatHc', 'h1InformationMeat', 'omegaInformation', 'omegaInformationMeat'],
    ...['omegaH1Information', 'omegaH1InformationMeat'],
  ],
  momentsAsData: ['sampleCov', 'sampleMean', 'sampleNobs', 'sampleCovRobust', 'ridge', 'ridgeConstant'],
  divisorOfMoments: ['sampleCovRescale'],
  weightsFromCases: ['wlsV', 'nacov', 'NACOV', 'ovOrder'],
  markerCriterion: ['badMarkerSwitch'],
  estimatorAsItIs: ['estimatorArgs', 'estimatorOrig'],
  gammaAsItIs: ['gammaNMinusOne', 'gammaUnbiased'],
  standardizeObserved: ['rescaleData'],
  modelAsItIs: ['model', 'data', 'kind'],
}

const reasons = new Map(
  Object.entries(notOffered).flatMap(([instead, options]) => options.map((option) => [option, instead as InsteadOfOption] as const)),
)

/** What takes the place of an option that is lavaan's but not relata's; undefined for every other name. */
export function insteadOf(option: string): InsteadOfOption | undefined {
  return reasons.get(option)
}

/** The names of all of these options. */
export const optionsNotOffered: readonly string[] = [...reasons.keys()]
