import { escapeXml } from '../diagram/escapeXml'
import { textWidth } from '../diagram/textWidth'
import type { Palette } from './palette'

/** A plot before it is a document: its size, what it is in words, and its marks, later ones over earlier ones. */
export interface Chart {
  readonly width: number
  readonly height: number
  readonly title: string
  /** What a reader who cannot see it should hear. */
  readonly description: string
  readonly marks: readonly string[]
  readonly palette: Palette
}

export const fontSize = 12
const titleSize = 14
const family = "Helvetica, Arial, 'Liberation Sans', 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"

/** Height that a title takes above the plot. */
export const titleHeight = (title: string): number => (title === '' ? 0 : 30)

/** A stand-alone SVG document without scripts, style sheets and identifiers. */
export function chartSvg({ width, height, title, description, marks, palette }: Chart): string {
  const lines = titleLines(title, width - 16)
  const extra = (lines.length - 1) * 18
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${round(width)}" height="${round(height + extra)}" viewBox="0 ${-extra} ${round(width)} ${round(height + extra)}" font-family="${escapeXml(family)}" font-size="${fontSize}" style="max-width:100%;height:auto">`,
    `<title>${escapeXml(title === '' ? description : title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    `<rect y="${-extra}" width="${round(width)}" height="${round(height + extra)}" fill="${palette.background}"/>`,
    ...(title === ''
      ? []
      : lines.map((line, i) => label(line, 8, 18 - extra + i * 18, { size: titleSize, weight: 'bold', color: palette.ink }))),
    ...marks,
    '</svg>',
  ].join('\n')}\n`
}

/** Words of a title on lines that are not wider than the plot. */
function titleLines(title: string, width: number): string[] {
  const lines: string[] = []
  for (const word of title.split(/(?<=\s)|(?<=[\u2e80-\u9fff，。；：、])/u)) {
    const longer = `${lines.at(-1) ?? ''}${word}`
    if (lines.length > 0 && textWidth(longer.trimEnd(), titleSize) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.length === 0 ? [''] : lines
}

/** Coordinates with two decimals. */
export const round = (value: number): number => Math.round(value * 100) / 100

export interface LabelStyle {
  readonly color: string
  readonly size?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly weight?: 'bold'
  /** Degrees, about the text's own place. */
  readonly turn?: number
}

/** Text with its baseline at (x, y). */
export function label(text: string, x: number, y: number, { color, size, anchor = 'start', weight, turn }: LabelStyle): string {
  const more = [
    size === undefined ? '' : ` font-size="${size}"`,
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    weight === undefined ? '' : ` font-weight="${weight}"`,
    turn === undefined ? '' : ` transform="rotate(${turn} ${round(x)} ${round(y)})"`,
  ].join('')
  return `<text x="${round(x)}" y="${round(y)}" fill="${color}"${more}>${escapeXml(text)}</text>`
}

export interface LineStyle {
  readonly color: string
  readonly width?: number
  readonly dash?: string
  readonly opacity?: number
}

const stroke = ({ color, width = 1, dash, opacity }: LineStyle) =>
  `stroke="${color}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ''}${opacity === undefined ? '' : ` stroke-opacity="${opacity}"`}`

export function line(x1: number, y1: number, x2: number, y2: number, style: LineStyle): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" ${stroke(style)}/>`
}

export function path(d: string, style: LineStyle & { readonly fill?: string }): string {
  return `<path d="${d}" fill="${style.fill ?? 'none'}" ${stroke(style)}/>`
}

/** An area without an outline. */
export function area(d: string, fill: string, opacity = 1): string {
  return `<path d="${d}" fill="${fill}"${opacity === 1 ? '' : ` fill-opacity="${opacity}"`}/>`
}

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"${more}/>`
}

export function dot(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${fill}"${opacity === 1 ? '' : ` fill-opacity="${opacity}"`}/>`
}

/** Width of the widest of some texts. */
export const widest = (texts: readonly string[], size = fontSize): number => Math.max(0, ...texts.map((text) => textWidth(text, size)))

/** A text cut so that it is at most so wide. */
export function shorten(text: string, width: number, size = fontSize): string {
  if (textWidth(text, size) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop()
  return `${letters.join('')}…`
}
