import type { Language } from '../issue/words'
import type { StudyReport } from '../study/studyReport'

/** Names of the constructs and models of a report in one language. */
export interface StudyNames {
  readonly construct: (id: string) => string
  readonly model: (id: string) => string
  /** True for a construct that is the product of two others. */
  readonly isProduct: (id: string) => boolean
  /** 'satisfaction -> affective' as '累积性满意感 → 情感性归属感', also within sums and differences. */
  readonly path: (label: string) => string
  /** The construct that a variable of a model stands for; the variable itself when there is none. */
  readonly variable: (variables: Readonly<Record<string, string>>, name: string) => string
}

/** Looks names up; an id without a name stays as it is. */
export function studyNames(report: StudyReport, language: Language): StudyNames {
  const construct = (id: string) => report.constructs.find((one) => one.id === id)?.names[language] ?? id
  return {
    construct,
    isProduct: (id) => report.constructs.some((one) => one.id === id && one.product),
    model: (id) => report.models.find((one) => one.id === id)?.names[language] ?? id,
    path: (label) => label.replace(/[\p{L}_][\p{L}\p{N}_]*/gu, construct).replaceAll(' -> ', ' → '),
    variable: (variables, name) => construct(Object.keys(variables).find((id) => variables[id] === name) ?? name),
  }
}
