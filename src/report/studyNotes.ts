import type { Language } from '../issue/words'
import type { StudyNote, StudyReport } from '../study/studyReport'
import { fixed, saidPvalue } from './number'
import type { StudyNames } from './studyNames'
import type { StudyWords } from './words/studyWords'

/** What the reader must know before the first claim: that there are no published numbers, and what the data are. */
export function openingNotes(report: StudyReport, words: StudyWords, language: Language): string[] {
  const { description, n } = report.data
  const title = description?.names[language]
  return [
    ...report.notes.flatMap((note) => (note.code === 'noPublishedNumbers' ? [words.note.noPublishedNumbers(note.origin[language])] : [])),
    ...report.notes.flatMap((note) => (note.code === 'simulatedData' ? [words.note.simulatedData(title ?? '', n)] : [])),
    ...(description?.kind === 'simulated' ? [] : [title === undefined ? words.note.ownData(n) : words.note.describedData(title, n)]),
  ]
}

/** The other notes, after the claims. */
export function closingNotes(report: StudyReport, words: StudyWords, names: StudyNames, language: Language): string[] {
  return report.notes.flatMap((note) => said(note, words, names, language))
}

function said(note: StudyNote, words: StudyWords, names: StudyNames, language: Language): string[] {
  switch (note.code) {
    case 'noPublishedNumbers':
    case 'simulatedData':
      return []
    case 'justIdentified':
      return [words.note.justIdentified(names.model(note.model))]
    case 'equivalentModels':
      return [
        words.note.equivalentModels(
          names.model(note.model),
          names.model(note.other),
          fixed(note.chisq, 2),
          note.df,
          note.remedy?.[language],
        ),
      ]
    case 'measurementError':
      return [
        words.note.measurementError({
          from: names.construct(note.from),
          to: names.construct(note.to),
          observed: fixed(note.observed.stdAll.est, 2),
          observedP: saidPvalue(note.observed.stdAll.pvalue),
          latent: fixed(note.latent.stdAll.est, 2),
          latentP: saidPvalue(note.latent.stdAll.pvalue),
        }),
      ]
    case 'scaleMeansComputed':
      return [words.note.scaleMeansComputed(note.columns)]
    case 'casesDropped':
      return [words.note.casesDropped(note.used, note.of)]
  }
}
