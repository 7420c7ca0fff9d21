// How many exhibitors must be asked? Samples are drawn from an assumed population, fitted, and counted. Writes the curve as
// planning-a-survey.svg and planning-a-survey.zh.svg into the current folder. The page: docs/studies/planning-a-survey.md
import { writeFileSync } from 'node:fs'
import { claimPower, plotPower, power, relationshipQuality, rmseaSampleSize, sampleSizeFromCurve } from 'relata'

// What the planner believes, standardized: the values of the chapter's simulated population (ours, not measured).
const population = `
  FR   =~ .84*fr1 + .87*fr2 + .85*fr3 + .82*fr4
  TSAT =~ .86*ts1 + .89*ts2 + .84*ts3
  TRU  =~ .85*goodwill + .88*integrity + .77*ability
  CSAT =~ .87*sat1 + .90*sat2 + .88*sat3 + .86*sat4
  AFF  =~ .89*aff1 + .91*aff2 + .88*aff3 + .87*aff4
  CON  =~ .86*con1 + .89*con2 + .87*con3 + .84*con4
  TSAT ~ .20*FR
  TRU  ~ .34*FR + .38*TSAT
  CSAT ~ .36*FR + .22*TSAT + .28*TRU
  AFF  ~ .18*FR + .52*CSAT + .18*TRU
  CON  ~ 0*FR + .06*CSAT + .12*TRU + .66*AFF`
const model = population.replace(/[\d.]+\*/g, '') // what will be fitted: the same without the values

const throughAffective = { kind: 'path', variables: ['CSAT', 'AFF', 'CON'] } as const
const directly = { kind: 'direct', from: 'CSAT', to: 'CON' } as const
const contrast = { kind: 'difference', left: throughAffective, right: directly } as const
const ask = (n: readonly number[], belief: string) =>
  power(model, {
    n,
    replicates: 150,
    seed: 1,
    population: belief,
    simulation: { standardized: true },
    effects: [contrast, 'CSAT -> CON', 'TRU -> AFF'],
  })
const study = ask([80, 120, 180, 260, 400], population)

console.log(`1. Power from ${study.curve[0].replicates} samples a sample size`)
const effects = study.curve[0].rows.filter(({ kind }) => kind === 'effect').map(({ label }) => label)
for (const { n, rows } of study.curve) {
  const shown = effects.map((label) => {
    const { power: share, powerError } = rows.find((row) => row.label === label)!
    return `${label}: ${share.toFixed(2)} (+- ${(2 * powerError).toFixed(2)})`
  })
  console.log(`  n ${String(n).padStart(3)}  ${shown.join('   ')}`)
}
for (const label of [effects[0], effects[2]])
  console.log(`  .80 for ${label}: ${Math.ceil(sampleSizeFromCurve(study, label, 0.8))} exhibitors`)

const [wary] = ask([400], population.replace('.06*CSAT', '.15*CSAT')).curve
console.log(
  `  with a direct effect of .15 in place of .06, n 400: ${wary.rows.find(({ label }) => label === effects[0])!.power.toFixed(2)}`,
)

writeFileSync(
  'planning-a-survey.svg',
  plotPower(study, { rows: effects, width: 740, title: 'Power of three claims of the chapter (simulated)' }),
)
writeFileSync(
  'planning-a-survey.zh.svg',
  plotPower(study, { rows: effects, width: 740, title: '本章三个论断的检验力（模拟）', language: 'zh' }),
)

console.log('\n2. Every claim of the chapter, with 200 exhibitors who answer on seven points')
const powers = claimPower(relationshipQuality, { n: 200, replicates: 60, models: ['two_sat'] })
for (const { claim, power: share, contradicted } of powers) {
  const { claim: words } = relationshipQuality.hypotheses.find(({ id }) => id === claim)!
  console.log(`  ${claim.padEnd(3)} ${share.toFixed(2)}${contradicted > 0 ? ` contradicted ${contradicted.toFixed(2)}` : ''}  ${words.en}`)
}

console.log('\n3. And the model as a whole?')
console.log(`  To tell RMSEA .05 from .08 with df 196 and power .80: ${rmseaSampleSize({ df: 196, power: 0.8 })} exhibitors`)
