import type { DataInput } from '../data/dataInput'
import type { Dataset } from '../data/dataset'
import type { Bootstrap } from '../fit/bootstrap'
import type { Fit } from '../fit/fit'
import type { ReportOptions } from '../report/reportOptions'
import type { CommandContext, DefineCommand, Words } from './command'
import { addFitOptions } from './fitFlags'
import { fitInput, spokenIssues } from './fitted'
import { choice, numeric, requireBeside } from './flags'
import { addModelAndData, assignWords, type ModelAndDataFlags, readDataInput, readModelInput } from './modelAndData'
import { addOutput, json, type OutputFlags, reportOptions, wantsJson, writeOutput } from './output'
import { addResampling, type ResamplingFlags, resampled } from './resampling'

interface FitFlags extends ModelAndDataFlags, OutputFlags, ResamplingFlags {
  readonly ci?: boolean
  readonly level?: number
  readonly pvalues?: 'plain' | 'apa'
  readonly fitMeasures?: boolean
  readonly standardized?: boolean
  readonly diagram?: string
  readonly html?: string
  readonly docx?: string
  readonly title?: string
}

/** `relata fit MODEL DATA`: fits a model and prints its summary. */
export const defineFit: DefineCommand = (command, context) => {
  const { say, terminal } = context
  command.argument('[model]', say({ en: 'file with the model, - for standard input', zh: '模型文件；- 表示标准输入' }))
  command.argument(
    '[data]',
    say({
      en: 'file with the data (.csv, .tsv, .json, .sav), - for standard input',
      zh: '数据文件（.csv、.tsv、.json、.sav）；- 表示标准输入',
    }),
  )
  addModelAndData(command, context)
  addOutput(command, context)
  const option = (flags: string, words: Words) => command.option(flags, say(words))
  option('--ci', { en: 'columns with confidence intervals', zh: '列出置信区间' })
  command.addOption(
    numeric('--level <number>', say({ en: 'confidence level, default 0.95', zh: '置信水平，默认 0.95' }), { above: 0, below: 1 }),
  )
  command.addOption(
    choice('--pvalues <style>', say({ en: 'plain (default: 0.000) or apa (< .001)', zh: 'plain（默认：0.000）或 apa（< .001）' }), [
      'plain',
      'apa',
    ]),
  )
  option('--no-fit-measures', { en: 'leave the fit measures out', zh: '不列出拟合指标' })
  option('--no-standardized', { en: 'leave the standardized estimates out', zh: '不列出标准化估计值' })
  option('--diagram <file>', { en: 'draw the path diagram into an SVG file', zh: '将路径图绘入 SVG 文件' })
  option('--html <file>', { en: 'write the full report as an HTML page', zh: '将完整报告写成 HTML 网页' })
  option('--docx <file>', { en: 'write the full report as a Word document', zh: '将完整报告写成 Word 文档' })
  option('--title <text>', { en: 'heading of the full report', zh: '完整报告的标题' })
  addResampling(command, context)
  addFitOptions(command, context)
  command.addHelpText('after', say(examples))
  command.action(async (_model: string | undefined, _data: string | undefined, flags: FitFlags) => {
    requireBeside('reportFlag', flags.html !== undefined || flags.docx !== undefined, { '--title': flags.title })
    const words = assignWords(command.args, flags)
    const model = await readModelInput(words.model, flags, context)
    const data = await readDataInput(words.data, flags, context)
    const fit = await fitInput(model, data, flags, context)
    const boot = await resampled(fit, flags, context)
    const shown = boot ? (await import('../fit/withBootstrapErrors')).withBootstrapErrors(boot) : fit
    if (flags.diagram !== undefined) {
      const { pathDiagram } = await import('../diagram/pathDiagram')
      await writeOutput(pathDiagram(shown, { language: context.language }), flags.diagram, terminal)
    }
    const whole = flags.html === undefined && flags.docx === undefined ? {} : await reportOptionsOf(fit, data, boot, flags, context)
    if (flags.html !== undefined) {
      const { htmlReport } = await import('../report/htmlReport')
      await writeOutput(htmlReport(shown, whole), flags.html, terminal)
    }
    if (flags.docx !== undefined) {
      const { reportBlocks } = await import('../report/reportBlocks')
      const { wordDocument } = await import('../report/wordDocument')
      await writeOutput(await wordDocument(reportBlocks(shown, whole), { language: context.language }), flags.docx, terminal)
    }
    await writeOutput(
      wantsJson(flags) ? json(await record(shown, boot, flags, context)) : await report(shown, flags, context),
      flags.output,
      terminal,
    )
  })
}

async function report(fit: Fit, flags: FitFlags, context: CommandContext): Promise<string> {
  const { summary } = await import('../report/summary')
  const { ci, level, pvalues, fitMeasures, standardized } = flags
  return summary(fit, { ...reportOptions(flags, context), ci: ci ?? level !== undefined, level, pvalues, fitMeasures, standardized })
}

/** What `--json` gives of a fit: readings, not the internal record. */
async function record(fit: Fit, boot: Bootstrap | undefined, { level, interval: type = 'perc' }: FitFlags, context: CommandContext) {
  const { fitMeasures } = await import('../fit/fitMeasures')
  const { parameterEstimates } = await import('../postfit/parameterEstimates')
  const { rSquared } = await import('../postfit/rSquared')
  const { bootstrapIntervals } = await import('../postfit/bootstrapIntervals')
  const { status, iterations } = fit.estimate
  return {
    converged: status === 'converged',
    status,
    iterations,
    estimator: fit.options.estimator,
    groups: fit.sample.map(({ label, n }) => ({ label, n })),
    measures: fit.inference.tests.length > 0 ? fitMeasures(fit) : {},
    estimates: parameterEstimates(fit, { level, standardized: true }),
    rSquared: rSquared(fit),
    issues: spokenIssues(fit, context),
    ...(boot && {
      bootstrap: {
        ...{
          type: boot.type,
          seed: boot.seed,
          replicates: boot.replicates,
          failed: boot.failed,
          inadmissible: boot.inadmissible,
          interval: type,
        },
        estimates: bootstrapIntervals(boot, { type, level }),
      },
    }),
  }
}

/** What the full report is told: which language, which effects, what the data are like. */
async function reportOptionsOf(
  fit: Fit,
  data: DataInput,
  boot: Bootstrap | undefined,
  flags: FitFlags,
  { language }: CommandContext,
): Promise<ReportOptions> {
  const { recognizeData } = await import('../data/recognizeData')
  const { describe } = await import('../data/describe')
  const { bootstrapEffects } = await import('../effects/bootstrapEffects')
  const { mediatedPairs } = await import('../effects/mediatedPairs')
  const { level, digits, title, group, interval: type } = flags
  const variables = fit.sample[0].names
  const hasCases = recognizeData(data).kind !== 'moments'
  return {
    ...{ language, level, digits, title },
    ...(hasCases && { description: describe(data as Dataset, { variables, group }) }),
    ...(boot && {
      effects: mediatedPairs(fit).flatMap((pair) =>
        fit.table.groupLabels.map((_, index) => bootstrapEffects(boot, { ...pair, group: index, level, type })),
      ),
    }),
  }
}

const examples: Words = {
  en: `
Examples:
  relata fit model.txt data.csv
  relata fit model.txt survey.sav --estimator MLR --missing fiml --group country --group-equal loadings
  relata fit model.txt data.csv --bootstrap 5000 --ci --format markdown --output results.md
  relata fit model.txt data.csv --html report.html --diagram model.svg --docx report.docx
  relata fit model.txt --cov matrix.csv --nobs 320 --json
  cat data.csv | relata fit --model-text "y ~ x" - --language zh`,
  zh: `
示例：
  relata fit model.txt data.csv
  relata fit model.txt survey.sav --estimator MLR --missing fiml --group country --group-equal loadings
  relata fit model.txt data.csv --bootstrap 5000 --ci --format markdown --output results.md
  relata fit model.txt data.csv --html report.html --diagram model.svg --docx report.docx
  relata fit model.txt --cov matrix.csv --nobs 320 --json
  cat data.csv | relata fit --model-text "y ~ x" - --language zh`,
}
