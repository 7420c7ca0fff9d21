import { describe, expect, it } from 'vitest'
import {
  bootstrap,
  bootstrapIntervals,
  bootstrapJob,
  cfa,
  coef,
  describeIssue,
  type Job,
  jobResult,
  mergeParts,
  type Part,
  parseJob,
  parsePart,
  power,
  powerJob,
  printJob,
  printPart,
  runJob,
  SemError,
  sem,
} from '../../src/index'
import { readCsv } from '../../src/node'
import { sha256 } from '../../src/numeric/sha256'

const data = readCsv('test/reference/data/hs1939.csv')
const model = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nvisual ~ a*ageyr\ntwice := 2*a'
const job = bootstrapJob(model, data, { replicates: 43, seed: 8 })
const study = powerJob('m ~ .4*x\ny ~ .3*m', { n: [40, 60], replicates: 11, seed: 3, effects: ['x -> m -> y'] })

const part = async (of: Job, shard: string): Promise<Part> => {
  const found = await runJob(of, { shard })
  // through text, as from another machine
  return parsePart(printPart(found!), `part-${shard.replace('/', '-of-')}.json`)
}
const complaint = (call: () => unknown): string => {
  try {
    call()
  } catch (error) {
    if (error instanceof SemError) return error.issues.map((issue) => describeIssue(issue)).join('\n')
    throw error
  }
  return ''
}

describe('a job', () => {
  it('is the same after writing and reading, and named by the SHA-256 of its file', async () => {
    for (const one of [job, study]) {
      expect(parseJob(printJob(one))).toEqual(one)
      expect(printJob(parseJob(printJob(one)))).toBe(printJob(one))
      expect((await runJob(one, { from: 0, to: 2 }))?.job).toBe(sha256(printJob(one)))
    }
  })

  it('takes along the columns that the model reads, and no other', () => {
    const grouped = bootstrapJob('x1 ~ x2 + x2:x3', data, { fit: { group: 'school', missing: 'ml', aux: ['x9'] } })
    expect(grouped.data).toMatchObject({ kind: 'cases', n: 301 })
    expect(grouped.data.kind === 'cases' && grouped.data.columns.map(({ name }) => name)).toEqual(['school', 'x1', 'x2', 'x3', 'x9'])
  })

  it('leaves nothing out that a replicate depends on', async () => {
    const missing = readCsv('test/reference/data/hs1939.csv')
    missing.columns.x1[3] = Number.NaN
    const fit = { missing: 'ml', group: 'school', groupEqual: ['loadings'] }
    const own = bootstrapJob('visual =~ x1 + x2 + x3', missing, { function: 'cfa', fit, replicates: 6, seed: 2, type: 'ordinary' })
    const found = jobResult(own, (await runJob(parseJob(printJob(own))))!)
    const expected = bootstrap(cfa('visual =~ x1 + x2 + x3', missing, fit), { replicates: 6, seed: 2 })
    expect(found.estimates).toEqual(expected.estimates)
    expect(found.fates).toEqual(expected.fates)
  })

  it('may hold moments', async () => {
    const moments = { names: ['x', 'y'], nobs: 80, cor: [[1], [0.4, 1]], sd: [2, 3], mean: [1 / 3, 0] }
    const own = bootstrapJob('y ~ x', moments, { type: 'parametric', replicates: 5 })
    const found = jobResult(own, (await runJob(parseJob(printJob(own))))!)
    expect(found.estimates).toEqual(bootstrap(sem('y ~ x', moments), { type: 'parametric', replicates: 5 }).estimates)
  })

  it('takes models as objects, and names that are only names', async () => {
    const odd = { __proto__x: [1, 2, 4, 3, 5, 7, 6], constructor: [2, 1, 3, 5, 4, 6, 8] }
    const own = bootstrapJob({ regressions: [{ outcome: 'constructor', predictors: ['__proto__x'] }] } as never, odd, { replicates: 3 })
    expect(own.model.trim()).toBe('constructor ~ __proto__x')
    expect((await runJob(parseJob(printJob(own))))?.arrays.fates).toHaveLength(3)
  })

  it('says at once what is wrong with it', () => {
    expect(complaint(() => bootstrapJob('x1 ~ nobody', data))).toMatch(/nobody/)
    expect(complaint(() => bootstrapJob(model, data, { replicates: 0 }))).toMatch(/replicates/)
    const fit = sem(model, data)
    expect(complaint(() => bootstrapJob(model, data, { fit: { start: fit } }))).toMatch(/start: coef\(fit\)/)
    expect(complaint(() => bootstrapJob(model, data, { fit: { se: 'bootstrap' } }))).toMatch(/se: 'bootstrap'.*the job itself/)
    expect(bootstrapJob(model, data, { fit: { start: coef(fit) } }).fit.start).toEqual(coef(fit))
    expect(complaint(() => bootstrapJob(model, data, { function: 'toString' as never }))).toMatch(/function/)
    expect(complaint(() => powerJob('m ~ .4*x', { n: 0 }))).toMatch(/option n /)
    expect(complaint(() => powerJob(sem('x1 ~ x2', data) as never, { n: 50 }))).toMatch(/fit/)
  })

  it('is refused when its file is none', () => {
    const changed = (change: object) => JSON.stringify({ ...job, ...change })
    expect(complaint(() => parseJob('{"format":', 'job.json'))).toMatch(/^job.json is no job .* not JSON/)
    expect(complaint(() => parseJob('[]'))).toMatch(/another kind/)
    expect(complaint(() => parseJob(changed({ version: 2 })))).toMatch(/another version of relata.*\(2\)/)
    expect(complaint(() => parseJob(changed({ kind: '__proto__' })))).toMatch(/__proto__/)
    expect(complaint(() => parseJob(changed({ seed: -1 })))).toMatch(/seed/)
    expect(complaint(() => parseJob(changed({ extra: 1 })))).toMatch(/extra/)
    expect(complaint(() => parseJob(changed({ data: { kind: 'cases', n: 2, columns: [{ name: 'x', numbers: [1, 'two'] }] } })))).toMatch(
      /data/,
    )
    const deep = `${'{"kind":"difference","right":1,"left":'.repeat(3000)}1${'}'.repeat(3000)}`
    expect(complaint(() => parseJob(JSON.stringify({ ...study, effects: ['@'] }).replace('"@"', deep)))).toMatch(/effects/)
  })
})

describe('parts', () => {
  it.each([
    ['bootstrap', job],
    ['power', study],
  ] as const)('of a %s merge into the bytes of a single run, in any number and order', async (_, of) => {
    const whole = printPart((await runJob(of))!)
    for (const shards of [1, 2, 5]) {
      const parts = await Promise.all(Array.from({ length: shards }, (_, i) => part(of, `${shards - i}/${shards}`)))
      expect(printPart(mergeParts(parts, of))).toBe(whole)
      expect(printPart(mergeParts(parts))).toBe(whole)
    }
  })

  it('are what bootstrap and power find in one run', async () => {
    const boot = jobResult(job, (await runJob(job))!)
    const expected = bootstrap(sem(model, data), { replicates: 43, seed: 8 })
    expect(boot.estimates).toEqual(expected.estimates)
    expect(bootstrapIntervals(boot, { type: 'bca' })).toEqual(bootstrapIntervals(expected, { type: 'bca' }))
    const found = jobResult(study, (await runJob(study))!)
    expect(found).toEqual(power('m ~ .4*x\ny ~ .3*m', { n: [40, 60], replicates: 11, seed: 3, effects: ['x -> m -> y'] }))
  })

  it('may be more than the replicates: some are then empty', async () => {
    const small = bootstrapJob('x1 ~ x2', data, { replicates: 3 })
    const parts = await Promise.all([1, 2, 3, 4, 5].map((i) => part(small, `${i}/5`)))
    expect(parts.map(({ from, to }) => to - from)).toEqual([0, 1, 0, 1, 1])
    expect(printPart(mergeParts(parts))).toBe(printPart((await runJob(small))!))
  })

  it('that are missing are named, by shard where they are shards', async () => {
    const parts = await Promise.all(['1/4', '4/4'].map((shard) => part(job, shard)))
    expect(complaint(() => mergeParts(parts))).toBe(
      'of 43 replicates these are missing: shard 2/4 (replicates 10 to 20), shard 3/4 (replicates 21 to 31); run them and name their parts too',
    )
    const range = await runJob(job, { from: 5, to: 42 })
    expect(complaint(() => mergeParts([range!]))).toMatch(/replicates 0 to 4, replicate 42;/)
    expect(complaint(() => mergeParts([]))).toMatch(/no parts/)
  })

  it('that are there twice are named', async () => {
    const parts = await Promise.all(['1/2', '2/2'].map((shard) => part(job, shard)))
    expect(complaint(() => mergeParts([...parts, { ...parts[1], name: 'again.json' }]))).toBe(
      'part-2-of-2.json and again.json both hold replicates 21 to 42: leave one of the two out',
    )
  })

  it('of another job are named', async () => {
    const other = bootstrapJob(model, data, { replicates: 43, seed: 9 })
    const parts = [await part(job, '1/2'), await part(other, '2/2')]
    expect(complaint(() => mergeParts(parts, job))).toMatch(/^part-2-of-2.json belongs to another job .*\n.*shard 2\/2/)
    const whole = await runJob(other)
    expect(() => jobResult(job, whole!)).toThrow(SemError)
  })

  it('that are damaged are named', async () => {
    const sound = printPart((await runJob(job, { shard: '1/2' }))!)
    expect(complaint(() => parsePart(sound.slice(0, -40), 'half.json'))).toMatch(/^half.json is no part .* only the beginning/)
    const record = JSON.parse(sound)
    const changed = (change: object) => JSON.stringify({ ...record, ...change })
    expect(complaint(() => parsePart(changed({ to: record.to + 1 })))).toMatch(/not all there/)
    expect(complaint(() => parsePart(changed({ from: 21, to: 0 })))).toMatch(/not all there/)
    expect(complaint(() => parsePart(changed({ arrays: [{ name: 'fates', type: 'uint8', base64: '?' }] })))).toMatch(/not all there/)
    expect(complaint(() => parsePart(changed({ arrays: [] })))).toMatch(/arrays/)
    const whole = await runJob(job)
    expect(complaint(() => jobResult(job, { ...whole!, arrays: { fates: whole!.arrays.fates } }))).toMatch(/not all there/)
    const thin = { ...whole!, from: 21, arrays: { fates: new Uint8Array(22) } }
    expect(complaint(() => mergeParts([parsePart(sound), thin]))).toMatch(/not all there/)
  })

  it('are none when a signal stops them', async () => {
    const controller = new AbortController()
    const told: number[] = []
    const onProgress = ({ done }: { done: number }) => {
      told.push(done)
      controller.abort()
    }
    expect(await runJob(job, { signal: controller.signal, onProgress })).toBeUndefined()
    expect(told).toEqual([20])
  })

  it('are refused as ranges that are none', async () => {
    for (const shard of ['0/4', '5/4', '1', '1/0', 'a/b', '1/4/4', '-1/4', '1.5/4'])
      await expect(runJob(job, { shard }), shard).rejects.toThrow(SemError)
    for (const [from, to] of [
      [-1, 3],
      [3, 2],
      [0, 44],
      [0.5, 3],
    ])
      await expect(runJob(job, { from, to })).rejects.toThrow(SemError)
  })

  it('cover all replicates once, however many', async () => {
    const { shardRange } = await import('../../src/effects/shardRange')
    for (const [replicates, of] of [
      [10, 3],
      [7, 11],
      [2 ** 32, 7],
    ]) {
      let at = 0
      for (let i = 1; i <= of; i++) {
        const { from, to } = shardRange(`${i}/${of}`, replicates)
        expect(from).toBe(at)
        at = to
      }
      expect(at).toBe(replicates)
    }
  })
})
