import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { exactInfo, exhibitionCsv, exhibitionInfo } from './exhibitionSample'

// Writes the data sets that are drawn here, and what is said about them; the same files every time.

const write = (file: string, text: string) => writeFileSync(fileURLToPath(new URL(`../datasets/${file}`, import.meta.url)), text)
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

write('sim_exhibition.csv', exhibitionCsv())
write('sim_exhibition.json', json(exhibitionInfo()))
write('sim_exhibition_exact.json', json(exactInfo()))
console.log('datasets/sim_exhibition.csv, sim_exhibition.json and sim_exhibition_exact.json written')
