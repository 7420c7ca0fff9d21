// Relations between customers: a part of service quality, or a cause of it? The article says both. Two models that no data can tell apart, and
// two that can be. The data are simulated: nobody was asked. The page: docs/studies/customer-to-customer.md
import { customerToCustomer, fitMeasures, replicate, type Study, sem, simulateStudy } from 'relata'

const modelOf = (id: string) => customerToCustomer.models.find((model) => model.id === id)!
const fitOf = (id: string, data: Parameters<typeof sem>[1]) =>
  fitMeasures(sem(modelOf(id).text, data), ['chisq', 'df', 'cfi', 'aic', 'bic'])

console.log('1. One question about relations between customers: sixth dimension of quality, or cause of it? Three samples')
for (const replicateNumber of [0, 1, 2]) {
  const data = simulateStudy(customerToCustomer, { replicate: replicateNumber })
  const [dimension, cause] = [fitOf('servqual6', data), fitOf('servqual5_c2c', data)]
  console.log(
    `  dimension: chi-square ${dimension.chisq.toFixed(4)}, df ${dimension.df}; cause: chi-square ${cause.chisq.toFixed(4)}, df ${cause.df}`,
  )
}

console.log('\n2. Four relations asked one by one: cause (c2c) against part (c2c_part)')
const worlds: Record<string, Study> = {
  'a population in which they are causes': customerToCustomer,
  'a population in which they are parts': { ...customerToCustomer, population: modelOf('c2c_part').population },
}
for (const [world, study] of Object.entries(worlds)) {
  const data = simulateStudy(study)
  console.log(`  ${world}, 480 cases`)
  for (const id of ['c2c', 'c2c_part']) {
    const { chisq, df, cfi, aic, bic } = fitOf(id, data)
    console.log(
      `    ${id.padEnd(8)} chi-square ${chisq.toFixed(1).padStart(5)}, df ${df}, CFI ${cfi.toFixed(3)}, AIC ${aic.toFixed(1)}, BIC ${bic.toFixed(1)}`,
    )
  }
  const samples = 25
  let right = 0
  for (let r = 0; r < samples; r++) {
    const sample = simulateStudy(study, { n: 150, seed: 11, replicate: r })
    const [cause, part] = [fitOf('c2c', sample), fitOf('c2c_part', sample)]
    if ((study === customerToCustomer ? cause : part).aic === Math.min(cause.aic, part.aic)) right++
  }
  console.log(`    with 150 cases AIC finds the right one in ${right} of ${samples} samples`)
}

console.log('\n3. The claims, in the population of causes')
for (const { id, claim, verdict, model } of replicate(customerToCustomer, simulateStudy(customerToCustomer)).claims)
  console.log(`  ${id.padEnd(3)} ${verdict.padEnd(12)} ${claim.en} (${model})`)
