import { expect, test } from 'vitest'
import type { GroupSession } from '../../../src/core/room/agenda.ts'
import { choicePreviews, leadPreviews, nextTitles } from '../../../src/core/room/choice-preview.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes, marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

function market(...intents: readonly Intent[]): GroupSession {
  return { script: marketScript, notes: marketNotes, session: played(marketScript, ...intents) }
}

const onwards: Intent = { type: 'continued', scene: 'stall' }
const tell: Intent = { type: 'decided', scene: 'call', picks: ['tell'] }
const look: Intent = { type: 'looked', scene: 'look', lead: 'books' }

test('of each choice on offer it is told where it leads, its points, its law, and what time takes', () => {
  const [told, waited, watched] = choicePreviews(market(onwards))
  expect(told).toEqual({
    id: 'tell',
    letter: 'A',
    label: 'Tell the police',
    to: ['A look round'],
    points: [
      { pillar: 'pursue', points: 3, why: 'They can act.' },
      { pillar: 'prevent', points: -1, why: 'It frightens people.' },
    ],
    outOfBounds: undefined,
    law: [expect.objectContaining({ id: 'act-1', title: 'Act 1' })],
    onTimeout: false,
  })
  expect(waited).toMatchObject({ letter: 'B', onTimeout: true })
  expect(watched?.outOfBounds).toMatchObject({ kind: 'unlawful', why: 'No authorisation.' })
  expect(watched?.law.map(({ id }) => id)).toEqual(['act-1', 'act-2'])
})

test('where several are taken, it is told where any set with it may lead', () => {
  const budget = market(onwards, tell, look, { type: 'continued', scene: 'books' }, { type: 'left-hub', scene: 'look' })
  expect(choicePreviews(budget).map(({ to }) => to)).toEqual([['All is well'], ['All is well'], ['All is well']])
})

test('an interrupt that would cut in is where a choice leads', () => {
  const waited: Intent = { type: 'decided', scene: 'call', picks: ['wait'] }
  const budget = market(
    onwards,
    waited,
    look,
    { type: 'continued', scene: 'books' },
    { type: 'left-hub', scene: 'look' },
  )
  expect(choicePreviews(budget)[0]?.to).toEqual(['A reporter rings'])
})

test('of a visit it is told where each lead goes', () => {
  expect(leadPreviews(market(onwards, tell))).toEqual([
    { id: 'books', to: ['The books'] },
    { id: 'yard', to: ['The yard'] },
  ])
  expect(choicePreviews(market(onwards, tell))).toEqual([])
})

test('of a passage it is told what comes next', () => {
  expect(nextTitles(market())).toEqual(['The call'])
  expect(leadPreviews(market())).toEqual([])
})
