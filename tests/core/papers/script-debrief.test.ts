import { expect, test } from 'vitest'
import { paragraph } from '../../../src/core/report/block.ts'
import { facilitatorsStory } from '../../../src/core/papers/facilitators-story.ts'
import { afterSheet } from '../../../src/core/papers/script-debrief.ts'
import type { Condition } from '../../../src/core/scenario/condition-schema.ts'
import { marketTelling } from './support/telling.ts'

const told = facilitatorsStory(marketTelling)

test.for<[Condition, string]>([
  [{ told: true }, '“The police were told” is true'],
  [{ sealed: false }, '“The records are sealed” is not true'],
  [{ trust: 1 }, '“Trust” is 1'],
  [{ trust: { 'at-most': 1 } }, '“Trust” is 1 or less'],
  [{ trust: { 'at-least': 1 } }, '“Trust” is 1 or more'],
  [{ chose: { call: ['tell', 'boast'] } }, 'they chose A or D at scene 2, The call'],
  [{ visited: 'books' }, 'the group reached scene 4, The books'],
  [{ scored: { pillar: 'pursue', below: 50 } }, 'Pursue is below 50%'],
  [{ missed: 'call' }, 'members did not find the key event of scene 2, The call'],
  [{ agreed: 'told' }, 'members agreed on R2'],
  [{ any: [{ agreed: 'always' }, { agreed: 'spent' }] }, 'members agreed on R1 or R3'],
  [{ any: [{ agreed: 'always' }, { told: true }] }, 'members agreed on R1, or “The police were told” is true'],
  [{ not: { told: true } }, 'it is not true that “The police were told” is true'],
  [
    { all: [{ told: true }, { visited: 'yard' }] },
    '“The police were told” is true, and the group reached scene 5, The yard',
  ],
])('%j is said', ([condition, said]) => {
  const notes = { ...told.notes, afterwards: [{ when: condition, text: [] }] }
  expect(afterSheet({ ...told, notes }, true).blocks).toContainEqual(paragraph({ strong: `If ${said}:` }))
})
