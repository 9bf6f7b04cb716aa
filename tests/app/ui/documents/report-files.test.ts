import { expect, test } from 'vitest'
import { reportFileName } from '../../../../src/app/ui/documents/report-files.ts'
import type { Part } from '../../../../src/core/report/review/review.ts'
import { wordsOffered } from '../../../../src/core/report/sections/words.ts'
import { type Asked, completeSession, reportFor } from '../../../core/report/support/samples.ts'
import { tenpennyHall } from '../../../core/report/support/tenpenny-hall.ts'

const day = completeSession.startedAt.slice(0, 10)
const named = (asked: Asked) => reportFileName(reportFor(completeSession, asked), 'full')
const exempt = { 'decision:the-hire': { paragraphs: [7], why: 'It shows where to look.' } }
const marked = (part: Part) => named({ part, review: { exempt } })

test('each part has a name of its own, and a draft with something exempt says that it is not for publication', () => {
  expect(named({})).toBe(`tenpenny-hall-full-${day}-draft`)
  expect(marked('draft')).toBe(`tenpenny-hall-full-${day}-draft-not-for-publication`)
  expect(marked('a')).toBe(`tenpenny-hall-full-${day}-part-a`)
  expect(marked('b')).toBe(`tenpenny-hall-full-${day}-part-b-not-for-publication`)
})

test('a file with members’ words cannot be taken for one without', () => {
  const [typed] = wordsOffered(tenpennyHall.script, completeSession)
  const include = [typed?.source ?? '']
  expect(named({ review: { include } })).toBe(`tenpenny-hall-full-${day}-draft-with-members-words`)
  expect(named({ form: 'paper', review: { include } })).toBe(`tenpenny-hall-full-${day}-draft`)
})

test('a report on several sessions is not named as one on the last of them', () => {
  const several = ['one', 'two'].map(id => ({ ...completeSession, id }))
  expect(reportFileName(reportFor(several), 'brief')).toBe(`tenpenny-hall-brief-of-2-sessions-${day}-draft`)
})
