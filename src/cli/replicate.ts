import { SemError } from '../issue/semError'
import { catalogStudy, notInCatalog } from './catalogStudy'
import type { DefineCommand } from './command'
import { numeric } from './flags'
import { addReading } from './modelAndData'
import { writeOutput } from './output'
import { pageWidth } from './pageWidth'
import { type DataReading, readData } from './readData'
import { simulatedSample } from './simulatedSample'

interface ReplicateFlags extends DataReading {
  readonly data?: string
  readonly model?: string
  readonly group?: string
  readonly alpha?: number
  readonly oneSided?: boolean
  readonly json?: boolean
  readonly output?: string
}

const relationshipQuality = 'relationshipQuality'

/** `relata replicate [STUDY]`: fits the models of a study, judges every claim, and prints claims, verdicts and tables. */
export const defineReplicate: DefineCommand = (command, context) => {
  const { terminal, language, say, finish } = context
  command.argument(
    '[study]',
    say({ en: 'a study of the catalog (relata models lists them)', zh: '目录中的一项研究（relata models 列出全部）' }),
    relationshipQuality,
  )
  const option = (flags: string, en: string, zh: string) => command.option(flags, say({ en, zh }))
  option(
    '--data <file>',
    'your own data (default: a simulated sample), with the study’s column names (fr1 ... con4) or scale means (fr, sat, trust, aff, con)',
    '您自己的数据（默认：模拟样本），列名与研究一致（fr1 … con4），或为各量表均值（fr、sat、trust、aff、con）',
  )
  option('--model <id>', 'judge by one model instead of the first that can be fitted', '只依据一个模型作出判断，默认为第一个可拟合的模型')
  option('--group <column>', 'column that tells groups apart (H12 is about differences between groups)', '分组所用的列（H12 关乎组间差异）')
  command.addOption(
    numeric('--alpha <number>', say({ en: 'significance level of verdicts, default 0.05', zh: '判断所用的显著性水平，默认 0.05' }), {
      above: 0,
      below: 1,
    }),
  )
  option('--one-sided', 'one-sided tests in the claimed direction', '按假设方向作单侧检验')
  option('--json', 'the whole record as JSON instead of text', '以 JSON 输出完整记录，而非文本')
  option('-o, --output <file>', 'write to a file instead of standard output', '写入文件，而非标准输出')
  addReading(command, context)
  command.addHelpText('after', say(examples))
  command.action(async (id: string, flags: ReplicateFlags) => {
    // a file, meant as data
    if (/[./\\]/.test(id)) throw new SemError([{ code: 'argumentsLeftOver', found: [id] }])
    const study = await catalogStudy(id)
    const { replicate } = await import('../study/replicate')
    const { studyReportText } = await import('../report/studyReport')
    const mains = study.models.filter(({ main }) => main).map((model) => model.id)
    if (flags.model !== undefined && !mains.includes(flags.model)) throw notInCatalog('model', flags.model, mains)
    // the chapter's study has a sample in a file of its own; the others draw theirs
    const own = study.id === relationshipQuality ? simulatedSample(terminal) : undefined
    const data = flags.data === undefined ? own : await readData(flags.data, terminal, flags)
    const report = replicate(study, data, {
      model: flags.model,
      group: flags.group,
      alpha: flags.alpha,
      sided: flags.oneSided ? 'one' : 'two',
    })
    const text = flags.json ? JSON.stringify(report, null, 2) : studyReportText(report, { language, width: pageWidth(terminal) })
    await writeOutput(text, flags.output, terminal)
    if (report.leadModel === undefined) finish(1)
  })
}

const examples = {
  en: `
Examples:
  relata replicate                                        on the simulated sample
  relata replicate --data own.csv --group service
  relata replicate trustTransfer
  relata replicate --data own.sav --model two_sat --one-sided --json`,
  zh: `
示例：
  relata replicate                                        用模拟样本
  relata replicate --data own.csv --group service
  relata replicate trustTransfer
  relata replicate --data own.sav --model two_sat --one-sided --json`,
}
