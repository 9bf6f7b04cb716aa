import { expect, test } from 'vitest'
import { recommendationsFor } from '../../../src/core/score/recommendations.ts'
import type { Intent } from '../../../src/core/session/intent.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import { marketNotes, marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

function putForward(call: string, budget: readonly string[], ...more: Intent[]): readonly string[] {
  const session = played(
    script,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: [call] },
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'continued', scene: 'books' },
    ...(call === 'watch' ? [] : [{ type: 'left-hub', scene: 'look' } as const]),
    { type: 'decided', scene: 'budget', picks: budget },
    ...more,
  )
  return recommendationsFor(playedPath(script, session), marketNotes).map(({ id }) => id)
}

const hindsight: readonly Intent[] = [
  { type: 'hindsight-answered', scene: 'books', measures: [], own: [] },
  { type: 'finished', scene: 'end-well' },
]

test('a recommendation is put forward when its condition holds for the play', () => {
  expect(putForward('tell', ['letters'])).toEqual(['always', 'told'])
  expect(putForward('watch', ['locks'])).toEqual(['always', 'low-pursue', 'spent'])
  expect(putForward('tell', ['lights'])).toEqual(['always', 'told', 'spent'])
})

test('a key event counts as missed once hindsight is over and it was not marked', () => {
  expect(putForward('tell', ['letters'], ...hindsight)).toEqual(['always', 'missed-call', 'told'])
  const marked: Intent = { type: 'marked-key-event', scene: 'call' }
  expect(putForward('tell', ['letters'], marked, ...hindsight)).toEqual(['always', 'told'])
})

test('a play that was stopped puts forward what does not need a per cent', () => {
  const session = played(script, { type: 'continued', scene: 'stall' }, { type: 'stopped', scene: 'call' })
  expect(recommendationsFor(playedPath(script, session), marketNotes).map(({ id }) => id)).toEqual(['always'])
})
