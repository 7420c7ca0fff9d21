import { expect, test } from 'vitest'
import { defaultTableOptions } from '../../src/model/defaultTableOptions'

test('sem and cfa are the same', () => {
  expect(defaultTableOptions('sem')).toEqual(defaultTableOptions('cfa'))
})

test('lavaan adds nothing', () => {
  const automatic = Object.entries(defaultTableOptions('lavaan')).filter(([name, value]) => name.startsWith('auto') && value === true)
  expect(automatic).toEqual([])
})

test('growth moves free means from observed to latent variables', () => {
  const { meanStructure, interceptsObservedFree, interceptsLatentFree } = defaultTableOptions('growth')
  expect([meanStructure, interceptsObservedFree, interceptsLatentFree]).toEqual([true, false, true])
})

test('stdLv and effect coding switch the marker off, unless it is asked for', () => {
  expect(defaultTableOptions('sem', { stdLv: true }).autoFixFirst).toBe(false)
  expect(defaultTableOptions('sem', { effectCoding: ['loadings'] }).autoFixFirst).toBe(false)
  expect(defaultTableOptions('sem', { stdLv: true, autoFixFirst: true }).autoFixFirst).toBe(true)
})

test('an override that is undefined is no override', () => {
  expect(defaultTableOptions('sem', { orthogonal: undefined, groups: undefined })).toEqual(defaultTableOptions('sem'))
})
