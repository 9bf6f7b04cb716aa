import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeOf as outcomeOfHands, type Offer } from '../../../src/core/session/settle.ts'
import type { Vote } from '../../../src/core/session/session.ts'
import { follows, votesFor } from '../../../src/core/session/votes.ts'

const single = { choices: ['tell', 'wait', 'watch'], min: 1, max: 1 }
const several = { choices: ['locks', 'letters', 'lights', 'leaflets'], min: 2, max: 3 }

const outcomeOf = (tally: Vote['tally'], offer: Offer, abstentions = 0) =>
  outcomeOfHands({ tally, abstentions }, offer)

function hands(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).map(([choice, votes]) => ({ choice, votes }))
}

test('the choice with the most votes is settled', () => {
  expect(outcomeOf(hands({ tell: 4, wait: 7, watch: 0 }), single)).toEqual({ kind: 'clear', picks: ['wait'] })
})

test('votes of all tables count together', () => {
  const tally = [
    { choice: 'tell', table: 'Table 1', votes: 3 },
    { choice: 'wait', table: 'Table 1', votes: 2 },
    { choice: 'wait', table: 'Table 2', votes: 2 },
  ]
  expect(Object.fromEntries(votesFor(tally))).toEqual({ tell: 3, wait: 4 })
  expect(outcomeOf(tally, single)).toEqual({ kind: 'clear', picks: ['wait'] })
})

test('a tie is for the casting vote, among those that tie and no other', () => {
  expect(outcomeOf(hands({ tell: 5, wait: 5, watch: 1 }), single)).toEqual({
    kind: 'tied',
    picks: [],
    among: ['tell', 'wait'],
    places: 1,
  })
})

test('where several are taken, as many as there are places, in the order of the file', () => {
  expect(outcomeOf(hands({ leaflets: 9, lights: 1, locks: 6, letters: 3 }), several)).toEqual({
    kind: 'clear',
    picks: ['locks', 'letters', 'leaflets'],
  })
})

test('where the last places are tied, only they are for the casting vote', () => {
  expect(outcomeOf(hands({ locks: 6, letters: 2, lights: 2, leaflets: 2 }), several)).toEqual({
    kind: 'tied',
    picks: ['locks'],
    among: ['letters', 'lights', 'leaflets'],
    places: 2,
  })
})

test('where too few have votes, the casting vote adds to them', () => {
  expect(outcomeOf(hands({ locks: 6 }), several)).toEqual({
    kind: 'tied',
    picks: ['locks'],
    among: ['letters', 'lights', 'leaflets'],
    places: 1,
  })
})

test('without a vote nothing is settled', () => {
  expect(outcomeOf([], single)).toEqual({ kind: 'nobody-voted' })
  expect(outcomeOf(hands({ tell: 0 }), single)).toEqual({ kind: 'nobody-voted' })
})

test('where all abstained that is the outcome, and a casting vote for any choice follows from it', () => {
  expect(outcomeOf([], single, 30)).toEqual({ kind: 'all-abstained' })
  expect(outcomeOf(hands({ tell: 0 }), several, 1)).toEqual({ kind: 'all-abstained' })
  expect(outcomeOf(hands({ tell: 1 }), single, 30)).toEqual({ kind: 'clear', picks: ['tell'] })
  const vote = { tally: [], abstentions: 30, settled: 'casting-vote' } as const
  expect(follows(vote, ['watch'], single.choices)).toBe(true)
  expect(follows({ ...vote, settled: 'majority' }, ['watch'], single.choices)).toBe(false)
})

test('whatever the votes, picks that follow from them are as many as the decision takes', () => {
  const counts = fc.record({ locks: fc.nat(4), letters: fc.nat(4), lights: fc.nat(4), leaflets: fc.nat(4) })
  fc.assert(
    fc.property(counts, given => {
      const outcome = outcomeOf(hands(given), several)
      if (outcome.kind === 'nobody-voted' || outcome.kind === 'all-abstained') return
      const cast = outcome.kind === 'tied' ? outcome.among.slice(0, outcome.places) : []
      const picks = [...outcome.picks, ...cast]
      expect(picks.length).toBeGreaterThanOrEqual(several.min)
      expect(picks.length).toBeLessThanOrEqual(several.max)
      const settled = outcome.kind === 'tied' ? 'casting-vote' : 'majority'
      const vote = { tally: hands(given), abstentions: 0, settled } as const
      expect(follows(vote, picks, several.choices)).toBe(true)
      // Nobody who is left out has more votes than somebody who is in.
      const votes = new Map<string, number>(Object.entries(given))
      const out = several.choices.filter(choice => !picks.includes(choice))
      const least = Math.min(...picks.map(choice => votes.get(choice) ?? 0))
      expect(Math.max(0, ...out.map(choice => votes.get(choice) ?? 0))).toBeLessThanOrEqual(
        Math.max(least, 0),
      )
    }),
  )
})

test('a majority must have had more votes than whatever was left out, and a casting vote decides a tie only', () => {
  const vote = (settled: 'majority' | 'casting-vote', counts: Readonly<Record<string, number>>) => ({
    tally: hands(counts),
    abstentions: 0,
    settled,
  })
  expect(follows(vote('majority', { tell: 4, wait: 3 }), ['tell'], single.choices)).toBe(true)
  expect(follows(vote('majority', { tell: 4, wait: 3 }), ['wait'], single.choices)).toBe(false)
  expect(follows(vote('majority', { tell: 4, wait: 4 }), ['tell'], single.choices)).toBe(false)
  expect(follows(vote('casting-vote', { tell: 4, wait: 4 }), ['wait'], single.choices)).toBe(true)
  expect(follows(vote('casting-vote', { tell: 5, wait: 4 }), ['wait'], single.choices)).toBe(false)
  expect(follows(vote('majority', {}), ['wait'], single.choices)).toBe(false)
})
