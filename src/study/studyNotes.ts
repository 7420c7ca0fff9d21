import type { Study } from '../catalog/catalogEntry'
import { estimateEffect } from '../effects/estimateEffect'
import { namesInEffect } from '../model/effectExpression'
import type { FittedModel } from './fitStudyModel'
import { inModel } from './judge'
import type { PreparedData } from './prepareData'
import type { Comparison, DataDescription, ModelResult, StudyNote } from './studyReport'

/** What the reader should bear in mind, most important first. */
export function studyNotes(
  study: Study,
  data: PreparedData,
  description: DataDescription | undefined,
  fitOf: (id: string) => FittedModel,
  models: readonly ModelResult[],
  comparisons: readonly Comparison[],
): StudyNote[] {
  const used = models.find(({ main, status }) => main && status === 'fitted')?.n
  return [
    ...when<StudyNote>(!study.publishedNumbers, { code: 'noPublishedNumbers', origin: study.origin }),
    ...when<StudyNote>(description?.kind === 'simulated', { code: 'simulatedData' }),
    ...when<StudyNote>(data.added.length > 0, { code: 'scaleMeansComputed', columns: data.added }),
    ...when<StudyNote>(used !== undefined && used < data.n, { code: 'casesDropped', used: used ?? 0, of: data.n }),
    ...models
      .filter(({ main, justIdentified }) => main && justIdentified)
      .map(({ id }): StudyNote => ({ code: 'justIdentified', model: id })),
    ...comparisons.filter(({ outcome }) => outcome === 'sameFit').map((comparison) => equivalence(study, comparison, models)),
    ...study.lessons
      .filter(({ observed, latent }) =>
        [observed, latent].every((id) => models.some((model) => model.id === id && model.status === 'fitted')),
      )
      .flatMap((lesson) => measurementError(lesson, fitOf)),
  ]
}

function equivalence(study: Study, { model, other }: Comparison, models: readonly ModelResult[]): StudyNote {
  const measures = (id: string) => models.find((result) => result.id === id)?.measures ?? {}
  return {
    code: 'equivalentModels',
    model: other,
    other: model,
    chisq: measures(other).chisq,
    otherChisq: measures(model).chisq,
    df: measures(other).df,
    remedy: study.models.find(({ id }) => id === model)?.compared?.remedy,
  }
}

function measurementError(lesson: Study['lessons'][number], fitOf: (id: string) => FittedModel): StudyNote[] {
  const [observed, latent] = [lesson.observed, lesson.latent].map((id) => {
    const { model, fit } = fitOf(id)
    const effect = inModel(lesson.effect, model)
    return effect && fit && estimateEffect(fit, effect)
  })
  const names = namesInEffect(lesson.effect)
  if (!observed || !latent) return []
  return [
    {
      code: lesson.kind,
      from: names[0],
      to: names[names.length - 1],
      observedModel: lesson.observed,
      latentModel: lesson.latent,
      observed,
      latent,
    },
  ]
}

function when<T>(condition: boolean, note: T): T[] {
  return condition ? [note] : []
}
