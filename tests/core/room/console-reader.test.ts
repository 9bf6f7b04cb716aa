import { expect, test } from 'vitest'
import { readConsoleState } from '../../../src/core/room/console-reader.ts'
import {
  countAbstentions,
  update,
  countVotes,
  freeze,
  newConsoleState,
  type Slide,
  markTablesCounted,
} from '../../../src/core/room/console-state.ts'
import { newTimer, start } from '../../../src/core/room/timer.ts'

const kept = (desk: unknown): unknown => JSON.parse(JSON.stringify(desk))

const slides: readonly Slide[] = [
  { kind: 'welcome' },
  { kind: 'confidence', when: 'after' },
  { kind: 'scene' },
  { kind: 'question' },
  { kind: 'tally' },
  { kind: 'consequence', event: 4 },
  { kind: 'moments' },
  { kind: 'surprise' },
  { kind: 'boundaries' },
  { kind: 'four-ps' },
  { kind: 'signs' },
  { kind: 'questions' },
  { kind: 'recommendations' },
  { kind: 'afterwards' },
  { kind: 'closing' },
  { kind: 'decision', number: 3 },
  { kind: 'divided', number: 1 },
  { kind: 'asked', number: 2, back: { kind: 'divided', number: 1 } },
]

test('a new desk is read as it was kept', () => {
  expect(readConsoleState(kept(newConsoleState()))).toEqual(newConsoleState())
})

test('a desk in the middle of everything is read as it was kept', () => {
  const voted = countVotes(newConsoleState(), 'call', { choice: 'tell', table: 'Table 1', votes: 4 })
  const busy = markTablesCounted(countAbstentions(voted, 'call', { table: 'Table 1', votes: 2 }), 'call', ['Table 1'])
  const desk = update(freeze(busy, 12), {
    slide: { kind: 'tally' },
    exhibit: { id: 'poster', pane: { zoom: 1.5, x: 0.2, y: 1 } },
    timer: start(newTimer(60), 5),
    hands: [1, 2, 3, 4, 5],
    screens: 'two',
    drafts: { 'note on two': 'Ask Mr', 'minority at call on two': 'Some would wait' },
    spent: { ms: 9, seen: 10 },
  })
  expect(readConsoleState(kept(desk))).toEqual(desk)
})

test('a desk that an earlier version kept, without lines that are half typed, is read', () => {
  const { drafts, ...earlier } = newConsoleState()
  expect(drafts).toEqual({})
  expect(readConsoleState(kept(earlier))).toEqual(newConsoleState())
})

test('closing words that an earlier version kept, without a day for a second look, are read', () => {
  const earlier = { ...newConsoleState(), concluding: { keep: 'Ask', change: '' } }
  expect(readConsoleState(kept(earlier))?.concluding).toEqual({ keep: 'Ask', change: '', secondLook: '' })
})

test('a vote that an earlier version kept, with one number for those who abstain, is read', () => {
  const tally = [{ choice: 'tell', table: 'Table 1', votes: 4 }]
  const earlier = { ...newConsoleState(), ballot: { scene: 'call', tally, abstentions: 2 } }
  const ballot = { scene: 'call', tally, abstentions: [{ votes: 2 }], tablesDone: [] }
  expect(readConsoleState(kept(earlier))?.ballot).toEqual(ballot)
  const none = { ...earlier, ballot: { ...earlier.ballot, abstentions: 0 } }
  expect(readConsoleState(kept(none))?.ballot).toEqual({ ...ballot, abstentions: [] })
  const { slide, page, exhibit, showsText, ballot: frozen, timer } = earlier
  const frozenThere = { slide, page, exhibit, showsText, ballot: frozen, timer, events: 3 }
  expect(readConsoleState(kept({ ...earlier, frozen: frozenThere }))?.frozen?.ballot).toEqual(ballot)
})

test('fewer than none abstained is no number', () => {
  const ballot = { scene: 'call', tally: [], tablesDone: [] }
  for (const abstentions of [-1, 1.5, 'two', [{ votes: -1 }], undefined])
    expect(readConsoleState({ ...newConsoleState(), ballot: { ...ballot, abstentions } })).toBeUndefined()
})

test.for(slides)('the slide $kind is read as it was kept', slide => {
  expect(readConsoleState(kept({ ...newConsoleState(), slide }))?.slide).toEqual(slide)
})

test('of anything else nothing is taken', () => {
  for (const other of [
    undefined,
    null,
    'desk',
    {},
    { ...newConsoleState(), slide: { kind: 'pillar', pillar: 'protect' } },
    { ...newConsoleState(), notes: 'more' },
    { ...newConsoleState(), revision: -1 },
    { ...newConsoleState(), hands: [1, 2] },
    { ...newConsoleState(), drafts: { 'note on two': 4 } },
  ])
    expect(readConsoleState(other)).toBeUndefined()
})
