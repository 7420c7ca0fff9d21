// Your own data: a CSV file, a measurement model, its quality, and the questions one asks next.
import { cfa, parameterEstimates, residuals, rSquared, summary } from 'relata'
import { readCsv } from 'relata/node'

// A header line, one case a line; empty cells and NA are missing. Put the path of your own file here.
const data = readCsv('datasets/HolzingerSwineford1939.csv')

const fit = cfa(
  `
  visual  =~ x1 + x2 + x3
  textual =~ x4 + x5 + x6
  speed   =~ x7 + x8 + x9
  `,
  data,
  { missing: 'fiml' }, // use cases with missing values too; there are none in these nine columns
)
console.log(summary(fit))

// Loadings below .5 deserve a look at the item.
for (const { lhs, rhs, op, stdAll = 0 } of parameterEstimates(fit, { standardized: true })) {
  if (op === '=~' && Math.abs(stdAll) < 0.5) console.log(`${lhs} =~ ${rhs} loads only ${stdAll.toFixed(2)}`)
}

// Which pair of items does the model explain worst?
const [{ names, cov = [] }] = residuals(fit, { type: 'cor.bollen' })
const pairs = names.flatMap((a, i) => names.slice(0, i).map((b, j) => ({ pair: `${b} - ${a}`, residual: cov[i][j] })))
pairs.sort((a, b) => Math.abs(b.residual) - Math.abs(a.residual))
for (const { pair, residual } of pairs.slice(0, 3)) console.log(`residual correlation ${pair}: ${residual.toFixed(3)}`)

// The same model in both schools, with equal loadings.
const schools = cfa(fit.model, data, { group: 'school', groupEqual: ['loadings'] })
console.log(schools)
for (const [group, values] of rSquared(schools).entries()) console.log(schools.table.groupLabels[group], 'x1', values.x1.toFixed(3))
