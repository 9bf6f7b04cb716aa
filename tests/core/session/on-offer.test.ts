import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Intent } from '../../../src/core/session/intent.ts'
import { onOffer } from '../../../src/core/session/on-offer.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { arbitraryPlay, movesAt } from '../../support/random-session.ts'

function offered(...intents: Intent[]) {
  return onOffer(script.graph, replay(script.graph, played(script, ...intents).log).position)
}

const onwards: Intent = { type: 'continued', scene: 'stall' }
const watch: Intent = { type: 'decided', scene: 'call', picks: ['watch'] }
const books: Intent = { type: 'looked', scene: 'look', lead: 'books' }
const back: Intent = { type: 'continued', scene: 'books' }

test('each kind of scene offers what can be done there now', () => {
  expect(offered()).toEqual({ kind: 'passage' })
  expect(offered(onwards)).toEqual({
    kind: 'decision',
    choices: ['tell', 'wait', 'watch'],
    min: 1,
    max: 1,
    timeout: ['wait'],
  })
  expect(offered(onwards, watch)).toEqual({ kind: 'hub', leads: ['books'], mayLeave: false })
  expect(offered(onwards, watch, books, back)).toEqual({
    kind: 'decision',
    choices: ['locks', 'letters', 'lights'],
    min: 1,
    max: 2,
    timeout: ['locks'],
  })
  expect(offered(onwards, watch, books, back, { type: 'timed-out', scene: 'budget' })).toEqual({
    kind: 'ending',
  })
})

test('no play can stand at a place that is no scene', () => {
  expect(() => onOffer(script.graph, { scene: 'nowhere', facts: {} })).toThrow('no play can stand at nowhere')
})

test('what is on offer is what the graph allows', () => {
  fc.assert(
    fc.property(arbitraryPlay(), ({ script: of, session }) => {
      const { position } = replay(of.graph, session.log)
      const offer = onOffer(of.graph, position)
      const moves = movesAt(of, position)
      const picked = moves.flatMap(move => (move.type === 'decided' ? move.picks : []))
      const leads = moves.flatMap(move => (move.type === 'looked' ? [move.lead] : []))
      expect(new Set(offer.kind === 'decision' ? offer.choices : [])).toEqual(new Set(picked))
      expect(offer.kind === 'hub' ? offer.leads : []).toEqual(leads)
      expect(offer.kind === 'hub' && offer.mayLeave).toBe(moves.some(move => move.type === 'left-hub'))
    }),
  )
})
