import type { DataInput } from '../data/dataInput'
import type { Issue } from '../issue/issue'
import { severity } from '../issue/severity'
import type { ModelKind } from '../model/defaultTableOptions'
import { identify } from '../model/identify'
import { tabulate } from '../model/tabulate'
import { auxiliaryMistakes } from './auxiliaryMistakes'
import { splitBootstrap } from './bootstrapOption'
import { latentColumns } from './latentColumns'
import { locate } from './locate'
import { incompleteCases } from './missingTreatment'
import { notFitted } from './notFitted'
import { noVariables } from './noVariables'
import { observedByGroup } from './observedByGroup'
import { checkOptions, type FitOptions } from './options'
import { readData } from './readData'
import { type ModelInput, readModel } from './readModel'
import { resolveOptions } from './resolve'
import { sampleMistakes } from './sampleMistakes'

/**
 * Everything that can be said about a model, its options and its data without fitting: for editors. Never throws for a user's mistake.
 */
export function check(model: ModelInput, data?: DataInput, input: FitOptions & { readonly kind?: ModelKind } = {}): Issue[] {
  const { kind = 'sem', ...rest } = input
  const { spec, issues: modelIssues } = readModel(model)
  const issues: Issue[] = [...modelIssues]
  const { options: given, issues: optionIssues } = checkOptions(rest)
  const { options, issues: bootstrapIssues } = splitBootstrap(given)
  issues.push(...notFitted(spec, options.correlation))
  issues.push(...optionIssues, ...bootstrapIssues)
  const readable = data === undefined ? undefined : readData(data, options)
  issues.push(...(readable?.issues ?? []))
  if (hasErrors(issues)) return issues
  const shape = readable?.shape ?? { groups: options.groupLabel?.map(String) ?? [''], meansGiven: false, cases: true }
  const { resolved, issues: unsupported } = resolveOptions(kind, options, spec, shape)
  const { table, issues: tableIssues } = tabulate(spec, resolved.table)
  issues.push(...unsupported, ...tableIssues, ...noVariables(table))
  if (hasErrors(noVariables(table))) return issues
  if (readable) issues.push(...latentColumns(table, readable.columns))
  const read = readable?.moments(observedByGroup(table), incompleteCases(resolved, table))
  issues.push(...locate(read?.issues ?? [], spec), ...auxiliaryMistakes(resolved, table))
  if (read) issues.push(...sampleMistakes(resolved, table, read.moments))
  if (!hasErrors(issues)) issues.push(...identify(table))
  return issues
}

function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => severity(issue) === 'error')
}
