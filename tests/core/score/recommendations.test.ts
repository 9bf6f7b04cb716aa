import { expect, test } from 'vitest'
import { recommendationsFor, settledOf } from '../../../src/core/score/recommendations.ts'
import { playedPath, type PlayedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes, marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

function pathOf(call: string, budget: readonly string[], ...more: Intent[]): PlayedPath {
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
  return playedPath(script, session)
}

function putForward(...play: Parameters<typeof pathOf>): readonly string[] {
  return recommendationsFor(pathOf(...play), marketNotes).map(({ id }) => id)
}

const hindsight: readonly Intent[] = [{ type: 'finished', scene: 'end-well' }, { type: 'hindsight-finished' }]

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

function settled(...more: Intent[]) {
  const found = settledOf(
    pathOf('tell', ['lights'], { type: 'finished', scene: 'end-well' }, ...more),
    marketNotes,
  )
  return found && [found.agreed.map(({ id }) => id), found.setAside.map(({ id }) => id)]
}

test('members put forward some drafts of those that the play brings up, and set the others aside', () => {
  expect(settled({ type: 'put-forward', recommendations: ['spent', 'always'] })).toEqual([
    ['always', 'spent'],
    ['told'],
  ])
})

test('they may agree on none, which is not the same as not having settled it', () => {
  expect(settled({ type: 'put-forward', recommendations: [] })).toEqual([[], ['always', 'told', 'spent']])
  expect(settled()).toBeUndefined()
})

test('the last word counts, and a draft that the play does not bring up counts for nothing', () => {
  const first: Intent = { type: 'put-forward', recommendations: ['always'] }
  const last: Intent = { type: 'put-forward', recommendations: ['told', 'low-pursue'] }
  expect(settled(first, last)).toEqual([['told'], ['always', 'spent']])
})
