// Does the engine find what was put in? These simulated data have exactly the moments of their population, so that a correctly
// specified model must fit perfectly and return the population's coefficients.
import { fitMeasures, relationshipQuality, sem, standardizedSolution } from 'relata'
import { loadDataset } from 'relata/node'

const data = loadDataset('sim_exhibition_exact')
const model = `
  FR   =~ fr1 + fr2 + fr3 + fr4
  TSAT =~ ts1 + ts2 + ts3
  GOOD =~ tg1 + tg2 + tg3
  INTG =~ ti1 + ti2 + ti3
  ABIL =~ ta1 + ta2 + ta3
  TRU  =~ GOOD + INTG + ABIL
  CSAT =~ sat1 + sat2 + sat3 + sat4
  AFF  =~ aff1 + aff2 + aff3 + aff4
  CON  =~ con1 + con2 + con3 + con4
  TSAT ~ FR
  TRU  ~ FR + TSAT
  CSAT ~ FR + TSAT + TRU
  AFF  ~ FR + CSAT + TRU
  CON  ~ FR + CSAT + TRU + AFF`
const population: Record<string, number> = {
  'TSAT ~ FR': 0.2,
  'TRU ~ FR': 0.34,
  'TRU ~ TSAT': 0.38,
  'CSAT ~ FR': 0.36,
  'CSAT ~ TSAT': 0.22,
  'CSAT ~ TRU': 0.28,
  'AFF ~ FR': 0.18,
  'AFF ~ CSAT': 0.52,
  'AFF ~ TRU': 0.18,
  'CON ~ FR': 0,
  'CON ~ CSAT': 0.06,
  'CON ~ TRU': 0.12,
  'CON ~ AFF': 0.66,
}

const fit = sem(model, data)
const { chisq, df } = fitMeasures(fit, ['chisq', 'df'])
console.log(`${relationshipQuality.names.en}, second-order trust: df ${df}, chi-square ${Math.abs(chisq) < 1e-6 ? 'below 1e-6' : chisq}`)

for (const { lhs, op, rhs, est } of standardizedSolution(fit)) {
  if (op !== '~') continue
  const error = Math.abs(est - population[`${lhs} ~ ${rhs}`])
  console.log(
    `${`${lhs} ~ ${rhs}`.padEnd(12)} ${est.toFixed(6).replace('-0.000000', '0.000000')}  ${error < 1e-6 ? 'recovered' : `off by ${error}`}`,
  )
}
