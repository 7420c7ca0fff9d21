/** A program of a document: a `ts` block and the blocks that continue it. */
export interface DocumentProgram {
  /** Line of the first block, one-based. */
  readonly line: number
  readonly source: string
  /** What a block marked `text output` after it says it prints; absent when nothing is said. */
  readonly output?: string
  /** Path of a picture (.svg) whose text it prints, from the page: an image after the program; absent when there is none. */
  readonly picture?: string
}

/**
 * The programs of a Markdown document. A `ts` block that imports starts a program, one that does not continues the last;
 * a block marked `text output` is all that the program prints, and a picture after it the text that it prints.
 */
export function programsOf(markdown: string): DocumentProgram[] {
  const programs: DocumentProgram[] = []
  for (const { info, line, body } of fencesOf(markdown)) {
    const last = programs.at(-1)
    if (info === 'ts') {
      if (last && !/^import /m.test(body)) programs[programs.length - 1] = { ...last, source: `${last.source}\n${body}` }
      else programs.push({ line, source: body })
    } else if (info === 'text output' && last) {
      programs[programs.length - 1] = { ...last, output: body }
    } else if (info === 'picture' && last && last.output === undefined) {
      programs[programs.length - 1] = { ...last, picture: body }
    }
  }
  return programs
}

function fencesOf(markdown: string): { readonly info: string; readonly line: number; readonly body: string }[] {
  const fences: { info: string; line: number; body: string }[] = []
  let open: { info: string; line: number; lines: string[] } | undefined
  markdown.split(/\r?\n/).forEach((text, i) => {
    const [, info] = /^```(.*)$/.exec(text) ?? []
    const [, picture] = /^!\[.*\]\((.*\.svg)\)$/.exec(text) ?? []
    if (picture && !open) fences.push({ info: 'picture', line: i + 1, body: picture })
    else if (info === undefined) open?.lines.push(text)
    else if (open) {
      fences.push({ info: open.info, line: open.line, body: open.lines.join('\n') })
      open = undefined
    } else open = { info: info.trim(), line: i + 1, lines: [] }
  })
  return fences
}
