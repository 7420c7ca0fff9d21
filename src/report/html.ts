import type { Language } from '../issue/words'
import type { Block } from './block'
import { escapeHtml } from './escapeHtml'
import { htmlTable, richHtml, unbroken } from './htmlTable'
import { withMinus } from './paperLook'

/**
 * Blocks as one HTML `<section>` to be put into a page or a notebook: no scripts, no style sheet, every string escaped,
 * heads and row names marked for screen readers.
 */
export function html(blocks: readonly Block[], language: Language = 'en'): string {
  return `<section class="relata" lang="${htmlLanguage(language)}">\n${blocks.map(blockHtml).join('\n')}\n</section>\n`
}

/** A language as HTML names it. */
export function htmlLanguage(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en'
}

/** One block as HTML. */
export function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escapeHtml(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p>${unbroken(withMinus(richHtml(block.text)))}</p>`
    case 'notice':
      return `<p class="relata-${block.severity}"><strong>${escapeHtml(block.label)}</strong>${escapeHtml(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
    case 'entry':
      return `<div class="relata-entry"><p><strong>${escapeHtml(block.title)}</strong> <em>${escapeHtml(block.mark)}</em></p>${block.lines.map((line) => `<p>${escapeHtml(line.trim())}</p>`).join('')}</div>`
    case 'table':
      return htmlTable(block)
  }
}
