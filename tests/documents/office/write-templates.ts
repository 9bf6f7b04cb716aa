import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { numberedTemplate } from '../templates/numbered-template.ts'
import { plainTemplate } from '../templates/plain-template.ts'
import { faultyWord } from './faulty-word.ts'
import { writePapersOfCases, writeWordFiles } from './write-word-files.ts'

const [folder, scenarios] = process.argv.slice(2)
if (folder === undefined || scenarios === undefined) throw new Error('say where the files go, and where the cases are')
writeFileSync(join(folder, 'plain.docx'), plainTemplate())
writeFileSync(join(folder, 'numbered.docx'), numberedTemplate())
writeFileSync(join(folder, 'faulty.docx'), faultyWord())
await writeWordFiles(join(folder, 'samples'))
await writePapersOfCases(join(folder, 'papers'), scenarios)
