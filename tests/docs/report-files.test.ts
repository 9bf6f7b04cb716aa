import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reportWriters } from '../../src/cli/commands/report.ts'
import { readReview } from '../../src/core/findings/read-review.ts'
import { keysOf } from '../../src/core/findings/review-shape.ts'
import { readYaml } from '../../src/core/scenario/reading/read-yaml.ts'
import { decisionLogCsv, trackerCsv } from '../../src/documents/data-files.ts'
import { smallFindings } from '../documents/support/small-findings.ts'
import { readCsv } from '../support/read-csv.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/report-files.md'), 'utf8')

/** What stands first in each row of the table below a heading, or at the top. */
function namesBelow(heading: string): readonly string[] {
  const section = page.slice(page.indexOf(heading)).split('\n## ')[0] ?? ''
  return [...section.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, name = '']) => name.replaceAll('`', '')).slice(2)
}

test('every format is told, and none besides', () => {
  expect(namesBelow('# The files of a report')).toEqual(Object.keys(reportWriters))
})

test('the columns of the tracker and of the decision log are told in their order', () => {
  expect(namesBelow('## The tracker')).toEqual(readCsv(trackerCsv(smallFindings([])))[0])
  expect(namesBelow('## The decision log')).toEqual(readCsv(decisionLogCsv(smallFindings([])))[0])
})

test('the file of details that is shown can be read, and shows every key but the format', () => {
  const example = /```yaml\n([^]*?)```/.exec(page)?.[1] ?? ''
  const { value, problems } = readYaml(example, 'details.yaml')
  expect(problems).toEqual([])
  expect(readReview(value)).toMatchObject({ ok: true })
  expect(['format', ...Object.keys(value as object)].toSorted()).toEqual([...keysOf.review].toSorted())
})

test('every detail is named', () => {
  expect(keysOf.details.filter(key => !page.includes(`\`${key}\``))).toEqual([])
})
