import type { CatalogModel, Study } from '../catalog/catalogEntry'
import type { Block } from '../report/block'
import { catalogStudy, notInCatalog } from './catalogStudy'
import type { CommandContext, DefineCommand, Words } from './command'
import { addOutput, json, type OutputFlags, reportOptions, wantsJson, writeOutput } from './output'

/** `relata models [STUDY [MODEL]]`: the studies of the catalog, the models of one, or the text of one model. */
export const defineModels: DefineCommand = (command, context) => {
  const { say, terminal } = context
  command.argument('[study]', say({ en: 'list the models of this study', zh: '列出这项研究的模型' }))
  command.argument('[model]', say({ en: 'print the text of this model', zh: '显示这个模型的文本' }))
  addOutput(command, context)
  command.addHelpText('after', say(examples))
  command.action(async (study: string | undefined, model: string | undefined, flags: OutputFlags) => {
    const { render } = await import('../report/render')
    const options = reportOptions(flags, context)
    if (study === undefined) {
      const { catalog } = await import('../catalog/catalog')
      return writeOutput(
        wantsJson(flags) ? json(catalog.map(plainStudy)) : render([studyTable(catalog, context)], options),
        flags.output,
        terminal,
      )
    }
    const found = await catalogStudy(study)
    if (model === undefined)
      return writeOutput(wantsJson(flags) ? json(plainStudy(found)) : render(modelBlocks(found, context), options), flags.output, terminal)
    const one = found.models.find(({ id }) => id === model)
    if (one === undefined)
      throw notInCatalog(
        'model',
        model,
        found.models.map(({ id }) => id),
      )
    return writeOutput(wantsJson(flags) ? json(one) : modelText(one, context), flags.output, terminal)
  })
}

function plainStudy({ id, names, about, models, hypotheses, constructs }: Study) {
  return {
    ...{ id, names, about, hypotheses: hypotheses.length, items: constructs.reduce((sum, { items }) => sum + items.length, 0) },
    models: models.map(({ id, names, main, parameters, df }) => ({ id, names, main, parameters, df })),
  }
}

function studyTable(studies: readonly Study[], { say, language }: CommandContext): Block {
  return {
    kind: 'table',
    head: [say(words.study), say(words.name), say(words.models), say(words.hypotheses), say(words.items)],
    align: ['left', 'left', 'right', 'right', 'right'],
    rows: studies.map((study) => {
      const { hypotheses, items, models } = plainStudy(study)
      return [study.id, study.names[language], String(models.length), String(hypotheses), String(items)]
    }),
  }
}

function modelBlocks({ names, about, models }: Study, { say, language }: CommandContext): Block[] {
  return [
    { kind: 'heading', level: 1, text: names[language] },
    { kind: 'paragraph', text: about[language] },
    {
      kind: 'table',
      head: [say(words.model), say(words.name), say(words.parameters), say(words.df), say(words.judges)],
      align: ['left', 'left', 'right', 'right', 'left'],
      rows: models.map((model) => [
        model.id,
        model.names[language],
        String(model.parameters),
        String(model.df),
        model.main ? say(words.yes) : '',
      ]),
    },
  ]
}

/** The model with a comment that says what it is, so that it can be put into a file. */
function modelText({ id, names, text }: CatalogModel, { language }: CommandContext): string {
  return `# ${id}: ${names[language]}\n${text.trim()}\n`
}

const words = {
  study: { en: 'Study', zh: '研究' },
  model: { en: 'Model', zh: '模型' },
  name: { en: 'Name', zh: '名称' },
  models: { en: 'Models', zh: '模型数' },
  hypotheses: { en: 'Hypotheses', zh: '假设数' },
  items: { en: 'Items', zh: '题项数' },
  parameters: { en: 'Parameters', zh: '参数个数' },
  df: { en: 'df', zh: '自由度' },
  judges: { en: 'Judges hypotheses', zh: '用于判断假设' },
  yes: { en: 'yes', zh: '是' },
} as const

const examples: Words = {
  en: `
Examples:
  relata models
  relata models relationshipQuality
  relata models relationshipQuality rq_path > model.txt`,
  zh: `
示例：
  relata models
  relata models relationshipQuality
  relata models relationshipQuality rq_path > model.txt`,
}
