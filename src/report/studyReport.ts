import { language as languageOption, resultOf, width as widthOption } from '../issue/optionValue'
import { type OptionRules, requireArgument, requireOptions } from '../issue/requireOptions'
import type { Language } from '../issue/words'
import type { StudyReport, Verdict } from '../study/studyReport'
import type { Block } from './block'
import { studyClaim } from './studyClaim'
import { studyNames } from './studyNames'
import { closingNotes, openingNotes } from './studyNotes'
import { studyTables } from './studyTables'
import { text } from './text'
import type { StudyWords } from './words/studyWords'
import { studyWordsOf } from './words/studyWordsOf'

/** How a study report is told. */
export interface StudyReportOptions {
  /** Default 'en'. */
  readonly language?: Language
  /** Columns of a terminal page, default 96. */
  readonly width?: number
}

const rules: OptionRules<StudyReportOptions> = { language: languageOption, width: widthOption }

/** A study report as text for people: what kind of data these are, every claim with its estimate and verdict, then the tables. */
export function studyReportText(report: StudyReport, options: StudyReportOptions = {}): string {
  requireArgument('report', report, resultOf('replicate(study)', 'study', 'claims'))
  requireOptions(options, rules)
  const { language = 'en', width = 96 } = options
  return text(studyReportBlocks(report, language), width)
}

/** The same as blocks, for other formats. */
export function studyReportBlocks(report: StudyReport, language: Language = 'en'): Block[] {
  const words = studyWordsOf(language)
  const names = studyNames(report, words, language)
  const closing = closingNotes(report, words, names, language)
  return [
    { kind: 'heading', level: 1, text: report.names[language] },
    ...openingNotes(report, words, language).map((note): Block => ({ kind: 'paragraph', text: note })),
    { kind: 'paragraph', text: tally(report, words) },
    { kind: 'heading', level: 2, text: words.heading.claims },
    { kind: 'paragraph', text: words.rule(String(report.rule.alpha), report.rule.sided === 'one') },
    ...report.claims.map((claim) => studyClaim(claim, words, names, language, report.rule.level)),
    ...(closing.length > 0
      ? [{ kind: 'heading', level: 2, text: words.heading.notes } as const, { kind: 'list', items: closing } as const]
      : []),
    ...studyTables(report, words, names, language),
  ]
}

function tally({ claims }: StudyReport, words: StudyWords): string {
  const count = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict).length
  const counts = {
    supported: count('supported'),
    notSupported: count('notSupported'),
    contradicted: count('contradicted'),
    untestable: count('untestable'),
  }
  return words.tally(counts, claims.length)
}
