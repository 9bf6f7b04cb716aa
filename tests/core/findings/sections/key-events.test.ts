import { expect, test } from 'vitest'
import { completeSession, stoppedSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'

test('key events are listed with what would have helped, and with what members found', () => {
  expect(textsIn('key-events', completeSession).slice(2)).toEqual([
    'Key events reached, and what would have helped',
    'No.',
    'What happened',
    'What would have prevented, spotted or softened it',
    'Found by members',
    'K1',
    'Nobody had compared the book with the bank for a year.',
    'Scene: Gaps in the book',
    'Two people sign for every hire paid in cash. (Protect)',
    'A way out for staff in debt to someone they fear. (Prevent)',
    'Yes',
    'K2',
    'A regular hire in cash was never looked into.',
    'Scene: Every second Tuesday',
    'A check on who is behind a regular hire. (Pursue)',
    'No',
    "One measure in members' own words is left out here, because it may concern the real council. The clerk decides whether " +
      'to include what members typed.',
  ])
})

test('what members spotted is not reported when they were not asked', () => {
  const texts = textsIn('key-events', stoppedSession)
  expect(texts).toContain(
    'Members were not asked to find the key events, or did not finish, so what they spotted is not reported.',
  )
  expect(texts).not.toContain('Found by members')
})
