import { expect, test } from 'vitest'
import { mergeParts } from '../../src/effects/mergeParts'
import { type Part, parsePart, printPart } from '../../src/effects/part'
import { SemError } from '../../src/issue/semError'

const part: Part = {
  format: 'relata.part',
  version: 1,
  kind: 'bootstrap',
  job: 'a'.repeat(64),
  seed: 1,
  replicates: 10,
  from: 0,
  to: 5,
  shard: '1/2',
  arrays: { values: new Float64Array(5) },
}

const codes = (run: () => unknown): readonly string[] => {
  try {
    run()
    return []
  } catch (error) {
    if (error instanceof SemError) return error.issues.map(({ code }) => code)
    throw error
  }
}

test('a part is read as it was printed', () => {
  expect(parsePart(printPart(part))).toEqual({ ...part, name: undefined })
})

test('what is missing is said at once, however many shards a part claims that there are', () => {
  const claims = { ...part, from: 0, to: 1, shard: '1/9999999999' }
  const start = performance.now()
  expect(codes(() => mergeParts([claims]))).toEqual(['replicatesMissing'])
  expect(performance.now() - start).toBeLessThan(1000)
})

test.each([
  ['a shard that is elsewhere', { shard: '2/2' }],
  ['a shard of none', { shard: '1/0' }],
  ['a shard beyond the last', { shard: '3/2' }],
  ['replicates beyond the last', { from: 0, to: 5, replicates: 4, shard: undefined }],
  ['a range that runs backwards', { from: 5, to: 0, shard: undefined }],
])('%s is no part', (_, change) => {
  expect(codes(() => parsePart(printPart({ ...part, ...change })))).not.toEqual([])
})

test('two arrays of one name are no part', () => {
  const text = JSON.parse(printPart(part))
  expect(codes(() => parsePart(JSON.stringify({ ...text, arrays: [...text.arrays, ...text.arrays] })))).toEqual(['recordNotUnderstood'])
})

test('an array may have any name', () => {
  const arrays = Object.fromEntries([['__proto__', new Float64Array(5)]])
  const read = parsePart(printPart({ ...part, arrays }))
  expect(Object.keys(read.arrays)).toEqual(['__proto__'])
  expect(Object.keys(mergeParts([read, { ...read, from: 5, to: 10, shard: '2/2' }]).arrays)).toEqual(['__proto__'])
})
