import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog'
import { equivalentModels } from '../../src/fit/equivalentModels'
import { fitMeasures } from '../../src/fit/fitMeasures'
import { sem } from '../../src/fit/sem'
import { simulate } from '../../src/fit/simulate'
import { findStudy } from '../../src/study/findStudy'

/** Data of no particular model: correlated columns. */
function anyData(names: readonly string[], n = 300) {
  const text = names.map((name, i) => `${name} ~~ ${1 + (i % 3) / 2}*${name}\ncommon =~ ${0.5 + ((7 * i) % 5) / 10}*${name}`).join('\n')
  const data = simulate(`${text}\ncommon ~~ 1*common\n${names[0]} ~~ .3*${names[names.length - 1]}`, { n, seed: 3 })
  return { n: data.n, names: data.names, columns: data.columns, text: {} }
}

const measures = (text: string, data: ReturnType<typeof anyData>, fixedX: boolean) =>
  fitMeasures(sem(text, data, { fixedX }), ['chisq', 'df'])

const models: Record<string, string> = {
  chain: 'm ~ x\ny ~ m',
  fork: 'y1 ~ x\ny2 ~ x\ny1 ~~ 0*y2',
  collider: 'y ~ x1 + x2\nz ~ y',
  saturated: 'm ~ x\ny ~ m + x',
  'two causes': 'm ~ x1 + x2\ny ~ m + x1 + x2\nz ~ y',
  'unrelated causes': 'y ~ x1 + x2\nz ~ y + x1\nx1 ~~ 0*x2',
  'covarying outcomes': 'y1 ~ x\ny2 ~ x\nz ~ y1 + y2\ny1 ~~ y2',
  instrument: 'm ~ z\ny ~ m\nm ~~ y',
  latent: 'f =~ a1 + a2 + a3\ng =~ b1 + b2 + b3\nh =~ c1 + c2 + c3\ng ~ f\nh ~ f + g\nw ~ h',
  'second order': 'f =~ a1 + a2 + a3\ng =~ b1 + b2 + b3\nh =~ c1 + c2 + c3\nk =~ x1 + x2 + x\ns =~ f + g + h + k\nw ~ s',
  labels: 'm ~ a*x\ny ~ b*m + c*x\nz ~ y + d*m\nab := a*b',
  means: 'm ~ x\ny ~ m + x\nm ~ 1\ny ~ 1',
}

describe.each(Object.entries(models))('models equivalent to %s', (_, text) => {
  it.each([false, true])('fit any data alike (covariances: %s)', (covariances) => {
    const data = anyData(['x', 'x1', 'x2', 'm', 'y', 'y1', 'y2', 'z', 'w', 'a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2', 'c3'])
    const found = equivalentModels(text, { covariances })
    for (const fixedX of [false, true]) {
      const own = measures(text, data, fixedX)
      for (const other of found.models) {
        expect(other.changes.length).toBeGreaterThan(0)
        const { chisq, df } = measures(other.text, data, fixedX)
        expect(df, other.text).toBe(own.df)
        expect(Math.abs(chisq - own.chisq), other.text).toBeLessThan(1e-5 * (1 + own.chisq))
      }
    }
  })
})

describe('equivalentModels', () => {
  const count = (text: string, covariances = false) => equivalentModels(text, { covariances }).models.length

  it('finds the members of an equivalence class of graphs', () => {
    expect(count(models.chain)).toBe(2)
    expect(count(models.saturated)).toBe(5)
    expect(equivalentModels(models.chain).models.map(({ changes }) => changes)).toContainEqual([{ kind: 'reversed', from: 'm', to: 'x' }])
    // causes that do not covary make their common effect recognizable
    expect(count('y ~ x1 + x2\nx1 ~~ 0*x2')).toBe(0)
    expect(count(models.instrument)).toBe(0)
  })

  it('replaces the arrow between two outcomes of the same causes by a covariance', () => {
    const texts = equivalentModels('m ~ x\ny ~ m + x', { covariances: true }).models.map(({ text }) => text)
    expect(texts).toContain('m ~ x\ny ~ x\nm ~~ y\n')
  })

  it('leaves alone what was fixed or tied', () => {
    expect(count('m ~ x\ny ~ 0.5*m')).toBe(1)
    expect(count('m ~ a*x\ny ~ a*m')).toBe(0)
    expect(count('m ~ a*x\ny ~ b*m\na == b')).toBe(0)
    expect(count('m ~ x\ny ~ m\ny ~~ 1*y')).toBe(1)
  })

  it('says when there are more than it lists', () => {
    expect(equivalentModels(models.saturated, { limit: 3 })).toMatchObject({ complete: false, models: { length: 3 } })
    expect(equivalentModels(models.saturated, { limit: 5 }).complete).toBe(true)
  })

  it('refuses what the rule does not cover', () => {
    expect(() => equivalentModels('x ~ y\ny ~ x + z')).toThrow(/circle \(.*\)/)
    expect(() => equivalentModels('c <~ x1 + x2\ny ~ c')).toThrow(/composites/)
    expect(() => equivalentModels('group: 1\ny ~ x\ngroup: 2\ny ~ x')).toThrow(/several groups/)
    expect(() => equivalentModels('y ~ x +')).toThrow()
    expect(() => equivalentModels('y ~ x', { limit: 0 })).toThrow(/limit/)
  })

  it('knows that five constructs cannot tell whether satisfaction or trust comes first, and two satisfactions tell the claims apart but not the arrows', () => {
    const text = (id: string) => findStudy(id).models.find((model) => model.id === id)!.text
    const { models: found, complete } = equivalentModels(text('rq_sem'), { limit: 200 })
    expect(complete).toBe(true)
    // all pairs of the five are joined: one model for each of the 5! orders
    expect(found).toHaveLength(119)
    expect(found.some(({ changes }) => changes.length === 1 && changes[0].from === 'TRU' && changes[0].to === 'SAT')).toBe(true)
    const alone = equivalentModels(text('two_sat'))
      .models.filter(({ changes }) => changes.length === 1)
      .map(({ changes }) => changes[0])
    // with two satisfactions both claims are in one model, each with its effect; yet either arrow could be the other way round
    expect(alone).toContainEqual({ kind: 'reversed', from: 'TRU', to: 'TSAT' })
    expect(alone).toContainEqual({ kind: 'reversed', from: 'CSAT', to: 'TRU' })
  })

  it('agrees with the catalog on what is equivalent', () => {
    for (const study of catalog)
      for (const model of study.models.filter(({ compared }) => compared?.relation === 'equivalentTo')) {
        const other = study.models.find(({ id }) => id === model.compared?.model)!
        const arrowsOf = (text: string) =>
          [
            ...new Set(
              text
                .split('\n')
                .filter((line) => /^\w+\s+~ /.test(line))
                .flatMap(pairs),
            ),
          ].sort()
        const candidates = equivalentModels(other.text, { limit: 500, covariances: true }).models.map((one) => arrowsOf(one.text).join())
        expect(candidates, model.id).toContain(arrowsOf(model.text).join())
      }
  })
})

function pairs(line: string): string[] {
  const [lhs, rhs] = line.split(/\s+~\s/)
  return rhs.split('+').map((one) => `${one.replace(/.*\*/, '').trim()} -> ${lhs.trim()}`)
}
