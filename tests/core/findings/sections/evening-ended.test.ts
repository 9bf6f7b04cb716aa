import { expect, test } from 'vitest'
import type { Intent } from '../../../../src/core/session/session.ts'
import { played } from '../support/played.ts'
import { findingsFor, stoppedSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

const group = { name: 'The back table', present: [], rule: 'majority' } as const
const evening = (...done: readonly Intent[]) => played(tenpennyHall, done, group)
const hands = (when: 'before' | 'after', ...counted: readonly number[]): Intent => ({
  type: 'confidence-counted',
  when,
  hands: counted,
})

test('how sure a room was is told before and after, by the hands that were counted last', () => {
  const session = evening(hands('before', 9, 0, 0, 0, 0), hands('before', 1, 2, 4, 3, 0), hands('after', 0, 1, 3, 4, 2))
  expect(textsIn('evening-ended', session, { includeConfidence: true }).slice(2)).toEqual([
    '“How sure are you that our council would do well?” Hands raised for each answer',
    'Answer',
    'Before',
    'After',
    'Not at all',
    '1',
    '0',
    'Very little',
    '2',
    '1',
    'Somewhat',
    '4',
    '3',
    'Mostly',
    '3',
    '4',
    'Very',
    '0',
    '2',
    'No answer to the closing questions was recorded.',
  ])
})

test('the hands of fewer than five are not given', () => {
  expect(textsIn('evening-ended', evening(hands('before', 1, 0, 2, 1, 0), hands('after', 0, 0, 5, 0, 0)))[1]).toBe(
    'Members were asked: “How sure are you that our council would do well?” Fewer than five raised a hand, so the hands are ' +
      'not given.',
  )
})

test('where hands were counted only once, the report says so', () => {
  expect(
    textsIn('evening-ended', evening(hands('after', 0, 0, 5, 0, 0)), { includeConfidence: true }).slice(6, 9),
  ).toEqual(['Not at all', 'Not asked', '0'])
})

test('what members will keep and change is there only with the clerk’s word', () => {
  const session = evening(
    { type: 'concluded', keep: 'Ringing audit first.' },
    { type: 'concluded', keep: 'Ringing audit first.', change: 'Who opens the post.' },
  )
  expect(textsIn('evening-ended', session).slice(1)).toEqual([
    'No hands were recorded on how sure members are of their council.',
    'Two answers to what members will keep doing and what they will change are left out here, because they may concern the real ' +
      'council. The clerk decides whether to include them.',
  ])
  expect(textsIn('evening-ended', session, { includeMembersWords: true }).slice(2)).toEqual([
    'What will we keep doing?',
    'Ringing audit first.',
    'What will we change?',
    'Who opens the post.',
  ])
})

test('a play by one person has no such section', () => {
  expect(findingsFor(stoppedSession).sections.map(({ id }) => id)).not.toContain('evening-ended')
})

test('how sure members are of the real council is given only where the clerk includes it, and Part A has no word of it', () => {
  const session = evening(hands('before', 1, 2, 4, 3, 0), hands('after', 0, 1, 3, 4, 2))
  expect(textsIn('evening-ended', session)[1]).toBe(
    'How sure members said that they are of their council, by a show of hands, is left out here, because it is about the real ' +
      'council. The clerk decides whether to include it.',
  )
  expect(JSON.stringify(findingsFor(session, {}, { controlsOpen: true }, 'a'))).not.toMatch(/[Hh]ow sure/)
})
