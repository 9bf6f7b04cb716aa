import { readFileSync, writeFileSync } from 'node:fs'
import { toPdf } from '../../src/documents/pdf/report.ts'

const [from, to] = process.argv.slice(2)
if (from === undefined || to === undefined) throw new Error('it takes the report as JSON and the name of the PDF')
writeFileSync(to, await toPdf(JSON.parse(readFileSync(from, 'utf8'))))
