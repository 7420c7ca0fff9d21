import { pathDiagram } from '../diagram/pathDiagram'
import type { Fit } from '../fit/fit'
import { requireOptions } from '../issue/requireOptions'
import { residuals } from '../postfit/residuals'
import { describeData } from '../study/prepareData'
import type { Block, TableBlock } from './block'
import { escapeHtml } from './escapeHtml'
import { heatLegend, heatMap } from './heatMap'
import { blockHtml, htmlLanguage } from './html'
import { keyFigures } from './keyFigures'
import { blockName } from './paperEstimates'
import { captionLine } from './paperLook'
import { type PaperStyle, paperStyle } from './paperStyle'
import { type ReportOptions, reportRules } from './reportOptions'
import { type ReportSection, reportSections, tableOptions } from './reportSections'
import { reportStyleSheet } from './reportStyleSheet'
import { version } from './version'
import type { ReportWords } from './words/reportWords'
import { reportWordsOf } from './words/reportWordsOf'

/**
 * The full report of a fit as one HTML page that needs nothing else: issues, key figures, results in words, path diagram, fit, estimates,
 * effects, measurement quality, residual correlations, modification indices, data. No scripts, no network; every string is escaped; made for
 * screens, phones, A4 and screen readers. Throws a SemError for unknown options.
 */
export function htmlReport(fit: Fit, options: ReportOptions = {}): string {
  requireOptions(options, reportRules)
  const { language = 'en', title } = options
  const words = reportWordsOf(language)
  const style = paperStyle(tableOptions(options))
  const { notices, sections } = reportSections(fit, options)
  const description = options.data === undefined ? undefined : describeData(options.data)
  const name = escapeHtml(title ?? words.title)
  return `${[
    '<!doctype html>',
    `<html lang="${htmlLanguage(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="generator" content="relata ${version}">`,
    `<title>${name}</title>`,
    `<style>${reportStyleSheet}</style>`,
    '</head>',
    `<body class="${style.look}">`,
    '<div class="page">',
    `<a class="skip" href="#results">${escapeHtml(words.skip)}</a>`,
    '<header>',
    `<h1>${name}</h1>`,
    ...(description ? [`<p class="meta">${escapeHtml(description.names[language])}</p>`] : []),
    ...(description?.kind === 'simulated' ? [`<p class="banner">${escapeHtml(words.simulated)}</p>`] : []),
    keyFigures(fit, style, words),
    '</header>',
    contents(sections, words),
    '<main>',
    ...notices.map(blockHtml),
    ...sections.map((section) => sectionHtml(fit, section, options, words, style)),
    ...modelText(fit, words),
    '</main>',
    `<footer><p>${escapeHtml(words.made(version))}</p></footer>`,
    '</div>',
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

function contents(sections: readonly ReportSection[], words: ReportWords): string {
  const links = sections.map(({ id, heading }) => `<li><a href="#${id}">${escapeHtml(heading)}</a></li>`)
  return `<nav aria-label="${escapeHtml(words.contents)}"><ol>${links.join('')}</ol></nav>`
}

function sectionHtml(
  fit: Fit,
  { id, heading, figure, blocks }: ReportSection,
  options: ReportOptions,
  words: ReportWords,
  style: PaperStyle,
): string {
  const drawn =
    figure === 'diagram' ? diagramFigure(fit, options, words, style) : figure === 'residuals' ? residualFigure(fit, words, style) : ''
  return [
    `<section id="${id}" aria-labelledby="${id}-heading">`,
    `<h2 id="${id}-heading">${escapeHtml(heading)}</h2>`,
    ...(drawn === '' ? [] : [drawn]),
    ...blocks.map((block) => pageBlock(block, words)),
    '</section>',
  ].join('\n')
}

/** A table that is wider than the screen scrolls in a region of its own; its notes do not. */
function pageBlock(block: Block, words: ReportWords): string {
  if (block.kind !== 'table') return blockHtml(block)
  const { notes, ...table } = block
  const note = blockHtml({ ...block, notes }).slice(blockHtml(table).length)
  const classes = ['table', ...(block.head.length > 9 ? ['wide'] : []), ...(block.rows.length <= 25 ? ['short'] : [])]
  return `<div class="${classes.join(' ')}">\n${scrolling(blockHtml(table), words.tableRegion(captionOf(block)))}${note}\n</div>`
}

function captionOf(table: TableBlock): string {
  return captionLine(table) ?? ''
}

function scrolling(content: string, label: string): string {
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(label)}">\n${content}\n</div>`
}

function diagramFigure(fit: Fit, { language, labels }: ReportOptions, words: ReportWords, { look }: PaperStyle): string {
  return figureHtml(
    'diagram',
    scrolling(pathDiagram(fit, { language, labels, theme: 'journal' }), words.diagramTitle),
    caption(words, 1, words.diagramTitle),
    look,
  )
}

/** Residual correlations of each group. */
function residualFigure(fit: Fit, words: ReportWords, style: PaperStyle): string {
  const remarkable = 0.1
  const limit = 0.3
  const print = (value: number) => style.bounded(value, 2)
  const maps = residuals(fit, { type: 'cor.bollen' }).map(({ names, cov }, block) => {
    const group = blockName(fit, block, style)
    const title = group === '' ? words.residualsTitle : `${words.residualsTitle}: ${group}`
    const map = heatMap({ title, names: names.map(style.name), value: (i, j) => cov[i][j], print, limit, remarkable })
    return `${group === '' ? '' : `<h3>${escapeHtml(group)}</h3>\n`}${scrolling(map, title)}`
  })
  return [
    figureHtml(
      'residualmap',
      `${maps.join('\n')}\n${heatLegend(limit, print, words.legend, [words.below, words.above])}`,
      caption(words, 2, words.residualsTitle),
      style.look,
    ),
    `<p class="relata-tablenote">${escapeHtml(words.residualsNote(print(remarkable)))}</p>`,
  ].join('\n')
}

function caption(words: ReportWords, position: number, title: string): string {
  return `<figcaption><b>${escapeHtml(words.figure(position))}</b> <i>${escapeHtml(title)}</i></figcaption>`
}

/** APA puts number and title over a figure, a thesis below it. */
function figureHtml(name: string, content: string, caption: string, look: PaperStyle['look']): string {
  const parts = look === 'apa' ? [caption, content] : [content, caption]
  return `<figure class="${name}">\n${parts.join('\n')}\n</figure>`
}

function modelText({ model }: Fit, words: ReportWords): string[] {
  if (model.source === undefined || model.source.trim() === '') return []
  const text = model.source
    .split('\n')
    .map((line) => escapeHtml(line.trim()))
    .join('\n')
    .trim()
  return [
    `<section id="model" aria-labelledby="model-heading">\n<h2 id="model-heading">${escapeHtml(words.model)}</h2>\n<pre>${text}</pre>\n</section>`,
  ]
}
