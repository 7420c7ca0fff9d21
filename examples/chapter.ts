// The chapter's claims about relationship quality, judged on the simulated exhibition sample, in English and in Chinese.
// On your own data: replicate(relationshipQuality, readCsv('own.csv')), or npm run replicate -- --data own.csv
import { relationshipQuality, replicate } from 'relata'
import { loadDataset } from 'relata/node'

const data = loadDataset('sim_exhibition')

console.log(replicate(relationshipQuality, data))
console.log(replicate(relationshipQuality, data, { model: 'two_sat', language: 'zh' }))
