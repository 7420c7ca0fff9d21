// Trust in the service person (TSP) and trust in the firm (TFI): does one carry over to the other, one way or both, and in one group of
// customers more than in the other? The data are simulated: nobody was asked. The page: docs/studies/trust-transfer.md
import {
  claimPower,
  compareFits,
  type Fit,
  fitMeasures,
  parameterEstimates,
  replicate,
  sem,
  simulateStudy,
  standardizedSolution,
  trustTransfer,
} from 'relata'

const data = simulateStudy(trustTransfer) // 480 customers: 240 with little and 240 with much contact with the firm
console.log(`${data.info.title.en}, ${data.n} cases.\n${data.info.notes!.en}`)
console.log('In that population: TSP -> TFI .55 with little contact, .20 with much; TFI -> TSP .20 for everybody.')

const scaleMean = (...items: readonly string[]) =>
  Float64Array.from({ length: data.n }, (_, i) => items.reduce((sum, item) => sum + data.columns[item][i], 0) / items.length)
const answers = {
  ...data.columns,
  skill: scaleMean('sk1', 'sk2', 'sk3'),
  like: scaleMean('li1', 'li2', 'li3'),
  contact: data.text.contact,
}

const measurement = 'TSP =~ tp1 + tp2 + tp3\n TFI =~ tf1 + tf2 + tf3'
const ofPerson = 'skill + power + like + simil + freq + plen'
const ofFirm = 'reput + size + special + conf + flen'
const models = {
  'both ways': `${measurement}\n TSP ~ TFI + ${ofPerson}\n TFI ~ TSP + ${ofFirm}\n TSP ~~ TFI`,
  'person -> firm': `${measurement}\n TSP ~ ${ofPerson}\n TFI ~ TSP + ${ofFirm}`,
  'firm -> person': `${measurement}\n TSP ~ TFI + ${ofPerson}\n TFI ~ ${ofFirm}`,
}

/** The arrows between the two trusts, standardized. */
const transfer = (fit: Fit) =>
  standardizedSolution(fit)
    .filter(({ op, lhs, rhs }) => op === '~' && lhs.startsWith('T') && rhs.startsWith('T'))
    .map(({ lhs, rhs, est, se, pvalue }) => `${rhs} -> ${lhs} ${est.toFixed(2)} (se ${se.toFixed(2)}, ${said(pvalue)})`)
    .join(', ')
const said = (p: number) => (p < 0.001 ? 'p < .001' : `p = ${p.toFixed(3).slice(1)}`)

console.log('\n1. One way or both?')
const fits = Object.entries(models).map(([name, text]) => ({ name, fit: sem(text, answers) }))
for (const { name, fit } of fits) {
  const { chisq, df, cfi, aic } = fitMeasures(fit)
  console.log(
    `  ${name.padEnd(14)}  chi-square ${chisq.toFixed(1).padStart(5)}, df ${df}, CFI ${cfi.toFixed(3)}, AIC ${aic.toFixed(1)}; ${transfer(fit)}`,
  )
}
const [loop, ...oneWay] = fits
for (const { name, fit } of oneWay) {
  const { chisqDiff, dfDiff, pvalue } = compareFits([loop.fit, fit]).rows[1]
  console.log(`  only ${name}? chi-square difference ${chisqDiff.toFixed(1)}, df ${dfDiff}, ${said(pvalue)}`)
}

console.log('\n2. Little contact with the firm, much contact')
const differences = {
  'friendship alone before both trusts': `FR =~ fr1 + fr2 + fr3\n ${measurement}\n TSP ~ FR\n TFI ~ c(low, high)*TSP + FR`,
  'each trust with its own causes': `${measurement}\n TSP ~ TFI + ${ofPerson}\n TFI ~ c(low, high)*TSP + ${ofFirm}\n TSP ~~ TFI`,
}
for (const [name, text] of Object.entries(differences)) {
  const fit = sem(`${text}\n difference := low - high`, answers, {
    group: 'contact',
    groupLabel: ['low', 'high'],
    groupEqual: ['loadings'],
  })
  const { chisq, df, pvalue } = fitMeasures(fit)
  const values = parameterEstimates(fit)
  const [low, high, difference] = ['low', 'high', 'difference'].map((label) => values.find((row) => row.label === label)!)
  console.log(`  ${name}: chi-square ${chisq.toFixed(1)}, df ${df}, ${said(pvalue)}`)
  console.log(
    `    low ${low.est.toFixed(2)} (se ${low.se.toFixed(2)}), high ${high.est.toFixed(2)} (se ${high.se.toFixed(2)}); difference ${difference.est.toFixed(2)} (se ${difference.se.toFixed(2)}), ${said(difference.pvalue!)}`,
  )
}

console.log('\n3. The claims')
for (const { id, claim, verdict, model } of replicate(trustTransfer, data).claims)
  console.log(`  ${id.padEnd(3)} ${verdict.padEnd(12)} ${claim.en} (${model})`)

console.log('\n4. How many customers would it take to see that trust in the firm carries over to the person (H14)?')
for (const { n, power } of claimPower(trustTransfer, {
  n: [480, 960, 1920],
  replicates: 60,
  claims: ['H14'],
  models: ['trust_transfer_nr'],
}))
  console.log(`  ${String(n).padStart(4)} customers: seen in ${Math.round(100 * power)} of 100 samples`)
