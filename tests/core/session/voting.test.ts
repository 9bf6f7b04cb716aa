import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Group, type Vote, votesAllow, votesFor } from '../../../src/core/session/session.ts'
import {
  outvotedPicks,
  type ChoiceLimits,
  voteOutcome,
  voteOutcome as outcomeOfHands,
  overruling,
  settlementOf,
} from '../../../src/core/session/voting.ts'
import { marketScript } from '../../support/market.ts'

describe('outvoted choices', () => {
  const choices = ['tell', 'wait', 'watch', 'leave']
  const tally = [
    { choice: 'tell', table: 'Table 1', votes: 7 },
    { choice: 'tell', table: 'Table 2', votes: 5 },
    { choice: 'wait', table: 'Table 2', votes: 3 },
    { choice: 'watch', table: 'Table 1', votes: 3 },
  ]

  test('the choice with most hands has none against it', () => {
    expect(outvotedPicks(tally, ['tell'], choices)).toBeUndefined()
  })

  test('a choice without hands has those of all tables for another against it', () => {
    expect(outvotedPicks(tally, ['leave'], choices)).toEqual({
      most: { choice: 'tell', votes: 12 },
      fewest: { choice: 'leave', votes: 0 },
    })
  })

  test('one of two that are level has nothing against it', () => {
    const level = tally.filter(({ choice }) => choice !== 'tell')
    expect(outvotedPicks(level, ['watch'], choices)).toBeUndefined()
    expect(outvotedPicks(level, ['wait'], choices)).toBeUndefined()
  })

  test('where several are taken, one with fewer hands than one left out is told of', () => {
    expect(outvotedPicks(tally, ['tell', 'wait'], choices)).toBeUndefined()
    expect(outvotedPicks(tally, ['tell', 'leave'], choices)).toEqual({
      most: { choice: 'wait', votes: 3 },
      fewest: { choice: 'leave', votes: 0 },
    })
  })

  test('where nobody raised a hand, nothing is against anything', () => {
    expect(outvotedPicks([], ['leave'], choices)).toBeUndefined()
  })
})

describe('overruling', () => {
  const choices = ['tell', 'wait', 'watch', 'leave']

  function against(hands: Readonly<Record<string, number>>, picks: readonly string[], max = 1, abstentions = 0) {
    const tally = Object.entries(hands).map(([choice, votes]) => ({ choice, votes }))
    return overruling(voteOutcome({ tally, abstentions }, { choices, min: 1, max }), picks)
  }

  test('where no hand was raised there is nothing to overrule', () => {
    expect(against({}, ['tell'])).toBe('no-votes')
  })

  test('where all abstained nobody is overruled, and it is for the casting vote', () => {
    expect(against({}, ['tell'], 1, 30)).toBe('all-abstained')
  })

  test('what most hands are for overrules nobody', () => {
    expect(against({ tell: 5, wait: 3 }, ['tell'])).toBe('as-voted')
    expect(against({ tell: 5, wait: 3 }, ['wait'])).toBe('overrules')
    expect(against({ tell: 5, wait: 3 }, ['wait', 'tell'], 2)).toBe('as-voted')
    expect(against({ tell: 5, wait: 3 }, ['tell'], 2)).toBe('overrules')
  })

  test('one side of a tie is what a casting vote comes to, and a choice that is neither overrules', () => {
    expect(against({ tell: 5, wait: 5 }, ['tell'])).toBe('casting-vote')
    expect(against({ tell: 5, wait: 5 }, ['wait'])).toBe('casting-vote')
    expect(against({ tell: 5, wait: 5 }, ['watch'])).toBe('overrules')
  })

  test('where the last place is level, so is what is taken in any case together with one of the sides', () => {
    const hands = { tell: 6, wait: 4, watch: 4 }
    expect(against(hands, ['tell', 'watch'], 2)).toBe('casting-vote')
    expect(against(hands, ['tell', 'leave'], 2)).toBe('overrules')
    expect(against(hands, ['wait', 'watch'], 2)).toBe('overrules')
    expect(against(hands, ['tell'], 2)).toBe('overrules')
  })
})

describe('the outcome of a vote', () => {
  const single = { choices: ['tell', 'wait', 'watch'], min: 1, max: 1 }
  const several = { choices: ['locks', 'letters', 'lights', 'leaflets'], min: 2, max: 3 }

  const outcomeOf = (tally: Vote['tally'], offer: ChoiceLimits, abstentions = 0) =>
    outcomeOfHands({ tally, abstentions }, offer)

  function hands(counts: Readonly<Record<string, number>>) {
    return Object.entries(counts).map(([choice, votes]) => ({ choice, votes }))
  }

  test('the choice with the most votes is settled', () => {
    expect(outcomeOf(hands({ tell: 4, wait: 7, watch: 0 }), single)).toEqual({
      kind: 'clear',
      picks: ['wait'],
    })
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
    expect(votesAllow(vote, ['watch'], single.choices)).toBe(true)
    expect(votesAllow({ ...vote, settled: 'majority' }, ['watch'], single.choices)).toBe(false)
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
        expect(votesAllow(vote, picks, several.choices)).toBe(true)
        // Nobody who is left out has more votes than somebody who is in.
        const votes = new Map<string, number>(Object.entries(given))
        const out = several.choices.filter(choice => !picks.includes(choice))
        const least = Math.min(...picks.map(choice => votes.get(choice) ?? 0))
        expect(Math.max(0, ...out.map(choice => votes.get(choice) ?? 0))).toBeLessThanOrEqual(Math.max(least, 0))
      }),
    )
  })

  test('a majority must have had more votes than whatever was left out, and a casting vote decides a tie only', () => {
    const vote = (settled: 'majority' | 'casting-vote', counts: Readonly<Record<string, number>>) => ({
      tally: hands(counts),
      abstentions: 0,
      settled,
    })
    expect(votesAllow(vote('majority', { tell: 4, wait: 3 }), ['tell'], single.choices)).toBe(true)
    expect(votesAllow(vote('majority', { tell: 4, wait: 3 }), ['wait'], single.choices)).toBe(false)
    expect(votesAllow(vote('majority', { tell: 4, wait: 4 }), ['tell'], single.choices)).toBe(false)
    expect(votesAllow(vote('casting-vote', { tell: 4, wait: 4 }), ['wait'], single.choices)).toBe(true)
    expect(votesAllow(vote('casting-vote', { tell: 5, wait: 4 }), ['wait'], single.choices)).toBe(false)
    expect(votesAllow(vote('majority', {}), ['wait'], single.choices)).toBe(false)
  })
})

describe('the settlement', () => {
  const call = { script: marketScript, scene: 'call' }
  const someone = { name: 'Someone Invented', post: 'Ward councillor', seat: 'member' as const }
  const byMember = { script: { ...marketScript, cast: { someone } }, scene: 'call' }

  test('members who agree have advised where an officer decides, and decided where a member does', () => {
    const vote = { tally: [], abstentions: 0, settled: 'consensus' as const }
    expect(settlementOf(vote, ['tell'], { ...call, rule: 'majority' })).toBe('agreed-advice')
    expect(settlementOf(vote, ['tell'], { ...byMember, rule: 'majority' })).toBe('consensus')
    expect(settlementOf(vote, ['tell'], { ...byMember, rule: 'advisory' })).toBe('agreed-advice')
  })

  const hands = (...votes: readonly number[]): Vote['tally'] =>
    votes.map((each, index) => ({ choice: ['tell', 'wait', 'watch'][index] ?? '', votes: each }))

  function told(vote: Partial<Vote>, rule?: Group['rule'], picks: readonly string[] = ['tell']) {
    return settlementOf({ tally: hands(7, 3), abstentions: 0, settled: 'majority', ...vote }, picks, { ...call, rule })
  }

  test('where hands only advise, most of them settle nothing by themselves', () => {
    expect(told({}, 'advisory')).toBe('advised')
    expect(told({}, 'majority')).toBe('majority')
    expect(told({}, 'consensus')).toBe('majority')
    expect(told({})).toBe('majority')
  })

  test('what others settled is told as it was, whatever the rule', () => {
    const others = ['casting-vote', 'actor', 'overruled', 'time-ran-out'] as const
    expect(others.map(settled => told({ settled }, 'advisory'))).toEqual(others)
  })

  test('most hands are a majority only where they are more than half of the hands', () => {
    expect(told({ tally: hands(10, 9, 8), abstentions: 3 })).toBe('most-hands')
    expect(told({ tally: hands(10, 6, 4) })).toBe('most-hands')
    expect(told({ tally: hands(11, 6, 4) })).toBe('majority')
    expect(told({ tally: hands(10, 9, 8) }, 'advisory')).toBe('advised')
  })

  test('hands of all tables count together, and those who abstain raise none', () => {
    const tally = [
      { choice: 'tell', table: 'Table 1', votes: 3 },
      { choice: 'tell', table: 'Table 2', votes: 2 },
      { choice: 'wait', table: 'Table 2', votes: 4 },
    ]
    expect(told({ tally, abstentions: 20 })).toBe('majority')
  })

  test('where several are taken, each of them needs more than half of all hands to be told as a majority', () => {
    expect(told({ tally: hands(30, 30, 2) }, 'majority', ['tell', 'wait'])).toBe('most-hands')
  })

  test('a casting vote where all abstained is told as that', () => {
    const vote = { tally: [], abstentions: 30, settled: 'casting-vote' } as const
    expect(told(vote)).toBe('all-abstained')
    expect(told({ ...vote, tally: hands(0, 0) }, 'advisory')).toBe('all-abstained')
    expect(told({ ...vote, abstentions: 0 })).toBe('casting-vote')
    expect(told({ ...vote, settled: 'consensus' })).toBe('agreed-advice')
  })
})
