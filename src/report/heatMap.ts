import { displayWidth } from '../issue/displayWidth'
import { escapeHtml } from './escapeHtml'
import { withMinus } from './paperLook'

/** A matrix to be shown as a table of colored cells. */
export interface HeatMap {
  readonly title: string
  readonly names: readonly string[]
  /** Lower triangle, with or without its diagonal. */
  readonly value: (i: number, j: number) => number
  readonly print: (value: number) => string
  /** From this size on a cell has its full color. */
  readonly limit: number
  /** From this size on a value is set in boldface. */
  readonly remarkable: number
}

/** Steps of the scale from below 0 to above 0; the text on every one of them is black. */
const colors = ['#7fb2d9', '#aecde6', '#d6e6f2', '#ffffff', '#fae3d0', '#f4c49c', '#eba267'] as const
const middle = (colors.length - 1) / 2

/** The lower triangle of a matrix as an HTML table: numbers in cells, the color saying the same. */
export function heatMap({ title, names, value, print, limit, remarkable }: HeatMap): string {
  const head = names
    .slice(0, -1)
    .map((name) => `<th scope="col"><span>${escapeHtml(name)}</span></th>`)
    .join('')
  const lines = names.slice(1).map((name, k) => {
    const i = k + 1
    const cells = names.slice(0, -1).map((_, j) => (j < i ? cell(value(i, j)) : '<td></td>'))
    return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.join('')}</tr>`
  })
  const longest = names.reduce((most, name) => Math.max(most, displayWidth(name)), 0)
  return [
    `<table class="heat${names.length > 16 ? ' dense' : ''}${longest > 5 ? ' tall' : ''}">`,
    `<caption class="hidden">${escapeHtml(title)}</caption>`,
    `<thead><tr><td></td>${head}</tr></thead>`,
    `<tbody>${lines.join('\n')}</tbody>`,
    '</table>',
  ].join('\n')

  function cell(one: number): string {
    const text = withMinus(escapeHtml(print(one)))
    const shown = Math.abs(one) >= remarkable ? `<b>${text}</b>` : text
    return `<td style="background:${colorOf(one, limit)}">${shown}</td>`
  }
}

/** The scale with the value at which each color begins to be full. */
export function heatLegend(
  limit: number,
  print: (value: number) => string,
  label: string,
  [below, above]: readonly [string, string],
): string {
  const steps = colors.map((color, k) => {
    const value = (limit * (k - middle)) / middle
    return `<li style="background:${color}">${withMinus(escapeHtml(print(value)))}</li>`
  })
  return `<div class="legend"><span>${escapeHtml(below)}</span><ul aria-label="${escapeHtml(label)}">${steps.join('')}</ul><span>${escapeHtml(above)}</span></div>`
}

function colorOf(value: number, limit: number): string {
  if (!Number.isFinite(value)) return colors[middle]
  const step = Math.round((value / limit) * middle)
  return colors[Math.max(0, Math.min(colors.length - 1, middle + step))]
}
