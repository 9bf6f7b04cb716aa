import { expect, test } from 'vitest'
import { played } from '../support/played.ts'
import { completeSession, stoppedSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

test('a complete play says how it ended and how things stood', () => {
  expect(textsIn('how-far', completeSession)).toEqual([
    'How far it got',
    'The exercise was played to an ending, “The book is kept”, through four scenes. In the story, the harm was contained.',
    'How things stood at the end of the story',
    'What the story keeps track of',
    'At the start',
    'At the end',
    'The booking book is safe',
    'Yes',
    'Yes',
    "Residents' trust in the council",
    '2 of 4',
    '2 of 4',
  ])
})

test('a stopped play says so first', () => {
  expect(textsIn('how-far', stoppedSession).slice(1, 4)).toEqual([
    'This exercise is not complete. It was stopped at “Every second Tuesday”, in the stage “The hire”.',
    'Two scenes were reached. The decisions made count for what they reached. No percentages are given, and what was not ' +
      'reached is neither a strength nor a gap.',
    'How things stood when it was left',
  ])
})

test('a play that goes on is reported as one that goes on', () => {
  expect(textsIn('how-far', played(tenpennyHall, []))[1]).toBe(
    'This exercise is not complete. It has not been played to its end yet, and stands at “Gaps in the book”, in the stage “The book”.',
  )
})
