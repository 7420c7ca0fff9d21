import type * as Docx from 'docx'
import { either, language as languages, oneOf, resultOf, text } from '../issue/optionValue'
import { requireArgument, requireOptions } from '../issue/requireOptions'
import type { Language } from '../issue/words'
import type { Block, TableBlock } from './block'
import { wordRuns, wordText } from './wordRuns'
import { wordTable } from './wordTable'

/** How a document is made. All optional. */
export interface WordOptions {
  /** 'en' (default) or 'zh': the language of proofing. */
  readonly language?: Language
  /** 'portrait' (default) or 'landscape', for tables with many columns. */
  readonly orientation?: 'portrait' | 'landscape'
  /** Heading over everything and title of the file. */
  readonly title?: string
}

const aBlock = resultOf('paperTableBlock(...), resultsBlocks(fit), reportBlocks(fit)', 'kind')

/**
 * A Word document (.docx) of tables and other blocks, as `paperTableBlock`, `resultsBlocks` and `reportBlocks` give them: A4, Times New Roman
 * and SimSun, three-line tables. The bytes are to be written to a file. Loads the package docx when called. Throws a SemError for unknown options.
 */
export async function wordDocument(content: TableBlock | readonly Block[], options: WordOptions = {}): Promise<Uint8Array> {
  requireOptions(options, { language: languages, orientation: oneOf('portrait', 'landscape'), title: text })
  requireArgument('content', content, either(aBlock, { kind: 'list', of: aBlock }))
  const { language = 'en', orientation = 'portrait', title } = options
  const docx = await import('docx')
  const blocks: readonly Block[] = 'kind' in content ? [content] : content
  const file = new docx.Document({
    creator: 'relata',
    lastModifiedBy: 'relata',
    ...(title !== undefined && { title: wordText(title) }),
    styles: {
      default: {
        document: {
          run: {
            size: 24,
            font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' },
            language: { value: 'en-US', eastAsia: 'zh-CN', ...(language === 'zh' && { value: 'zh-CN' }) },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: docx.convertMillimetersToTwip(210),
              height: docx.convertMillimetersToTwip(297),
              orientation: docx.PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'],
            },
          },
        },
        children: [
          ...(title === undefined ? [] : [heading(docx, title, docx.HeadingLevel.TITLE, 36)]),
          ...blocks.flatMap((block) => wordBlock(docx, block, orientation === 'portrait' ? 9026 : 13958)),
        ],
      },
    ],
  })
  return docx.Packer.pack(file, 'uint8array')
}

/** `pageWidth` is what the margins of an inch leave of A4, in twentieths of a point. */
function wordBlock(docx: typeof Docx, block: Block, pageWidth: number): (Docx.Paragraph | Docx.Table)[] {
  switch (block.kind) {
    case 'heading': {
      const levels = { 1: docx.HeadingLevel.HEADING_1, 2: docx.HeadingLevel.HEADING_2, 3: docx.HeadingLevel.HEADING_3 }
      return [heading(docx, block.text, levels[block.level], { 1: 32, 2: 28, 3: 24 }[block.level])]
    }
    case 'paragraph':
      return [new docx.Paragraph({ spacing: { after: 160, line: 360 }, children: wordRuns(docx, block.text) })]
    case 'notice':
      return [
        new docx.Paragraph({
          spacing: { after: 120 },
          children: wordRuns(docx, [{ text: block.label, style: 'bold' }, block.text]),
        }),
      ]
    case 'list':
      return block.items.map((item) => new docx.Paragraph({ bullet: { level: 0 }, children: wordRuns(docx, item) }))
    case 'entry':
      return [
        new docx.Paragraph({
          keepNext: true,
          spacing: { before: 160 },
          children: wordRuns(docx, [{ text: block.title, style: 'bold' }, '  ', { text: block.mark, style: 'italic' }]),
        }),
        ...block.lines.map((line) => new docx.Paragraph({ indent: { left: 300 }, children: wordRuns(docx, line.trim()) })),
      ]
    case 'table':
      return wordTable(docx, block, pageWidth)
  }
}

function heading(docx: typeof Docx, text: string, level: (typeof Docx.HeadingLevel)[keyof typeof Docx.HeadingLevel], size: number) {
  return new docx.Paragraph({
    heading: level,
    keepNext: true,
    spacing: { before: 240, after: 120 },
    children: [new docx.TextRun({ text: wordText(text), bold: true, size, color: '000000' })],
  })
}
