import { expect, test } from 'vitest'
import { measuresOffered } from '../../../src/core/score/measures-offered.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes, marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { tenpennyHall } from '../findings/support/tenpenny-hall.ts'

const { script, notes } = tenpennyHall

function offeredAfter(...intents: readonly Intent[]): readonly string[] {
  return measuresOffered(playedPath(script, played(script, ...intents)), notes).map(({ text }) => text)
}

test('measures of the key events that were reached are offered with every decoy, by the alphabet', () => {
  expect(offeredAfter({ type: 'decided', scene: 'the-book', picks: ['tell-audit'] })).toEqual([
    'A check on who is behind a regular hire',
    'A way out for staff in debt to someone they fear',
    'Cameras at the door',
    'Two people sign for every hire paid in cash',
  ])
})

test('a measure that belongs only to a key event further on is not offered', () => {
  expect(offeredAfter()).toEqual([
    'A way out for staff in debt to someone they fear',
    'Cameras at the door',
    'Two people sign for every hire paid in cash',
  ])
})

test('where no key event was reached nothing is offered: it would be decoys alone', () => {
  expect(measuresOffered(playedPath(marketScript, played(marketScript)), marketNotes)).toEqual([])
})
