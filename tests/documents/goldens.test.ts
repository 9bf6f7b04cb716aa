import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Findings } from '../../src/core/findings/findings.ts'
import { reportOf } from '../../src/core/findings/report-of.ts'
import { emptyReview } from '../../src/core/findings/review.ts'
import { decisionLogCsv, trackerCsv } from '../../src/documents/data-files.ts'
import { toHtml } from '../../src/documents/html/report.ts'
import { toMarkdown } from '../../src/documents/markdown.ts'
import { completeSession, findingsFor, fullDetails, stoppedSession } from '../core/findings/support/samples.ts'
import { tenpennyHall } from '../core/findings/support/tenpenny-hall.ts'
import { slow, unpackedOnce } from './support/unpacked.ts'
import { wordOutline } from './support/word-outline.ts'

const golden = (name: string) => join(import.meta.dirname, '../golden/findings', name)

/** A report that was worked on: with what was typed, an exempt finding and recommendation, a response, and progress. */
const review = {
  controlsOpen: true,
  exempt: {
    'helped:pursue': { paragraphs: [3], why: 'A claim against a supplier is pending.' },
    cash: { paragraphs: [1, 3], why: 'It points at one caretaker.' },
  },
  edits: { 'way-out.owner': { was: 'Head of Human Resources', now: 'Director of People' } },
  responses: {
    'way-out': {
      decision: 'accepted' as const,
      reasons: 'It costs little.',
      date: '2027-03-01',
      minute: '44',
    },
  },
  progress: { 'way-out': { status: 'in-progress' as const, note: 'Two have used it.', date: '2027-09-01' } },
}

const whole = findingsFor(completeSession, { ...fullDetails, includeMembersWords: true })
const part = (of: 'a' | 'b') => findingsFor(completeSession, fullDetails, review, of)

const several: Findings = reportOf({
  ...tenpennyHall,
  plays: Array.from({ length: 7 }, (_, index) => ({
    session: { ...(index < 5 ? completeSession : stoppedSession), id: `session-${index}` },
    logDigest: 'd'.repeat(64),
  })),
  review: emptyReview,
  part: 'draft',
})

test.for([
  ['complete.docx.txt', whole],
  ['part-a.docx.txt', part('a')],
  ['part-b.docx.txt', part('b')],
  ['several.docx.txt', several],
] as const)('the Word file: %s', slow, async ([name, findings]) => {
  const file = await unpackedOnce(findings)
  await expect(wordOutline(file.xml('word/document.xml'))).toMatchFileSnapshot(golden(name))
})

test.for([
  ['complete.md', toMarkdown(whole)],
  ['part-a.md', toMarkdown(part('a'))],
  ['part-b.md', toMarkdown(part('b'))],
  ['several.md', toMarkdown(several)],
  ['part-a.html', toHtml(part('a'))],
  ['part-b.html', toHtml(part('b'))],
  ['tracker.csv', trackerCsv(part('a'))],
  ['log.csv', decisionLogCsv(part('a'))],
] as const)('the file: %s', async ([name, text]) => {
  await expect(text).toMatchFileSnapshot(golden(name))
})
