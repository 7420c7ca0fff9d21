import type * as Docx from 'docx'
import type { TableBlock } from './block'
import type { RichText } from './richText'

const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' }

/** Text as runs of a paragraph, `size` in half points. Characters that XML cannot hold become blanks. */
export function wordRuns(docx: typeof Docx, text: RichText, size?: number): Docx.TextRun[] {
  return (typeof text === 'string' ? [text] : text).map((part) => {
    const [content, style] = typeof part === 'string' ? [part, undefined] : [part.text, part.style]
    return new docx.TextRun({
      text: wordText(content),
      font: fonts,
      ...(size !== undefined && { size }),
      ...(style === 'italic' && { italics: true }),
      ...(style === 'bold' && { bold: true }),
    })
  })
}

/** Text that XML can hold. */
export function wordText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
}

/** Number and title over a table, on the page of the table: APA's on two lines at the left, a thesis's on one in the middle. */
export function caption(docx: typeof Docx, { number, title, look }: TableBlock): Docx.Paragraph[] {
  const spacing = { before: 240, after: 60 }
  if (look === 'apa') {
    const lines: RichText[] = [
      ...(number === undefined ? [] : [[{ text: number, style: 'bold' as const }]]),
      ...(title === undefined ? [] : [[{ text: title.trim(), style: 'italic' as const }]]),
    ]
    return lines.map(
      (line, i) =>
        new docx.Paragraph({
          keepNext: true,
          spacing: { before: i === 0 ? 240 : 0, after: i === lines.length - 1 ? 60 : 0 },
          children: wordRuns(docx, line),
        }),
    )
  }
  const parts = [number, title?.trim()].filter((part) => part !== undefined)
  if (parts.length === 0) return []
  const alignment = look === 'thesis' ? docx.AlignmentType.CENTER : docx.AlignmentType.LEFT
  return [
    new docx.Paragraph({ keepNext: true, spacing, alignment, children: wordRuns(docx, [{ text: parts.join('  '), style: 'bold' }], 21) }),
  ]
}
