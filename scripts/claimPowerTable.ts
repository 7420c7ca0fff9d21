// Power of every claim of every study at several sample sizes, as docs/power-of-claims.md: npx tsx scripts/claimPowerTable.ts [replicates]
import { writeFileSync } from 'node:fs'
import { catalog } from '../src/catalog/catalog'
import type { Study } from '../src/catalog/catalogEntry'
import { claimPower } from '../src/study/claimPower'
import { replicate } from '../src/study/replicate'

const sizes = [120, 240, 480]
const replicates = Number(process.argv[2] ?? 200)
const seed = 1

/** The model that judges each claim that the population can test. */
function judgesOf(study: Study): { claim: string; model: string }[] {
  return replicate(study).claims.flatMap(({ id, model, verdict }) => (verdict === 'untestable' ? [] : [{ claim: id, model }]))
}

const lines = [
  '# Power of claims',
  '',
  'How often a class of so many people would find what a study claims, if the population were the one that the study draws its class data from',
  `(\`claimPower\`, ${replicates} simulated samples a size, seed ${seed}, answers in categories, two-sided tests at 0.05). The populations are ours, chosen such that`,
  `the claims hold in them: a low power says that a claim needs more people or clearer effects, not that it is wrong. With ${replicates} samples a power`,
  `of one half is known to within ${(1.96 * Math.sqrt(0.25 / replicates)).toFixed(2)}. Studies with groups divide the people equally among them. \`model\` is the judge of the claim.`,
  '',
  'Claims that a restriction holds are supported as often as a true restriction is not rejected: near 0.95, whatever the number of people.',
  'Claims that something is zero are supported when the interval is narrow enough, which takes people.',
]

for (const study of catalog) {
  process.stderr.write(`${study.id}\n`)
  const judges = new Map<string, string[]>()
  for (const { claim, model } of judgesOf(study)) judges.set(model, [...(judges.get(model) ?? []), claim])
  const found = [...judges].flatMap(([model, claims]) => claimPower(study, { n: sizes, replicates, seed, claims, models: [model] }))
  lines.push(
    '',
    `## ${study.id}`,
    '',
    `| claim | model | ${sizes.map((n) => `n ${n}`).join(' | ')} | |`,
    `|---|---|${sizes.map(() => '---:').join('|')}|---|`,
  )
  for (const { id, claim } of study.hypotheses) {
    const rows = found.filter((row) => row.claim === id)
    const powers = sizes.map((n) => rows.find((row) => row.n === n)?.power.toFixed(2))
    if (rows.length > 0) lines.push(`| ${id} | \`${rows[0].model}\` | ${powers.join(' | ')} | ${claim.en} |`)
  }
}
writeFileSync(new URL('../docs/power-of-claims.md', import.meta.url), `${lines.join('\n')}\n`)
