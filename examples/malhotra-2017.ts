// A published result reproduced from its published matrix: Malhotra, Sahadev & Purani (2017), Journal of Business Research, 75.
// The article prints .254 (trust), .219 (satisfaction) and R-squared .156.
import { parameterEstimates, rSquared, sem } from 'relata'
import { loadMoments } from 'relata/node'

const { moments, info } = loadMoments('malhotra_sahadev_purani_2017')
console.log(info.citation)
console.log(`n = ${moments.nobs}: ${moments.names.join(', ')}`)

const fit = sem('reuse ~ trust + sat', moments)

for (const { lhs, op, rhs, stdAll = 0, se } of parameterEstimates(fit, { standardized: true })) {
  if (op === '~') console.log(`${lhs} ~ ${rhs}: ${stdAll.toFixed(3)} (se ${se.toFixed(3)})`)
}
console.log(`R-squared of reuse: ${rSquared(fit)[0].reuse.toFixed(3)}`)
