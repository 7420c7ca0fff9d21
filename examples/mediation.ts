// Mediation without labels: every path from satisfaction to continuance belonging, and the contrast that the chapter claims.
// The data are simulated.
import { compareEffects, effects, effectsSummary, sem } from 'relata'
import { loadDataset } from 'relata/node'

const fit = sem(
  `
  SAT =~ sat1 + sat2 + sat3 + sat4
  TRU =~ goodwill + integrity + ability
  AFF =~ aff1 + aff2 + aff3 + aff4
  CON =~ con1 + con2 + con3 + con4
  TRU ~ SAT
  AFF ~ SAT + TRU
  CON ~ SAT + TRU + AFF
  `,
  loadDataset('sim_exhibition'),
)

const found = effects(fit, { from: 'SAT', to: 'CON' })
console.log(found)

const labels = { SAT: '累积性满意感', TRU: '信任感', AFF: '情感性归属感', CON: '持续性归属感' }
console.log(effectsSummary(found, { language: 'zh', pvalues: 'apa', labels }))

// Is the indirect effect through affective belonging larger than the direct one?
const contrast = compareEffects(fit, 'SAT -> AFF -> CON', 'SAT -> CON')
const { est, se, z, pvalue, ciLower, ciUpper } = contrast
console.log(
  `${contrast.label}: ${est.toFixed(3)} (se ${se.toFixed(3)}), z ${z.toFixed(2)}, p ${pvalue < 0.001 ? '< .001' : pvalue.toFixed(3)}`,
)
console.log(`95% interval ${ciLower.toFixed(3)} to ${ciUpper.toFixed(3)}`)
