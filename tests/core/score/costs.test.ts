import { expect, test } from 'vitest'
import { type Cost, costsOf } from '../../../src/core/score/costs.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes, marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

function costsAfter(call: string, budget: readonly string[], ...then: readonly Intent[]) {
  const session = played(
    script,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: [call] },
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'continued', scene: 'books' },
    { type: 'left-hub', scene: 'look' },
    { type: 'decided', scene: 'budget', picks: [...budget] },
    ...then,
  )
  return costsOf(script, marketNotes, playedPath(script, session))
}

function inShort(cost: Cost | undefined) {
  if (cost === undefined) return undefined
  const { title, done, points, kept } = cost
  return { title, done, points, kept }
}

test('on each P the step that cost most is named as the page named it, with what would have kept it', () => {
  const costs = costsAfter('wait', ['locks', 'letters'], { type: 'continued', scene: 'reporter' })
  expect(inShort(costs?.pursue)).toEqual({
    title: 'The call',
    done: ['Wait'],
    points: 4,
    kept: {
      kind: 'decided',
      labels: ['Tell the police'],
      outOfBounds: false,
      dearer: [{ pillar: 'prevent', points: 1 }],
    },
  })
})

test('a step that cost nothing on a P is not told of', () => {
  const costs = costsAfter('tell', ['locks', 'letters'])
  expect(costs?.pursue).toBeUndefined()
  expect(inShort(costs?.prevent)).toMatchObject({ title: 'The call', done: ['Tell the police'], points: 1 })
  expect(inShort(costs?.protect)).toMatchObject({
    title: 'The budget',
    done: ['Locks', 'Letters'],
    points: 2,
  })
  expect(costs?.prepare).toBeUndefined()
})

test('a play that is not complete has no costs yet', () => {
  const session = played(script, { type: 'continued', scene: 'stall' })
  expect(costsOf(script, marketNotes, playedPath(script, session))).toBeUndefined()
})
