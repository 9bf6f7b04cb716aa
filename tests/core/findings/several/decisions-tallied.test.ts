import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionsTallied } from '../../../../src/core/findings/several/decisions-tallied.ts'
import type { DecisionTallied } from '../../../../src/core/findings/several/evidence.ts'
import { playsOf } from '../../../../src/core/findings/several/played.ts'
import type { Session } from '../../../../src/core/session/session.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'
import { arbitraryPlays } from './support/arbitrary-plays.ts'
import { hall, hallPlays } from './support/plays.ts'

function tallied(sessions: readonly Session[]): readonly DecisionTallied[] {
  const { script, notes } = tenpennyHall
  return decisionsTallied(script, notes, playsOf(script, notes, sessions))
}

function counts({ number, telling, plays, ranOut, choices }: DecisionTallied) {
  return [number, telling, plays, ranOut, choices.map(choice => `${choice.id} ${choice.plays}+${choice.late}`)]
}

const six = hallPlays(
  hall('tell-audit', 'late'),
  hall('tell-audit', 'cancel'),
  hall('tell-audit', 'let-run'),
  hall('ask-caretaker', 'let-run'),
  hall('ask-caretaker', 'cancel'),
  [...hall('watch-hall', 'cancel').slice(0, 1), { type: 'stopped', scene: 'the-hire' }],
)

test('at each decision it is counted how many plays took each choice, and apart from them how many because time ran out', () => {
  expect(tallied(six).map(counts)).toEqual([
    ['D1', 'counted', 6, 0, ['tell-audit 3+0', 'ask-caretaker 2+0', 'watch-hall 1+0']],
    ['D2', 'counted', 5, 1, ['let-run 2+1', 'cancel 2+0']],
    ['D3', 'counted', 5, 0, ['bank 5+0', 'keys 0+0', 'talk 5+0']],
  ])
})

test('a play that was stopped counts for what it reached, and for nothing more', () => {
  const stopped = six.slice(0, 5).map(session => ({
    ...session,
    log: [...session.log.slice(0, 1), { type: 'stopped' as const, scene: 'the-hire', at: session.startedAt }],
  }))
  expect(tallied(stopped).map(({ number, plays }) => [number, plays])).toEqual([['D1', 5]])
})

test('of a decision at which fewer than five of many plays are counted nothing is told', () => {
  const few = [...six.slice(0, 4), ...six.slice(5)]
  expect(tallied(few).map(counts)).toEqual([
    ['D1', 'counted', 5, 0, ['tell-audit 3+0', 'ask-caretaker 1+0', 'watch-hall 1+0']],
    ['D2', 'withheld', 0, 0, []],
    ['D3', 'withheld', 0, 0, []],
  ])
})

test('of fewer than five plays it is told what all took, and where one person played no more than that', () => {
  const three = six.slice(0, 3)
  expect(tallied(three).map(counts)).toEqual([
    ['D1', 'shared', 3, 0, ['tell-audit 3+0', 'ask-caretaker 0+0', 'watch-hall 0+0']],
    ['D2', 'shared', 3, 0, ['let-run 0+0', 'cancel 0+0']],
    ['D3', 'shared', 3, 0, ['bank 3+0', 'keys 0+0', 'talk 3+0']],
  ])
  expect(tallied(three).map(({ isCut }) => isCut)).toEqual([false, true, false])
})

test('for any plays the counts of a decision add up to the plays counted there, and these are five at least', () => {
  fc.assert(
    fc.property(arbitraryPlays({ least: 5, most: 12 }), ({ script, notes, sessions }) => {
      const decisions = decisionsTallied(script, notes, playsOf(script, notes, sessions))
      for (const { telling, plays, isWhole, choices, none, ranOut, several } of decisions) {
        if (plays === sessions.length) expect(isWhole).toBe(true)
        const sum = choices.reduce((one, choice) => one + choice.plays, none + ranOut)
        if (several) expect(choices.every(choice => choice.plays + choice.late <= plays)).toBe(true)
        else expect(sum).toBe(plays)
        expect(telling === 'counted' ? plays >= 5 : telling === 'withheld' && plays === 0).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})
