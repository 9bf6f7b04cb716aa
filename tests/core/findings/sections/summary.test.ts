import { expect, test } from 'vitest'
import { completeSession, stoppedSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'

const introduction =
  'The exercise was an invented story. What happened in it is told in The story in short, and should be read first by whoever ' +
  'was not there.'

test('the summary says how it ended, and gives each pillar in short', () => {
  expect(textsIn('summary', completeSession)).toEqual([
    'Summary',
    introduction,
    'The exercise was played to an ending, “The book is kept”. Three decisions stand on its record. The findings in short:',
    'No boundary was crossed.',
    'Pursue. At all three decisions that bore on Pursue, what was decided served it. (F1) Controls to check: F2.',
    'Prevent. At one of the two decisions that bore on Prevent, what was decided served it. (F3) At one of the two decisions ' +
      'that bore on Prevent, what was decided came at a cost to it. (F4) Controls to check: F5.',
    'Protect. At one of the two decisions that bore on Protect, what was decided came at a cost to it. (F6) Controls to check: F7.',
    'Prepare. At the one decision that bore on Prepare, what was decided served it. (F8) Looking back, members marked one of the ' +
      'two moments that the author lists. (F9) At D3 nobody decided before the time ran out. Not deciding had a result all the ' +
      'same. (F10) Looking back, members did not mark one of the two moments that the author lists. (F11)',
    'Two draft recommendations for the committee to take up, change or leave.',
    'Recommendation 1: That officers be requested to stop taking cash for hires.',
    'Recommendation 2: That Cabinet be recommended to offer staff in debt a way out.',
  ])
})

test('a pillar on which nothing was found, or only a boundary bears, is not left blank', () => {
  expect(textsIn('summary', stoppedSession)[4]).toBe(
    'Pursue. Boundaries crossed bear on it: F1. Controls to check: F2.',
  )
  expect(textsIn('summary', stoppedSession)[5]).toBe(
    'Prevent. What was decided made no difference to it. Controls to check: F3.',
  )
})

test('the summary of a stopped play says so, and names boundaries before anything else', () => {
  expect(textsIn('summary', stoppedSession).slice(2, 4)).toEqual([
    'The exercise was stopped before an ending, at “Every second Tuesday”, and is reported as far as it went. One decision ' +
      'stands on its record. The findings in short:',
    'One boundary was crossed: F1.',
  ])
})
