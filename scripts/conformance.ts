import { parseArgs } from 'node:util'
import { isExplained, readDepartures } from './conformance/departures'
import { judgeCase } from './conformance/judgeCase'
import { dataLoader, loadCases } from './conformance/load'
import { jsonReport, listFailures, textReport } from './conformance/report'

const usage = `npm run conformance -- --cases DIR [--json] [--only FAMILY] [--case ID]

Fits every reference case of a folder through the public API and compares each figure with lavaan's.
  --cases DIR     folder of case files; data paths are relative to its parent
  --json          a report for programs
  --only FAMILY   one family; several are separated by commas
  --case ID       one case, with every figure beyond its tolerance
  --known FILE    known departures (JSON): they stay failures in the report, but do not set the exit code`

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    case: { type: 'string' },
    known: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help || values.cases === undefined) {
  console.log(usage)
  process.exitCode = values.help ? 0 : 2
} else {
  process.exitCode = run(values.cases)
}

/** 0 when no case failed, 1 otherwise; 2 when there is nothing to run. */
function run(folder: string): number {
  const all = loadCases(folder)
  const families = values.only?.split(',')
  const chosen = all.filter((item) => (families?.includes(item.family) ?? true) && (values.case === undefined || item.id === values.case))
  if (chosen.length === 0) {
    console.error(`no such case in ${folder}`)
    return 2
  }
  const bench = { load: dataLoader(folder), byId: new Map(all.map((item) => [item.id, item])) }
  const showProgress = !values.json && process.stderr.isTTY
  const verdicts = chosen.map((item, i) => {
    if (showProgress) process.stderr.write(`\r\x1b[K${i + 1}/${chosen.length} ${item.id}`)
    return judgeCase(item, bench)
  })
  if (showProgress) process.stderr.write('\r\x1b[K')
  console.log(values.json ? jsonReport(verdicts) : textReport(verdicts))
  if (values.case !== undefined && !values.json) console.log(verdicts.map(listFailures).join('\n'))
  const known = values.known === undefined ? {} : readDepartures(values.known)
  const wrong = verdicts.filter(({ status }) => status === 'fail' || status === 'error')
  return wrong.every((verdict) => isExplained(verdict, known)) ? 0 : 1
}
