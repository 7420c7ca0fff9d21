/**
 * Makes test/reference/tables.json, the parameter tables of the reference cases (lavaan 0.7-2), from a folder of case files:
 *
 *     npx tsx scripts/referenceTables.ts <folder with cases/*.json>
 *
 * Rows are [lhs, op, rhs, group, level, user, free, exo, label, lower, upper, value of a row that is not free, efa block].
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: tsx scripts/referenceTables.ts <folder of the reference>')

const tables = readdirSync(join(folder, 'cases'))
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(folder, 'cases', name), 'utf8')))
  .filter((one) => one.model && one.expected?.parameters)
  .map((one) => {
    const { expected } = one
    const options = one.options ?? {}
    // Markers that lavaan moved because the first indicator is poor: the data decide that, not the model.
    const markers: Record<string, string> = {}
    if (one.id === 'cfa-badmarker') markers.v = 'x3'
    const thresholds: Record<string, number> = {}
    for (const row of expected.parameters) if (row.op === '|' && row.group === 1) thresholds[row.lhs] = (thresholds[row.lhs] ?? 0) + 1
    return {
      id: one.id,
      function: one.function,
      model: one.model,
      options: {
        groups: expected.groupLabels ?? [''],
        meanStructure: expected.effective.meanstructure,
        fixedX: expected.effective.fixedX,
        conditionalX: expected.effective.conditionalX,
        parameterization: expected.effective.parameterization,
        stdLv: options.stdLv,
        orthogonal: options.orthogonal,
        effectCoding: options.effectCoding ? ['loadings', 'intercepts'] : undefined,
        groupEqual: options.groupEqual,
        groupPartial: options.groupPartial,
        ordered: Array.isArray(options.ordered) ? options.ordered : undefined,
        thresholds,
        markers,
      },
      boundsFromData: options.bounds !== undefined,
      npar: expected.npar,
      df: expected.df,
      baselineDf: expected.fitMeasures?.['baseline.df'],
      observed: (expected.implied ?? []).map((block: { names?: string[] }) => block.names ?? []),
      latent: (expected.impliedLv ?? []).map((block: { names?: string[] }) => block.names ?? []),
      coefficients: expected.vcov?.names,
      // biome-ignore lint/suspicious/noExplicitAny: rows of the reference's own JSON
      rows: expected.parameters.map((row: any) => [
        row.lhs,
        row.op,
        row.rhs,
        row.group,
        row.level ?? 0,
        row.user ?? (row.op === ':=' ? 1 : null),
        row.free,
        row.exo,
        row.label ?? (row.op === ':=' ? row.lhs : ''),
        row.lower,
        row.upper,
        row.free === 0 ? row.est : null,
        row.efa ?? '',
      ]),
    }
  })

const lines = tables.map((table) => JSON.stringify(table))
writeFileSync(new URL('../test/reference/tables.json', import.meta.url), `[\n${lines.join(',\n')}\n]\n`)
console.log(`${tables.length} tables`)
