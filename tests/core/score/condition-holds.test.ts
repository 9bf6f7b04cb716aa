import { expect, test } from 'vitest'
import type { Condition } from '../../../src/core/scenario/schema.ts'
import { conditionHolds, type Outcome, outcomeOf } from '../../../src/core/score/condition-holds.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes, marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

const outcome: Outcome = {
  facts: new Map<string, boolean | number>([
    ['sealed', true],
    ['trust', 2],
  ]),
  chose: new Set(['call tell', 'budget locks', 'budget lights']),
  visited: new Set(['call', 'books']),
  missed: new Set(['books']),
  agreed: new Set(['always']),
  percents: new Map([['pursue', 49.6]]),
}

test.for<[Condition | undefined, boolean]>([
  [undefined, true],
  [{}, true],
  [{ sealed: true }, true],
  [{ sealed: false }, false],
  [{ trust: 2 }, true],
  [{ trust: 1 }, false],
  [{ trust: { 'at-least': 2 } }, true],
  [{ trust: { 'at-least': 3 } }, false],
  [{ trust: { 'at-most': 1 } }, false],
  [{ trust: { is: 2, 'at-most': 2 } }, true],
  [{ trust: { is: 3 } }, false],
  [{ sealed: true, trust: 1 }, false],
  [{ all: [{ sealed: true }, { trust: 2 }] }, true],
  [{ all: [{ sealed: true }, { trust: 1 }] }, false],
  [{ any: [{ sealed: false }, { trust: 2 }] }, true],
  [{ any: [{ sealed: false }, { trust: 1 }] }, false],
  [{ not: { sealed: true } }, false],
  [{ not: { all: [{ sealed: true }, { trust: 1 }] } }, true],
  [{ chose: { call: 'tell' } }, true],
  [{ chose: { call: 'wait' } }, false],
  [{ chose: { call: ['wait', 'tell'] } }, true],
  [{ chose: { call: 'tell', budget: 'lights' } }, true],
  [{ chose: { call: 'tell', budget: 'letters' } }, false],
  [{ visited: 'books' }, true],
  [{ visited: 'yard' }, false],
  [{ missed: 'books' }, true],
  [{ missed: 'call' }, false],
  [{ agreed: 'always' }, true],
  [{ agreed: 'told' }, false],
  [{ agreed: 'told', sealed: true }, false],
  [{ not: { agreed: 'told' } }, true],
  [{ any: [{ agreed: 'told' }, { all: [{ agreed: 'always' }, { trust: 2 }] }] }, true],
  [{ scored: { pillar: 'pursue', below: 50 } }, true],
  [{ scored: { pillar: 'pursue', below: 49 } }, false],
  [{ scored: { pillar: 'pursue', 'at-least': 49 } }, true],
  [{ scored: { pillar: 'pursue', 'at-least': 50 } }, false],
  [{ scored: { pillar: 'prevent', below: 101 } }, false],
  [{ scored: { pillar: 'prevent', 'at-least': 0 } }, false],
])('%j: %s', ([condition, holds]) => {
  expect(conditionHolds(condition, outcome)).toBe(holds)
})

const onwards: Intent = { type: 'continued', scene: 'stall' }
const rest: readonly Intent[] = [
  { type: 'looked', scene: 'look', lead: 'books' },
  { type: 'continued', scene: 'books' },
  { type: 'left-hub', scene: 'look' },
]

function outcomeAfter(...intents: Intent[]): Outcome {
  return outcomeOf(playedPath(script, played(script, ...intents)), marketNotes)
}

test('an outcome is what a play came to', () => {
  const of = outcomeAfter(
    onwards,
    { type: 'decided', scene: 'call', picks: ['tell'] },
    ...rest,
    { type: 'marked-key-event', scene: 'call' },
    { type: 'decided', scene: 'budget', picks: ['locks', 'lights'] },
    { type: 'hindsight-answered', scene: 'call', measures: ['one-number'], own: [] },
    { type: 'finished', scene: 'end-well' },
    { type: 'hindsight-finished' },
    { type: 'put-forward', recommendations: ['always', 'told'] },
  )
  expect(of).toEqual({
    facts: new Map<string, boolean | number>([
      ['sealed', true],
      ['trust', 2],
      ['told', true],
    ]),
    chose: new Set(['call tell', 'budget locks', 'budget lights']),
    visited: new Set(['stall', 'call', 'look', 'books', 'budget', 'end-well']),
    missed: new Set(['books']),
    agreed: new Set(['always', 'told']),
    percents: new Map([
      ['pursue', (5 / 7) * 100],
      ['prevent', 0],
      ['protect', 100],
    ]),
  })
})

test('without an ending there are no per cents, without hindsight nothing was missed, and unsettled nothing agreed', () => {
  const of = outcomeAfter(onwards, { type: 'decided', scene: 'call', picks: ['tell'] }, ...rest)
  expect([of.percents.size, of.missed.size, of.agreed.size]).toEqual([0, 0, 0])
})
