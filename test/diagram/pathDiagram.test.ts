import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { diagramLayout } from '../../src/diagram/diagramLayout'
import type { DiagramOptions } from '../../src/diagram/options'
import { pathDiagram } from '../../src/diagram/pathDiagram'
import { pictureOf } from '../../src/diagram/picture'
import { themes } from '../../src/diagram/theme'
import { parameterTable } from '../../src/fit/parameterTable'
import { cfa, sem } from '../../src/fit/sem'
import { SemError } from '../../src/issue/semError'
import { standardizedSolution } from '../../src/postfit/standardizedSolution'
import { referenceData } from '../support/referenceData'
import { shapes } from './models'

const three = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9'
const hs = referenceData('hs1939.csv')
const fit = cfa(three, hs)

const parsed = (svg: string) => new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document
const texts = (svg: string) => [...parsed(svg).querySelectorAll('text')].map((one) => one.textContent ?? '')
const edges = (input: Parameters<typeof pictureOf>[0], options: DiagramOptions = {}) => pictureOf(input, options).panels[0]!.graph.edges
const issuesOf = (make: () => unknown) => {
  try {
    make()
  } catch (error) {
    if (error instanceof SemError) return error.issues
    throw error
  }
  return []
}

describe('what a picture shows', () => {
  it('prints the standardized estimates of the fit with stars by their own p-values', () => {
    const solution = standardizedSolution(fit)
    for (const edge of edges(fit)) {
      const { est, pvalue, op, lhs, rhs } = solution[edge.row]!
      const stars = op === '~~' && lhs === rhs ? '' : pvalue < 0.001 ? '***' : pvalue < 0.01 ? '**' : pvalue < 0.05 ? '*' : ''
      const number = Math.abs(est).toFixed(2).replace(/^0/, '')
      expect(edge.text).toEqual([`${est < 0 ? '\u2212' : ''}${number}${stars}`])
    }
  })

  it('shows raw numbers, intervals, standard errors, p-values, labels or nothing when asked to', () => {
    const model = 'x4 ~ a*x1 + x2'
    const path = sem(model, hs)
    const first = (options: DiagramOptions) => edges(path, options)[0]!.text
    const [{ est, se }] = [{ est: path.estimate.values[0]!, se: path.inference.se[0]! }]
    expect(first({ estimates: 'raw', uncertainty: 'none' })).toEqual([est.toFixed(2)])
    expect(first({ estimates: 'raw', uncertainty: 'se', digits: 3 })).toEqual([est.toFixed(3), `(${se.toFixed(3)})`])
    const reach = 1.959963984540054 * se
    expect(first({ estimates: 'raw', uncertainty: 'interval' })[1]).toBe(`[${(est - reach).toFixed(2)}, ${(est + reach).toFixed(2)}]`)
    expect(first({ uncertainty: 'p' })[1]).toBe('p < .001')
    expect(first({ estimates: 'labels' })).toEqual(['a'])
    expect(first({ estimates: 'none' })).toEqual([])
    expect(first({ estimates: 'both', uncertainty: 'none' })[0]).toMatch(/^0\.\d\d \(\.\d\d\)$/)
  })

  it('draws a model without data with its labels and fixed values', () => {
    expect(edges(`${three}\nspeed ~ b*visual`).map(({ text }) => text.join())).toEqual(expect.arrayContaining(['1', 'b', '']))
    expect(pathDiagram(three)).toBe(pathDiagram(parameterTable(three)))
  })

  it('leaves parts out and puts parts in', () => {
    const kinds = (options: DiagramOptions) => new Set(edges(fit, options).map(({ kind }) => kind))
    expect(kinds({})).toEqual(new Set(['loading', 'covariance', 'residual']))
    expect(kinds({ show: { residuals: false, covariances: false } })).toEqual(new Set(['loading']))
    expect(kinds({ show: { indicators: false } })).toEqual(new Set(['covariance']))
    expect(kinds({ estimates: 'raw' }).has('variance')).toBe(true)
    const means = cfa(three, hs, { meanstructure: true })
    expect(edges(means).some(({ kind }) => kind === 'mean')).toBe(false)
    expect(edges(means, { show: { means: true } }).filter(({ kind }) => kind === 'mean')).toHaveLength(9)
  })

  it('draws covariances of observed causes when they are few, or when asked to', () => {
    const covariances = (model: string, show = {}) => edges(model, { show }).filter(({ kind }) => kind === 'covariance').length
    expect(covariances('y ~ a + b + c')).toBe(3)
    expect(covariances('y ~ a + b + c + d')).toBe(0)
    expect(covariances('y ~ a + b + c + d', { exogenousCovariances: true })).toBe(6)
  })

  it('puts groups side by side and shows one when asked to', () => {
    const groups = cfa(three, hs, { group: 'school' })
    const { panels } = pictureOf(groups, {})
    expect(panels.map(({ heading }) => heading)).toEqual(groups.table.groupLabels)
    expect(pictureOf(groups, { group: groups.table.groupLabels[1]! }).panels).toHaveLength(1)
    expect(issuesOf(() => pathDiagram(groups, { group: 'nowhere' }))).toMatchObject([{ code: 'unknownGroup', name: 'nowhere' }])
  })

  it('dashes negative lines, greys what is not significant, widens what is large, and says so', () => {
    const path = sem('x4 ~ x1 + ageyr\nx7 ~ x2', hs)
    const plain = { dashNegative: false, greyInsignificant: false, lineWidth: 'equal' } as const
    const drawn = pathDiagram(path)
    const negative = edges(path).some((edge) => edge.negative && edge.kind === 'regression')
    const weak = edges(path).some((edge) => edge.significant === false && edge.kind === 'regression')
    expect([negative, weak]).toEqual([true, true])
    expect(drawn).toContain('stroke-dasharray')
    expect(drawn).toContain(themes.journal.muted)
    expect(new Set(drawn.match(/stroke-width="[\d.]+"/g)).size).toBeGreaterThan(4)
    expect(pathDiagram(path, plain)).not.toMatch(/stroke-dasharray|#6b6b6b/)
    expect(texts(drawn).join(' ')).toMatch(/Dashed: negative.*Grey: p ≥ \.05/)
    expect(texts(pathDiagram(path, { language: 'zh' })).join('')).toMatch(/虚线：负值/)
    expect(texts(pathDiagram(path, { note: false })).join()).not.toMatch(/Dashed/)
  })
})

describe('the places of variables', () => {
  it('puts causes before effects in every direction', () => {
    const at = (direction: DiagramOptions['direction']) => diagramLayout('m ~ x\ny ~ m', { direction })[0]!
    const order = ['x', 'm', 'y']
    const sorted = (direction: DiagramOptions['direction'], key: (name: { x: number; y: number }) => number) =>
      expect([...order].sort((a, b) => key(at(direction)[a]!) - key(at(direction)[b]!))).toEqual(order)
    sorted('right', ({ x }) => x)
    sorted('left', ({ x }) => -x)
    sorted('down', ({ y }) => y)
    sorted('up', ({ y }) => -y)
  })

  it('stands a general factor across from the group factors, and a second-order factor behind its factors', () => {
    const [bifactor] = diagramLayout(shapes['bifactor']!)
    expect(bifactor!['visual']!.x).toBeLessThan(bifactor!['x1']!.x)
    expect(bifactor!['g']!.x).toBeGreaterThan(bifactor!['x1']!.x)
    const [second] = diagramLayout(shapes['second order']!)
    expect(second!['g']!.x).toBeLessThan(second!['visual']!.x)
    expect(second!['visual']!.x).toBeLessThan(second!['x1']!.x)
  })

  it('takes places back as it gave them, and those that were changed', () => {
    const [places] = diagramLayout(fit)
    expect(pathDiagram(fit, { positions: { ...places } })).toBe(pathDiagram(fit))
    const moved = diagramLayout(fit, { positions: { visual: { x: -200, y: 0 } } })[0]!
    expect(moved['visual']).toMatchObject({ x: -200, y: 0 })
    expect(moved['textual']).toEqual(places!['textual'])
    expect(issuesOf(() => pathDiagram(fit, { positions: { visaul: { x: 0, y: 0 } } }))).toMatchObject([
      { code: 'unknownVariable', name: 'visaul', nearest: ['visual'] },
    ])
  })
})

describe('the SVG', () => {
  it('is a well-formed image with a title and a description of every line', () => {
    const document = parsed(pathDiagram(fit, { title: 'Three abilities' }))
    const root = document.documentElement
    expect(root.getAttribute('role')).toBe('img')
    expect(root.firstElementChild?.textContent).toBe('Three abilities')
    expect(document.querySelector('desc')?.textContent).toContain('visual is measured by x1 (.77***)')
    expect(parsed(pathDiagram(fit, { language: 'zh' })).querySelector('desc')?.textContent).toContain('x1测量visual')
    expect(document.querySelectorAll('[id], script, style, a')).toHaveLength(0)
  })

  it('keeps a contrast of 4.5 to 1 for every text of every theme', () => {
    for (const theme of Object.values(themes)) {
      const fills = [theme.observedFill, theme.latentFill, theme.compositeFill, theme.meanFill]
      for (const fill of [theme.background, ...fills]) expect(contrast(theme.ink, fill)).toBeGreaterThan(4.5)
      expect(contrast(theme.muted, theme.background)).toBeGreaterThan(4.5)
    }
  })

  const nasty = [
    '<script>alert(1)</script>',
    '"]]>&amp;',
    '__proto__',
    '\u0000\u001b',
    '\ud800',
    'a\nb',
    '$x\\end{tikzpicture}',
    '组展商的服务人员',
  ]

  it.each(nasty)('escapes the name %j in every format', (name) => {
    const labels = { visual: name }
    const document = parsed(pathDiagram(fit, { labels, title: name }))
    expect(document.querySelector('script, parsererror')).toBeNull()
    expect(document.documentElement.localName).toBe('svg')
    expect(pathDiagram(fit, { labels, title: name, format: 'tikz' }).match(/\\end\{tikzpicture\}/g)).toHaveLength(1)
    for (const line of pathDiagram(fit, { labels, title: name, format: 'dot' }).split('\n'))
      expect(line.replace(/\\./g, '').split('"').length % 2).toBe(1)
    expect(pathDiagram(fit, { labels, title: name, format: 'mermaid' })).not.toMatch(/<script/)
  })

  it('draws variables that are called like parts of objects', () => {
    const model = { regressions: [{ outcome: '__proto__', predictors: ['constructor', '<b>"'] }] }
    expect(texts(pathDiagram(model)).join(' ')).toContain('<b>"')
    expect(Object.keys(diagramLayout(model)[0]!)).toContain('__proto__')
  })
})

describe('options', () => {
  const bad: [string, unknown][] = [
    ['format', 'png'],
    ['estimates', 'std'],
    ['direction', 'north'],
    ['digits', -1],
    ['level', 1],
    ['show', { indicator: true }],
    ['show', 'all'],
    ['theme', 'blue'],
    ['theme', { ink: 'red"/><script>' }],
    ['theme', { inks: '#000000' }],
    ['positions', { visual: { x: Number.NaN, y: 0 } }],
    ['positions', { visual: null }],
    ['labels', { visual: 7 }],
    ['group', -1],
    ['title', 3],
    ['colour', true],
  ]
  it.each(bad)('refuses %s: %j', (option, value) => {
    expect(issuesOf(() => pathDiagram(fit, { [option]: value } as DiagramOptions)).length).toBeGreaterThan(0)
  })

  it('refuses estimates of a model without data', () => {
    expect(issuesOf(() => pathDiagram(three, { estimates: 'standardized' }))).toMatchObject([{ code: 'unsupportedCombination' }])
    expect(issuesOf(() => pathDiagram(three, { lineWidth: 'size' }))).toMatchObject([{ code: 'unsupportedCombination' }])
  })

  it('takes the mistakes of a model to the user', () => {
    expect(issuesOf(() => pathDiagram('y ~ ')).length).toBeGreaterThan(0)
  })
})

describe('random models', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const statement = fc.tuple(
    fc.constantFrom(...names),
    fc.constantFrom('~', '~~', '=~', '<~'),
    fc.uniqueArray(fc.constantFrom(...names, 'p', 'q', 'r', 's'), { minLength: 1, maxLength: 5 }),
  )
  const model = fc
    .array(statement, { minLength: 1, maxLength: 10 })
    .map((all) => all.map(([lhs, op, rhs]) => `${lhs} ${op} ${rhs.join(' + ')}`).join('\n'))

  it('are drawn with finite numbers, the same each time, or refused as the model itself is', { timeout: 120_000 }, () => {
    let drawn = 0
    fc.assert(
      fc.property(model, fc.constantFrom('right', 'down'), (text, direction) => {
        let svg: string
        try {
          svg = pathDiagram(text, { direction })
        } catch (error) {
          expect(error).toBeInstanceOf(SemError)
          return
        }
        drawn++
        expect(svg.replace(/<(title|desc|text)[^>]*>[^<]*/g, '')).not.toMatch(/NaN|undefined|Infinity/)
        expect(pathDiagram(text, { direction })).toBe(svg)
      }),
      { numRuns: 60, seed: 7 },
    )
    expect(drawn).toBeGreaterThan(15)
  })
})

/** Contrast of two colors (WCAG 2). */
function contrast(one: string, other: string): number {
  const light = (color: string) => {
    const [r, g, b] = [1, 3, 5].map((i) => {
      const value = Number.parseInt(color.slice(i, i + 2), 16) / 255
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  }
  const [a, b] = [light(one), light(other)].sort((x, y) => y - x)
  return (a! + 0.05) / (b! + 0.05)
}
