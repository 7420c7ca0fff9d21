import { type OptionValue, oneOf } from '../issue/optionValue'
import { requireOptions } from '../issue/requireOptions'
import type { Language } from '../issue/words'
import type { Block } from './block'
import { csv } from './csv'
import { html } from './html'
import { latex } from './latex'
import { markdown } from './markdown'
import { text } from './text'

/** What a report can be printed as. */
export type Format = 'text' | 'markdown' | 'html' | 'latex' | 'csv'

/** Its names, for options. */
export const format: OptionValue = oneOf('text', 'markdown', 'html', 'latex', 'csv')

/** How blocks are printed. */
export interface RenderOptions {
  /** Default 'text'. */
  readonly format?: Format
  /** Default 'en'. */
  readonly language?: Language
  /** Columns of a page of text, default 80; tables take the width they need. */
  readonly width?: number
}

const renderers: Readonly<Record<Format, (blocks: readonly Block[], options: RenderOptions) => string>> = {
  text: (blocks, { width = 80 }) => text(blocks, width),
  markdown: (blocks) => markdown(blocks),
  html: (blocks, { language }) => html(blocks, language),
  latex: (blocks) => latex(blocks),
  csv: (blocks) => csv(blocks),
}

/** Blocks in one of the formats. Throws a SemError for a format that is none of them. */
export function render(blocks: readonly Block[], options: RenderOptions = {}): string {
  requireOptions({ format: options.format }, { format })
  return renderers[options.format ?? 'text'](blocks, options)
}
