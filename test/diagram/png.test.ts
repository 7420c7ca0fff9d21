import { describe, expect, it } from 'vitest'
import { chooseFonts } from '../../src/diagram/chooseFonts'
import { pathDiagram } from '../../src/diagram/pathDiagram'
import { SemError } from '../../src/issue/semError'
import { diagramPng, svgToPng } from '../../src/node'

/** Width and height from the header of a PNG file. */
const size = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return [view.getUint32(16), view.getUint32(20)]
}

describe('PNG', () => {
  const svg = pathDiagram('y ~ a*x')
  const [width, height] = svg
    .match(/viewBox="0 0 (\d+) (\d+)"/)!
    .slice(1)
    .map(Number)

  it('is as large as the picture times the scale', async () => {
    expect(size(await svgToPng(svg))).toEqual([2 * width!, 2 * height!])
    expect(size(await diagramPng('y ~ a*x', { png: { scale: 3 } }))).toEqual([3 * width!, 3 * height!])
  })

  it('draws the letters', async () => {
    const [plain, named] = await Promise.all([
      svgToPng(pathDiagram('y ~ x', { labels: { x: ' ', y: ' ' } })),
      svgToPng(pathDiagram('y ~ x')),
    ])
    expect(named.length).toBeGreaterThan(plain.length)
  })

  it.each([[{ scale: 0 }], [{ scale: 21 }], [{ scale: '2' }], [{ fonts: 'x' }], [{ fonts: ['nowhere.ttf'] }], [{ dpi: 300 }]])(
    'refuses %j',
    async (png) => {
      await expect(svgToPng(svg, png as never)).rejects.toBeInstanceOf(SemError)
    },
  )

  it('refuses what is no SVG', async () => {
    await expect(svgToPng('<svg')).rejects.toBeInstanceOf(SemError)
    await expect(svgToPng('a picture')).rejects.toBeInstanceOf(SemError)
  })
})

describe('fonts', () => {
  it('are the first known ones of the machine, with their bold faces', () => {
    const files = new Map([
      ['dejavusans.ttf', '/f/DejaVuSans.ttf'],
      ['liberationsans-bold.ttf', '/f/LiberationSans-Bold.ttf'],
      ['liberationsans-regular.ttf', '/f/LiberationSans-Regular.ttf'],
      ['simhei.ttf', '/f/simhei.ttf'],
    ])
    expect(chooseFonts(files)).toEqual({
      latin: { family: 'Liberation Sans', paths: ['/f/LiberationSans-Regular.ttf', '/f/LiberationSans-Bold.ttf'] },
      chinese: { family: 'SimHei', paths: ['/f/simhei.ttf'] },
    })
    expect(chooseFonts(new Map())).toEqual({ latin: undefined, chinese: undefined })
  })
})
