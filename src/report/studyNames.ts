import type { Language } from '../issue/words'
import type { EffectExpression } from '../model/effectExpression'
import type { StudyReport } from '../study/studyReport'
import type { StudyWords } from './words/studyWords'

/** Names of the constructs and models of a report in one language. */
export interface StudyNames {
  readonly construct: (id: string) => string
  readonly model: (id: string) => string
  /** True for a construct that is the product of two others. */
  readonly isProduct: (id: string) => boolean
  /** A group of the study by its label. */
  readonly group: (label: string) => string
  /** An effect over construct ids: '累积性满意感 → 情感性归属感', also in one group, within sums and within differences. */
  readonly effect: (effect: EffectExpression) => string
  /** The construct that a variable of a model stands for; the variable itself when there is none. */
  readonly variable: (variables: Readonly<Record<string, string>>, name: string) => string
}

/** Looks names up; an id without a name stays as it is. */
export function studyNames(report: StudyReport, words: StudyWords, language: Language): StudyNames {
  const construct = (id: string) => report.constructs.find((one) => one.id === id)?.names[language] ?? id
  const group = (label: string) => report.groups.find((one) => one.label === label)?.names[language] ?? label
  const arrows = (...ids: readonly string[]) => ids.map(construct).join(' → ')
  const effect = (one: EffectExpression): string => {
    switch (one.kind) {
      case 'direct':
        return arrows(one.from, one.to)
      case 'path':
        return arrows(...one.variables)
      case 'total':
        return words.effect.total(arrows(one.from, one.to))
      case 'indirect':
        return words.effect.indirect(arrows(one.from, one.to), one.through === undefined ? undefined : construct(one.through))
      case 'sum':
        return words.effect.sum(one.terms.map(effect))
      case 'difference':
        return words.effect.difference(effect(one.left), effect(one.right))
      case 'inGroup':
        return words.effect.inGroup(effect(one.effect), group(one.group))
    }
  }
  return {
    construct,
    group,
    effect,
    isProduct: (id) => report.constructs.some((one) => one.id === id && one.product),
    model: (id) => report.models.find((one) => one.id === id)?.names[language] ?? id,
    variable: (variables, name) => construct(Object.keys(variables).find((id) => variables[id] === name) ?? name),
  }
}
