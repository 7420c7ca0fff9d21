// Writes the default class data set of every study, and its models, into a folder, for lavaanCatalog.R:
// npx tsx test/catalog/writeClassData.ts folder
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalog } from '../../src/catalog/catalog'
import { prepareData } from '../../src/study/prepareData'
import { simulateStudy } from '../../src/study/simulateStudy'
import { classModels } from './classModels'

const folder = process.argv[2]
const models = catalog.flatMap((study) => {
  const { input } = prepareData(study, simulateStudy(study))
  const { n, columns, text } = input as ReturnType<typeof simulateStudy>
  const all: Record<string, ArrayLike<string | number | null>> = { ...columns, ...text }
  const names = Object.keys(all)
  const lines = Array.from({ length: n }, (_, i) => names.map((name) => all[name][i]).join())
  writeFileSync(join(folder, `${study.id}.csv`), `${[names.join(), ...lines].join('\n')}\n`)
  return classModels(study).map(({ id, text: model, groups }) => ({
    study: study.id,
    id,
    model,
    ...(groups !== undefined && { group: study.groups?.column, labels: study.groups?.groups.map(({ label }) => label) }),
  }))
})
writeFileSync(join(folder, 'models.json'), JSON.stringify(models))
