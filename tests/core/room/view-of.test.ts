import { expect, test } from 'vitest'
import type { Evening } from '../../../src/core/room/agenda.ts'
import { changed, counted, newDesk, shown, type Desk } from '../../../src/core/room/desk.ts'
import { roomView } from '../../../src/core/room/view-of.ts'
import type { Intent } from '../../../src/core/session/intent.ts'
import { marketNotes, marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

function market(...intents: readonly Intent[]): Evening {
  return { script: marketScript, notes: marketNotes, session: played(marketScript, ...intents) }
}

const call = market({ type: 'continued', scene: 'stall' })
const question: Desk = shown(newDesk(), { kind: 'question' })

test('a scene is shown by its headline, and by its whole text only when that is asked for', () => {
  const scene = shown(newDesk(), { kind: 'scene' })
  expect(roomView(market(), scene)).toMatchObject({
    kind: 'scene',
    place: { title: 'The stall', clock: 'Monday, 9 am' },
    headline: 'A stall',
    text: undefined,
    papers: ['A poster'],
  })
  expect(roomView(market(), changed(scene, { showsText: true }))).toMatchObject({ text: expect.anything() })
})

test('choices on offer are lettered, in short', () => {
  expect(roomView(call, question)).toMatchObject({
    kind: 'question',
    asks: 'Whom do you tell?',
    options: [
      { letter: 'A', words: 'Tell' },
      { letter: 'B', words: 'Wait' },
      { letter: 'C', words: 'Watch by night' },
    ],
  })
})

test('hands that are counted stay hidden until they are shown', () => {
  const voted = counted(counted(question, 'call', { choice: 'tell', votes: 4 }), 'call', {
    choice: 'wait',
    votes: 9,
  })
  expect(JSON.stringify(roomView(call, voted))).not.toMatch(/"votes"|9/)
  expect(roomView(call, shown(voted, { kind: 'tally' }))).toMatchObject({
    rows: [
      { letter: 'A', votes: 4 },
      { letter: 'B', votes: 9 },
      { letter: 'C', votes: 0 },
    ],
    isTied: false,
  })
})

test('a blank screen shows nothing, whatever else is on', () => {
  expect(roomView(call, changed(question, { isBlank: true }))).toEqual({ kind: 'blank' })
})

test('a frozen screen goes on showing what it showed', () => {
  const frozen = changed(question, { frozen: roomView(call, question) })
  const later = market(
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['wait'] },
  )
  expect(roomView(later, frozen)).toEqual(roomView(call, question))
})

test('a document is shown only once it was handed over', () => {
  const pane = { zoom: 1, x: 0, y: 0 }
  const open = (id: string) => changed(question, { exhibit: { id, pane } })
  expect(roomView(call, open('poster'))).toEqual({
    kind: 'exhibit',
    scenario: marketScript.id,
    id: 'poster',
    title: 'A poster',
    marking: undefined,
    pane,
  })
  expect(roomView(call, open('ledger')).kind).toBe('question')
})

test('what followed is shown with what was taken and how that was settled', () => {
  const vote = { tally: [{ choice: 'tell', votes: 7 }], abstentions: 1, settled: 'majority' } as const
  const evening = market(
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'], vote },
  )
  expect(roomView(evening, shown(newDesk(), { kind: 'consequence', event: 1 }))).toMatchObject({
    kind: 'consequence',
    taken: [{ letter: 'A', words: 'Tell' }],
    how: 'By majority',
  })
})

test('nothing that is told afterwards is shown while the story goes on', () => {
  for (const kind of ['moments', 'also-marked', 'costs', 'divided', 'closing'] as const)
    expect(roomView(call, shown(newDesk(), { kind }))).toEqual({ kind: 'blank' })
  expect(roomView(call, shown(newDesk(), { kind: 'key-event', scene: 'call' }))).toEqual({ kind: 'blank' })
  expect(roomView(call, shown(newDesk(), { kind: 'pillar', pillar: 'pursue' }))).toEqual({ kind: 'blank' })
})
