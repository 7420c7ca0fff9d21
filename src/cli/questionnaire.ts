import type { Block } from '../report/block'
import { catalogStudy } from './catalogStudy'
import type { DefineCommand, Words } from './command'
import { addOutput, json, type OutputFlags, reportOptions, wantsJson, writeOutput } from './output'

/** `relata questionnaire STUDY`: every item of a study, ready to hand out; the ids are the columns of the answers. */
export const defineQuestionnaire: DefineCommand = (command, context) => {
  const { say, terminal, language } = context
  command.argument(
    '<study>',
    say({ en: 'a study of the catalog (relata models lists them)', zh: '目录中的一项研究（relata models 列出全部）' }),
  )
  addOutput(command, context)
  command.addHelpText('after', say(examples))
  command.action(async (id: string, flags: OutputFlags) => {
    const { questionnaire } = await import('../catalog/questionnaire')
    const { render } = await import('../report/render')
    const study = await catalogStudy(id)
    const items = questionnaire(study).map(({ construct, item }) => ({
      column: item.id,
      construct: construct.names,
      wording: item.wording,
    }))
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: study.names[language] },
      { kind: 'paragraph', text: study.responseScale.anchors[language] },
      {
        kind: 'table',
        head: [say({ en: 'Column', zh: '列名' }), say({ en: 'Construct', zh: '构念' }), say({ en: 'Item', zh: '题项' })],
        rows: items.map(({ column, construct, wording }) => [column, construct[language], wording[language]]),
      },
    ]
    const { responseScale } = study
    await writeOutput(
      wantsJson(flags) ? json({ study: id, responseScale, items }) : render(blocks, reportOptions(flags, context)),
      flags.output,
      terminal,
    )
  })
}

const examples: Words = {
  en: `
Examples:
  relata questionnaire relationshipQuality
  relata questionnaire relationshipQuality --format csv --language zh --output items.csv`,
  zh: `
示例：
  relata questionnaire relationshipQuality
  relata questionnaire relationshipQuality --format csv --language zh --output items.csv`,
}
