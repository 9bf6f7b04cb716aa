import { expect, test } from 'vitest'
import type { ReportDetails } from '../../../../src/core/findings/report-details.ts'
import type { Session } from '../../../../src/core/session/session.ts'
import { completeSession, stoppedSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'

test('key events are listed with what would have helped, and with what members marked', () => {
  expect(textsIn('key-events', completeSession).slice(2)).toEqual([
    'Key events reached, and what would have helped',
    'No.',
    'What happened',
    'What would have prevented, spotted or softened it',
    'Looking back',
    'K1',
    'Nobody had compared the book with the bank for a year.',
    'Scene: Gaps in the book',
    'Two people sign for every hire paid in cash. (Protect)',
    'A way out for staff in debt to someone they fear. (Prevent)',
    'Marked',
    'K2',
    'A regular hire in cash was never looked into.',
    'Scene: Every second Tuesday',
    'A check on who is behind a regular hire. (Pursue)',
    'Not marked',
    "One measure in members' own words is left out here, because it may concern the real council. The clerk decides whether " +
      'to include what members typed.',
  ])
})

test('what members marked is not reported when they were not asked', () => {
  const texts = textsIn('key-events', stoppedSession)
  expect(texts).toContain(
    'Members were not asked to find the key events, or did not finish, so what they marked is not reported.',
  )
  expect(texts).not.toContain('Looking back')
})

test('the clerk can leave out which were marked, and it is out where one person played', () => {
  const column = (session: Session, details: ReportDetails) =>
    textsIn('key-events', session, details).includes('Looking back')
  const { group: _group, ...rest } = completeSession
  const alone: Session = { ...rest, mode: 'solo' }
  expect(column(completeSession, {})).toBe(true)
  expect(column(completeSession, { includeMarks: false })).toBe(false)
  expect(column(alone, {})).toBe(false)
  expect(column(alone, { includeMarks: true })).toBe(true)
})
