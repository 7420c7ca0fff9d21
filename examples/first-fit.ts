// A first fit: the relationship-quality path model on the simulated exhibition sample.
import { effects, fitMeasures, sem, summary } from 'relata'
import { loadDataset } from 'relata/node'

const data = loadDataset('sim_exhibition') // simulated: nobody was asked

const fit = sem(
  `
  sat   ~ fr                     # friendship makes satisfied
  trust ~ sat + fr
  aff   ~ sat + trust + fr       # affective belonging: wants to stay
  con   ~ sat + trust + aff      # continuance belonging: has to stay
  `,
  data,
)

console.log(fit) // the short form
console.log(summary(fit)) // lavaan's summary
console.log(fitMeasures(fit, ['chisq', 'df', 'pvalue', 'cfi', 'rmsea', 'srmr']))
console.log(effects(fit, { from: 'sat', to: 'con' })) // every path, without a label in the model
