// A satisfaction index on real answers: 250 customers of mobile phone providers (mobi) and 1707 customers of a bank (csibank). Both files
// are in the repository only, not in the npm package. The page: docs/studies/satisfaction-index.md
import {
  bankSatisfactionIndex,
  cfa,
  compareFits,
  discriminantValidity,
  europeanSatisfactionIndex,
  type Fit,
  findStudy,
  fitMeasures,
  htmt,
  measurementInvariance,
  replicate,
  sem,
  standardizedSolution,
} from 'relata'
import { loadDataset } from 'relata/node'

const textOf = (id: string) => findStudy(id).models.find((model) => model.id === id)!.text
const measurementOf = (id: string) =>
  textOf(id)
    .split('\n')
    .filter((line) => line.includes('=~'))
    .join('\n')

function printFit(title: string, fit: Fit) {
  const { chisq, df, cfi, rmsea, srmr } = fitMeasures(fit)
  console.log(
    `${title}: chi-square ${chisq.toFixed(1)}, df ${df}, CFI ${cfi.toFixed(3)}, RMSEA ${rmsea.toFixed(3)}, SRMR ${srmr.toFixed(3)}`,
  )
}

function printPaths(fit: Fit, outcomes: readonly string[]) {
  for (const { lhs, op, rhs, est, se } of standardizedSolution(fit))
    if (op === '~' && outcomes.includes(lhs))
      console.log(`  ${`${rhs} -> ${lhs}`.padEnd(14)} ${est.toFixed(2).padStart(6)}  se ${se.toFixed(2).padStart(5)}`)
}

function printPairs(fit: Fit, wanted: readonly string[]) {
  const ratios = htmt(fit)[0].pairs
  for (const { factors, correlation, distinct, fornellLarcker } of discriminantValidity(fit)[0].pairs) {
    const name = factors.join(' ')
    if (!wanted.includes(name)) continue
    const ratio = ratios.find(({ blocks }) => blocks.join(' ') === name)!
    console.log(
      `  ${name.padEnd(9)} r ${correlation.est.toFixed(2)} (${correlation.ciLower.toFixed(2)} to ${correlation.ciUpper.toFixed(2)})  not one: ${distinct ? 'yes' : 'no '}  Fornell-Larcker: ${fornellLarcker ? 'yes' : 'no '}  HTMT ${ratio.htmt.est.toFixed(2)}`,
    )
  }
}

const mobi = loadDataset('mobi')
const bank = loadDataset('csibank')

console.log('1. The whole index on mobi: too much for these answers')
const whole = sem(textOf('ecsi_mobi'), mobi)
printFit('ECSI', whole)
printPaths(whole, ['EXPE', 'QUAL', 'VAL', 'SAT'])

console.log('\n2. Which factors are two? mobi, factors alone')
printPairs(cfa(measurementOf('ecsi_mobi'), mobi), ['IMAG EXPE', 'EXPE QUAL', 'QUAL SAT', 'QUAL VAL', 'SAT LOY'])

console.log('\n3. The reduced core on mobi')
const core = sem(textOf('ecsi_core'), mobi)
printFit('core', core)
printPaths(core, ['VAL', 'SAT', 'CUSCO', 'LOY'])

console.log('\n4. The bank: with expectation, and without')
const measured = `EXPE =~ expe1 + expe2 + expe3 + expe4\n${measurementOf('csi_bank')}`
const withExpectation = sem(
  `${measured}\n EXPE ~ IMAG\n QUAL ~ EXPE\n VAL ~ EXPE + QUAL\n SAT ~ IMAG + EXPE + QUAL + VAL\n LOY ~ IMAG + SAT`,
  bank,
)
printFit('with', withExpectation)
printPaths(withExpectation, ['QUAL', 'VAL', 'SAT'])
const without = sem(textOf('csi_bank'), bank)
printFit('without', without)
printPaths(without, ['QUAL', 'VAL', 'SAT', 'LOY'])
printPairs(cfa(measured, bank), ['EXPE QUAL', 'IMAG QUAL', 'QUAL SAT', 'VAL SAT', 'SAT LOY'])

console.log('\n5. The claims of the index, on the real answers')
for (const [study, data] of [[europeanSatisfactionIndex, mobi] as const, [bankSatisfactionIndex, bank] as const]) {
  console.log(study.names.en)
  for (const { id, claim, verdict, standardized, model } of replicate(study, data).claims)
    console.log(`  ${id.padEnd(3)} ${verdict.padEnd(12)} ${standardized!.est.toFixed(2).padStart(5)}  ${claim.en} (${model})`)
}

console.log('\n6. Do women and men answer alike? The bank')
const { steps, reached } = measurementInvariance(measurementOf('csi_bank'), bank, { group: 'Gender' })
for (const { level, verdict, full, comparison } of steps)
  console.log(
    `  ${level.padEnd(10)} ${verdict.padEnd(6)} CFI ${full.cfi.toFixed(3)}  RMSEA ${full.rmsea.toFixed(3)}${comparison ? `  change of CFI ${comparison.cfi.toFixed(4)}, chi-square ${comparison.chisq.toFixed(1)}, df ${comparison.df}, p ${comparison.pvalue < 0.001 ? '< .001' : comparison.pvalue.toFixed(3)}` : ''}`,
  )
console.log(`  reached: ${reached}`)
// the labels of the paths would make them equal between the groups
const unlabelled = textOf('csi_bank').replace(/[a-z]{2}\*/g, '')
const inGroups = (groupEqual: ('loadings' | 'regressions')[]) => sem(unlabelled, bank, { group: 'Gender', groupEqual })
const free = inGroups(['loadings'])
const { rows } = compareFits([free, inGroups(['loadings', 'regressions'])])
console.log(`  the same paths? chi-square ${rows[1].chisqDiff.toFixed(1)}, df ${rows[1].dfDiff}, p ${rows[1].pvalue.toFixed(3)}`)
const paths = standardizedSolution(free).filter(({ op }) => op === '~')
for (const { lhs, rhs, group } of paths) {
  if (group !== 0) continue
  const both = free.table.groupLabels.map((label, g) => {
    const { est, se } = paths.find((one) => one.lhs === lhs && one.rhs === rhs && one.group === g)!
    return `${label} ${est.toFixed(2)} (se ${se.toFixed(2)})`
  })
  console.log(`  ${`${rhs} -> ${lhs}`.padEnd(14)} ${both.join('  ')}`)
}
