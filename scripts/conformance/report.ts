import type { Status, Verdict } from './judgeCase'
import { isListed } from './notBuilt'
import type { Figure } from './tally'

type Counts = { pass: number; fail: number; unsupported: number }

/** Pass, fail and unsupported by family; an error counts as a failure. */
export function countFamilies(verdicts: readonly Verdict[]): Record<string, Counts> {
  const families: Record<string, Counts> = {}
  for (const { family, status } of verdicts) {
    const counts = families[family] ?? { pass: 0, fail: 0, unsupported: 0 }
    families[family] = counts
    counts[status === 'error' ? 'fail' : status]++
  }
  return families
}

/** `{families, cases}` for other programs to read. An error that is not finite is null, as JSON has no infinity. */
export function jsonReport(verdicts: readonly Verdict[]): string {
  const cases = verdicts.map(({ failures: _, ...verdict }) => ({ ...verdict, worst: verdict.worst ?? null }))
  return JSON.stringify({ families: countFamilies(verdicts), cases }, null, 2)
}

/** The table of families, then every case that did not pass with its reason and its worst figure. */
export function textReport(verdicts: readonly Verdict[]): string {
  const families = Object.entries(countFamilies(verdicts))
  const line = (name: string, pass: unknown, fail: unknown, unsupported: unknown) =>
    `${name.padEnd(14)}${String(pass).padStart(6)}${String(fail).padStart(6)}${String(unsupported).padStart(13)}`
  const sum = (field: keyof Counts) => families.reduce((total, [, counts]) => total + counts[field], 0)
  const missed = verdicts.filter(({ status }) => status === 'fail' || status === 'error')
  const refused = verdicts.filter(({ status }) => status === 'unsupported')
  return [
    line('family', 'pass', 'fail', 'unsupported'),
    ...families.map(([name, { pass, fail, unsupported }]) => line(name, pass, fail, unsupported)),
    line('all', sum('pass'), sum('fail'), sum('unsupported')),
    ...section('Not compared, listed as not built yet', notCompared(verdicts)),
    ...section(
      'Unsupported',
      refused.map(({ id, reason }) => `${id.padEnd(24)} ${reason ?? ''}`),
    ),
    ...section('Failed', missed.flatMap(describeFailure)),
  ].join('\n')
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((text) => `  ${text}`)]

function notCompared(verdicts: readonly Verdict[]): string[] {
  const cases = new Map<string, number>()
  for (const { uncompared } of verdicts) {
    for (const name of uncompared.filter(isListed)) cases.set(name, (cases.get(name) ?? 0) + 1)
  }
  return [...cases].sort().map(([name, count]) => `${name.padEnd(40)} ${count} cases`)
}

function describeFailure({ id, status, compared, uncompared, worst, reason, failures }: Verdict): string[] {
  const unlisted = uncompared.filter((name) => !isListed(name))
  return [
    `${id.padEnd(24)} ${describeStatus(status, compared, failures.length)}`,
    ...(reason === undefined ? [] : reason.split('\n').map((text) => `    ${text}`)),
    ...(worst && failures.length > 0 ? [`    worst: ${describeFigure(worst)}`] : []),
    ...(unlisted.length > 0 ? [`    not compared: ${unlisted.join(', ')}`] : []),
  ]
}

const describeStatus = (status: Status, compared: number, beyond: number) =>
  status === 'error' ? 'error' : `${beyond} of ${compared} figures beyond tolerance`

const describeFigure = ({ quantity, expected, actual, error }: Figure) =>
  `${quantity}  lavaan ${expected ?? 'NA'}  relata ${actual ?? 'NA'}  error ${error.toExponential(1)}`

/** Every figure beyond its tolerance of one case, largest error first. */
export const listFailures = ({ failures }: Verdict): string =>
  [...failures]
    .sort((a, b) => b.error - a.error)
    .map(describeFigure)
    .join('\n')
