import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { tellingFor } from '../../src/core/report/report.ts'
import { keysAt, readReview } from '../../src/core/report/review/review-file.ts'
import { emptyReview, implications } from '../../src/core/report/review/review.ts'
import { forms } from '../../src/core/report/telling.ts'
import { readYaml } from '../../src/core/scenario/reading/read-yaml.ts'
import { actionPlanCsv, controlsCsv, decisionLogCsv } from '../../src/documents/data-files.ts'
import { completeSession, reportFor } from '../core/report/support/samples.ts'
import { tenpennyHall } from '../core/report/support/tenpenny-hall.ts'
import { FakeTerminal } from '../support/fake-terminal.ts'
import { readCsv } from '../support/read-csv.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, `../../docs/${name}.md`), 'utf8')
const page = read('report-files')

/** What is first in each row of the table below a heading. */
function namesBelow(heading: string, on = page): readonly string[] {
  const section = on.slice(on.indexOf(heading)).split('\n## ')[0] ?? ''
  return [...section.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, name = '']) => name.replaceAll('`', '')).slice(2)
}

test('every format and every form is told, and none besides', async () => {
  const terminal = new FakeTerminal()
  await run(['report', 'x.json', '--format', 'none of them'], terminal)
  expect(terminal.beside).toContain(`--format takes ${namesBelow('# The files of a report').join(', ')}, not`)
  expect(namesBelow('## Its forms', read('report'))).toEqual(forms)
})

test('the columns of the tables are told in their order', () => {
  const sessions = [{ session: completeSession, logDigest: undefined }]
  const telling = tellingFor({ ...tenpennyHall, sessions, review: emptyReview, part: 'draft', form: 'full' })
  expect(namesBelow('## The recommendations')).toEqual(readCsv(actionPlanCsv(telling))[0])
  expect(namesBelow('## The controls to test')).toEqual(readCsv(controlsCsv(telling))[0])
  expect(namesBelow('## The decisions')).toEqual(readCsv(decisionLogCsv(reportFor(completeSession)))[0])
})

test('the file of details that is shown can be read, and shows every key but the format', () => {
  const example = /```yaml\n([^]*?)```/.exec(page)?.[1] ?? ''
  const { value, problems } = readYaml(example, 'details.yaml')
  expect(problems).toEqual([])
  expect(readReview(value)).toMatchObject({ ok: true, review: { format: 2 } })
  expect(['format', ...Object.keys(value as object)].toSorted()).toEqual([...keysAt([])].toSorted())
})

test('every detail and every implication is named', () => {
  expect([...keysAt(['details']), ...implications].filter(key => !page.includes(`\`${key}\``))).toEqual([])
})
