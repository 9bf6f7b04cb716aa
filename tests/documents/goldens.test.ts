import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tellingFor } from '../../src/core/report/report.ts'
import { emptyReview, type Part } from '../../src/core/report/review/review.ts'
import { actionPlanCsv, controlsCsv, decisionLogCsv, toJson } from '../../src/documents/data-files.ts'
import { toHtml } from '../../src/documents/html/report.ts'
import { toMarkdown } from '../../src/documents/markdown.ts'
import { completeSession, reportFor, stoppedSession } from '../core/report/support/samples.ts'
import { tenpennyHall } from '../core/report/support/tenpenny-hall.ts'
import { brief, parts, whole, workedOn } from './support/sample-reports.ts'
import { slow, unpackedOnce } from './support/unpacked.ts'
import { wordOutline } from './support/word-outline.ts'

const golden = (name: string) => join(import.meta.dirname, '../golden/report', name)

const part = (of: Part) => reportFor(completeSession, { part: of, review: parts })
const sessions = Array.from({ length: 7 }, (_, index) => ({
  ...(index < 5 ? completeSession : stoppedSession),
  id: `session-${index}`,
}))

test.for([
  ['whole.docx.txt', whole],
  ['part-a.docx.txt', part('a')],
] as const)('the Word file: %s', slow, async ([name, report]) => {
  const file = await unpackedOnce(report)
  await expect(wordOutline(file.xml('word/document.xml'))).toMatchFileSnapshot(golden(name))
})

const telling = tellingFor({
  ...tenpennyHall,
  sessions: [{ session: completeSession, logDigest: undefined }],
  review: { ...emptyReview, ...workedOn },
  part: 'draft',
  form: 'full',
})

test.for([
  ['whole.md', toMarkdown(whole)],
  ['stopped.md', toMarkdown(reportFor(stoppedSession))],
  ['several.md', toMarkdown(reportFor(sessions))],
  ['part-a.md', toMarkdown(part('a'))],
  ['part-b.md', toMarkdown(part('b'))],
  ['response.md', toMarkdown(reportFor(completeSession, { form: 'response', review: workedOn }))],
  ['progress.md', toMarkdown(reportFor(completeSession, { form: 'progress', review: workedOn }))],
  ['brief.html', toHtml(brief)],
  ['part-a.html', toHtml(part('a'))],
  ['part-a.json', toJson(part('a'))],
  ['action-plan.csv', actionPlanCsv(telling)],
  ['controls.csv', controlsCsv(telling)],
  ['log.csv', decisionLogCsv(whole)],
] as const)('the file: %s', async ([name, text]) => {
  await expect(text).toMatchFileSnapshot(golden(name))
})
