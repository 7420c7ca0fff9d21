import * as relata from '../../src/index'
import { parseCsv } from '../../src/data/parseCsv'
import { readFileSync } from 'node:fs'
import { test } from 'vitest'
test('x', () => {
const D = parseCsv(readFileSync('test/reference/data/hs1939.csv','utf8')).dataset as any
const M = parseCsv(readFileSync('test/reference/data/hs_mar.csv','utf8')).dataset as any
const tryIt = (name: string, f: () => unknown) => { try { console.log(name, f()) } catch (e: any) { console.log(name, 'ERR', e.message, e.issues ? '' : e.stack) } }
const fit = relata.sem('v=~x1+x2+x3\nt=~x4+x5+x6\nt~v+x7\nx8~t', D, { correlation: true })
tryIt('summary', () => relata.summary(fit, { standardized: true, fitMeasures: true } as any))
tryIt('zh', () => String(relata.summary(fit, { language: 'zh' })).slice(0, 1500))
tryIt('effects', () => relata.effects(fit, { from: 'v', to: 'x8' }).indirect)
tryIt('check', () => relata.check('f=~x1+x2+x3+x4\nx1~~1*x1', D, { correlation: true }))
tryIt('check2', () => relata.check('f=~x1+x2\nf~~f', D, { correlation: true, estimator: 'GLS' }))
tryIt('sim', () => Object.keys(relata.simulate(fit, { seed: 1, n: 20 }) as any))
tryIt('aux', () => { const f = relata.cfa('f=~x1+x2+x3+x4', M, { correlation: true, missing: 'ml', aux: ['x7','x8'] }); const g = relata.cfa('f=~x1+x2+x3+x4', M, { missing: 'ml', aux: ['x7','x8'] }); return [relata.fitMeasures(f).logl, relata.fitMeasures(g).logl, f.estimate.status, relata.standardizedSolution(f).slice(0,4).map(r=>[r.est,r.se]), relata.standardizedSolution(g).slice(0,4).map(r=>[r.est,r.se])] })
tryIt('bounds', () => relata.cfa('f=~x1+x2+x3+x4', D, { correlation: true, bounds: 'standard' }).estimate.status)
tryIt('compare', () => relata.compareFits([relata.cfa('f=~x1+a*x2+a*x3+x4', D, { correlation: true }), relata.cfa('f=~x1+x2+x3+x4', D, { correlation: true })]))
tryIt('score', () => relata.scoreTest(relata.cfa('f=~x1+a*x2+a*x3+x4', D, { correlation: true })))
tryIt('tables', () => relata.parameterTable('f=~x1+x2+x3+x4', { correlation: true } as any))
tryIt('single', () => relata.sem('v=~x1+x2+x3\nt=~x4\nt~v', D, { correlation: true }).issues)
tryIt('invariance', () => relata.measurementInvariance('f=~x1+x2+x3+x4', D, { group: 'school', correlation: true } as any).steps?.length)
tryIt('discriminant', () => relata.discriminantValidity(fit)[0].pairs[0].correlation)
tryIt('htmt', () => relata.htmt(fit)[0])
tryIt('predict', () => relata.predictOutcomes(fit, { from: ['x1'], to: ['x8'] })[0].rows.slice(0,2))
tryIt('wide', () => { const f = relata.cfa('f=~x1+x2', D, { correlation: true, stdLv: true}); return [f.issues, f.inference.df] })
})
