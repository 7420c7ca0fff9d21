// The chapter's claims about relationship quality, judged on the simulated exhibition sample, in English and in Chinese; then two of its
// lessons: what measurement error does to a direct effect, and which arrows no data can turn. The page: docs/studies/chapter.md
// On your own data: replicate(relationshipQuality, readCsv('own.csv')), or npm run replicate -- --data own.csv
import { equivalentModels, fitMeasures, relationshipQuality, replicate, sem, simulate, standardizedSolution } from 'relata'
import { loadDataset } from 'relata/node'

const data = loadDataset('sim_exhibition')

console.log(replicate(relationshipQuality, data))
console.log(replicate(relationshipQuality, data, { model: 'two_sat', language: 'zh' }))

const textOf = (id: string) => relationshipQuality.models.find((model) => model.id === id)!.text
const direct = (fit: ReturnType<typeof sem>, to: string, from: string) =>
  standardizedSolution(fit).find(({ lhs, op, rhs }) => op === '~' && lhs === to && rhs === from)!

console.log('1. Measurement error: satisfaction -> continuance belonging, where the population has .06')
// These data have the moments of the population itself, so that chance plays no part; the errors are those of 480 cases.
const population = loadDataset('sim_exhibition_exact')
const [note] = replicate(relationshipQuality, population).notes.filter(({ code }) => code === 'measurementError')
if (note?.code === 'measurementError') {
  for (const [how, { stdAll }] of [['scale means', note.observed] as const, ['latent variables', note.latent] as const])
    console.log(`   ${how.padEnd(17)} ${stdAll.est.toFixed(3)} (se ${stdAll.se.toFixed(3)}), p ${stdAll.pvalue.toFixed(3)}`)
}

console.log('   A mediator measured less and less reliably; the true direct effect is 0, the true indirect effect .42')
for (const reliability of [0.95, 0.9, 0.8, 0.7, 0.6, 0.5]) {
  const answers = simulate(`AFF =~ ${Math.sqrt(reliability)}*aff\n AFF ~ .6*sat\n con ~ 0*sat + .7*AFF`, {
    n: 480,
    standardized: true,
    empirical: true, // exactly the population's moments
  })
  const measured = sem('aff ~ sat\n con ~ sat + aff', answers)
  const { est, pvalue } = direct(measured, 'con', 'sat')
  const indirect = direct(measured, 'aff', 'sat').est * direct(measured, 'con', 'aff').est
  // a single scale mean with its error variance fixed: 1 - reliability of its variance
  const corrected = sem(`AFF =~ 1*aff\n aff ~~ ${1 - reliability}*aff\n AFF ~ sat\n con ~ sat + AFF`, answers)
  console.log(
    `   reliability ${reliability.toFixed(2)}: direct ${est.toFixed(3)} (p ${pvalue < 0.001 ? '< .001' : pvalue.toFixed(3)}), indirect ${indirect.toFixed(3)}; with the error taken out ${Math.abs(direct(corrected, 'con', 'sat').est).toFixed(3)}`,
  )
}

console.log('2. Directions: models that fit exactly as well, on any data')
const fits = (text: string) => fitMeasures(sem(text, data), ['chisq', 'df'])
for (const [id, satisfaction] of [['rq_sem', 'SAT'] as const, ['two_sat', 'CSAT'] as const]) {
  const { models, complete } = equivalentModels(textOf(id), { limit: 1000 })
  const turned = models.filter(({ changes }) =>
    changes.some(({ from, to }) => [from, to].sort().join() === [satisfaction, 'TRU'].sort().join()),
  )
  const alone = turned.find(({ changes }) => changes.length === 1)!
  const [here, there] = [fits(textOf(id)), fits(alone.text)]
  console.log(
    `   ${id}: ${models.length} others${complete ? '' : ' and more'}, ${turned.length} of them with the arrow between ${satisfaction} and TRU reversed`,
  )
  console.log(
    `     as it is: chi-square ${here.chisq.toFixed(3)}, df ${here.df}; ${alone.changes[0].from} -> ${alone.changes[0].to}: chi-square ${there.chisq.toFixed(3)}, df ${there.df}`,
  )
}
