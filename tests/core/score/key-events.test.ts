import { expect, test } from 'vitest'
import { keyEventsMet } from '../../../src/core/score/key-events.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes, marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

const play: readonly Intent[] = [
  { type: 'continued', scene: 'stall' },
  { type: 'decided', scene: 'call', picks: ['watch'] },
  { type: 'looked', scene: 'look', lead: 'books' },
  { type: 'continued', scene: 'books' },
  { type: 'marked-key-event', scene: 'books' },
  { type: 'decided', scene: 'budget', picks: ['locks'] },
]

function hindsight(...intents: Intent[]) {
  return keyEventsMet(playedPath(script, played(script, ...intents)), marketNotes).map(event => [
    event.scene,
    event.hindsight,
  ])
}

test('key events that the play reached were marked, missed, or not asked about yet', () => {
  expect(hindsight(...play)).toEqual([
    ['call', 'unasked'],
    ['books', 'marked'],
  ])
  const finished: Intent = { type: 'finished', scene: 'end-badly' }
  expect(hindsight(...play, finished, { type: 'hindsight-finished' })).toEqual([
    ['call', 'missed'],
    ['books', 'marked'],
  ])
})

test('a key event that was not reached is not told', () => {
  expect(hindsight(...play.slice(0, 1))).toEqual([['call', 'unasked']])
  expect(hindsight()).toEqual([])
})
