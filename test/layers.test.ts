import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findViolations, mayImport, type Sources } from './support/houseRules'

const root = fileURLToPath(new URL('../src/', import.meta.url))
const house: Sources = Object.fromEntries(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(root + path, 'utf8')]),
)

/** The house with one invented file more; the others are empty, so that only what the new file does can be wrong. */
const emptyHouse: Sources = Object.fromEntries(Object.keys(house).map((path) => [path, '']))
const withFile = (path: string, text: string) => findViolations({ ...emptyHouse, [path]: text })

describe('the house', () => {
  it('has files to check', () => {
    expect(Object.keys(house).length).toBeGreaterThan(10)
  })

  it('keeps its layers and its other rules', () => {
    expect(findViolations(house).join('\n')).toBe('')
  })

  it('has a table without a way up: each room imports only rooms that stand before it', () => {
    const rooms = Object.keys(mayImport)
    rooms.forEach((room, i) => {
      const above = (mayImport[room] ?? []).filter((name) => rooms.indexOf(name) >= i)
      expect(above, `${room} reaches up`).toEqual([])
    })
  })
})

describe('the checker notices', () => {
  it.each([
    ['a room that reaches up', 'optimize/invented.ts', "import '../model/parameterTable'\n", 'optimize may not import model'],
    ['an import of nothing', 'estimate/invented.ts', "import '../numeric/nowhere'\n", 'is not a file of src'],
    [
      'a type import upward',
      'issue/invented.ts',
      "import type { Expression } from '../syntax/expression'\n",
      'issue may not import syntax',
    ],
    [
      'a type written as import()',
      'issue/invented.ts',
      "export type E = import('../syntax/expression').Expression\n",
      'may not import syntax',
    ],
    ['a re-export upward', 'syntax/invented.ts', "export * from '../model/parameterTable'\n", 'syntax may not import model'],
    ['model that knows data', 'model/invented.ts', "import type { Dataset } from '../data/dataset'\n", 'model may not import data'],
    [
      'report that computes',
      'report/invented.ts',
      "import type { SampleMoments } from '../data/sampleMoments'\n",
      'report may not import data',
    ],
    [
      'a package that a room may not use',
      'report/invented.ts',
      "import { Matrix } from 'ml-matrix'\n",
      'may not import the package ml-matrix',
    ],
    ['zod in a loop', 'data/invented.ts', "import { z } from 'zod'\n", 'schema.ts or options.ts'],
    ['Node below the doors', 'data/invented.ts', "import { readFileSync } from 'node:fs'\n", "imports 'node:fs'"],
    ['a dynamic import of Node', 'data/invented.ts', "export const load = () => import('node:fs')\n", "imports 'node:fs'"],
    ['the clock', 'fit/invented.ts', 'export const now = () => Date.now()\n', 'Date belongs to the doors'],
    ['the environment', 'fit/invented.ts', 'export const home = process.env.HOME\n', 'process belongs to the doors'],
    ['a thread', 'inference/invented.ts', "export const start = () => new Worker('x')\n", 'Worker belongs to the doors'],
    ['hidden randomness', 'numeric/invented.ts', 'export const draw = () => Math.random()\n', 'Math.random belongs to the doors'],
    ['eval', 'syntax/invented.ts', "export const two = eval('1 + 1')\n", 'eval'],
    ['new Function', 'syntax/invented.ts', "export const two = new Function('return 2')\n", 'new Function'],
    ['a file that says nothing', 'fit/utils.ts', 'export const one = 1\n', '"utils" says nothing'],
    ['a folder in a room', 'fit/inner/thing.ts', 'export const one = 1\n', 'flat folder'],
    ['a room that is not in the plan', 'magic/thing.ts', 'export const one = 1\n', 'not a room'],
    ['a door that reaches a neighbour', 'cli/invented.ts', "import '../node'\n", 'no other door, knows a door'],
    ['a chart library elsewhere', 'diagram/invented.ts', "import 'd3-scale'\n", 'may not import the package d3-scale'],
    ['a second class', 'fit/invented.ts', 'export class Fitter {}\n', 'only class'],
  ])('%s', (_, path, text, message) => {
    expect(withFile(path, text).join('\n')).toContain(message)
  })

  it('a room that knows a door', () => {
    expect(findViolations({ 'cli.ts': '', 'fit/invented.ts': "import '../cli'\n" })).toEqual([
      expect.stringContaining('imports the door cli'),
    ])
  })

  it('a door that another door imports', () => {
    const found = findViolations({ 'index.ts': 'export const one = 1\n', 'node.ts': "export { one } from './index'\n" })
    expect(found).toEqual([expect.stringContaining('imports the door index')])
  })

  it('Node in the door that browsers open, and not in the others', () => {
    const text = "import 'node:fs'\n"
    expect(findViolations({ 'index.ts': text })).toHaveLength(1)
    expect(findViolations({ 'node.ts': text, 'cli.ts': text, 'worker.ts': text })).toEqual([])
  })

  it('an import cycle, but not one of types', () => {
    const a = "import { b } from './b'\nexport const a = () => b\n"
    const cycle = findViolations({ 'fit/a.ts': a, 'fit/b.ts': "import { a } from './a'\nexport const b = () => a\n" })
    expect(cycle).toEqual(['import cycle: fit/a.ts -> fit/b.ts -> fit/a.ts'])
    expect(findViolations({ 'fit/a.ts': a, 'fit/b.ts': "import type { a } from './a'\nexport const b = (f: typeof a) => f\n" })).toEqual([])
  })

  it('names of properties and parameters are not hidden inputs', () => {
    expect(withFile('fit/invented.ts', 'export const f = (x: { Date: number; process: string }) => x.Date + x.process\n')).toEqual([])
  })
})
