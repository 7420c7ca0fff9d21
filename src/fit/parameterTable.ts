import { SemError } from '../issue/semError'
import { severity } from '../issue/severity'
import type { ModelKind } from '../model/defaultTableOptions'
import type { ParameterTable } from '../model/parameterTable'
import { tabulate } from '../model/tabulate'
import { splitBootstrap } from './bootstrapOption'
import { checkOptions, type FitOptions } from './options'
import { type ModelInput, readModel } from './readModel'
import { resolveOptions } from './resolve'

/**
 * The parameter table that a model becomes, without data. `kind` says as which of 'sem' (default), 'cfa', 'growth' and 'lavaan' it is completed;
 * `groupLabel` gives the groups. Throws a SemError with every mistake.
 */
export function parameterTable(model: ModelInput, input: FitOptions & { readonly kind?: ModelKind } = {}): ParameterTable {
  const { kind = 'sem', ...rest } = input
  const { spec, issues: modelIssues } = readModel(model)
  const { options: given, issues: optionIssues } = checkOptions(rest)
  const { options, issues: bootstrapIssues } = splitBootstrap(given)
  const { resolved, issues: unsupported } = resolveOptions(kind, options, spec, {
    groups: options.groupLabel?.map(String) ?? [''],
    meansGiven: false,
    cases: true,
  })
  const { table, issues } = tabulate(spec, resolved.table)
  const all = [...modelIssues, ...optionIssues, ...bootstrapIssues, ...unsupported, ...issues]
  if (all.some((issue) => severity(issue) === 'error')) throw new SemError(all, spec.source)
  return table
}
