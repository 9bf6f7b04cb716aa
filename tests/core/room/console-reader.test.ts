import { expect, test } from 'vitest'
import { readDesk } from '../../../src/core/room/console-reader.ts'
import {
  abstained,
  changed,
  counted,
  froze,
  newDesk,
  type Slide,
  tablesCounted,
} from '../../../src/core/room/console-state.ts'
import { clockOf, started } from '../../../src/core/room/timer.ts'

const kept = (desk: unknown): unknown => JSON.parse(JSON.stringify(desk))

const slides: readonly Slide[] = [
  { kind: 'welcome' },
  { kind: 'confidence', when: 'after' },
  { kind: 'scene' },
  { kind: 'question' },
  { kind: 'tally' },
  { kind: 'consequence', event: 4 },
  { kind: 'moments' },
  { kind: 'also-marked' },
  { kind: 'costs' },
  { kind: 'divided' },
  { kind: 'recommendations' },
  { kind: 'afterwards' },
  { kind: 'closing' },
  { kind: 'key-event', scene: 'call' },
  { kind: 'pillar', pillar: 'protect' },
]

test('a new desk is read as it was kept', () => {
  expect(readDesk(kept(newDesk()))).toEqual(newDesk())
})

test('a desk in the middle of everything is read as it was kept', () => {
  const voted = counted(newDesk(), 'call', { choice: 'tell', table: 'Table 1', votes: 4 })
  const busy = tablesCounted(abstained(voted, 'call', { table: 'Table 1', votes: 2 }), 'call', ['Table 1'])
  const desk = changed(froze(busy, 12), {
    slide: { kind: 'tally' },
    exhibit: { id: 'poster', pane: { zoom: 1.5, x: 0.2, y: 1 } },
    timer: started(clockOf(60), 5),
    hands: [1, 2, 3, 4, 5],
    screens: 'two',
    drafts: { 'note on two': 'Ask Mr', 'minority at call on two': 'Some would wait' },
    spent: { ms: 9, seen: 10 },
  })
  expect(readDesk(kept(desk))).toEqual(desk)
})

test('a desk that an earlier version kept, without lines that are half typed, is read', () => {
  const { drafts, ...earlier } = newDesk()
  expect(drafts).toEqual({})
  expect(readDesk(kept(earlier))).toEqual(newDesk())
})

test('a vote that an earlier version kept, with one number for those who abstain, is read', () => {
  const tally = [{ choice: 'tell', table: 'Table 1', votes: 4 }]
  const earlier = { ...newDesk(), ballot: { scene: 'call', tally, abstentions: 2 } }
  const ballot = { scene: 'call', tally, abstentions: [{ votes: 2 }], tablesDone: [] }
  expect(readDesk(kept(earlier))?.ballot).toEqual(ballot)
  const none = { ...earlier, ballot: { ...earlier.ballot, abstentions: 0 } }
  expect(readDesk(kept(none))?.ballot).toEqual({ ...ballot, abstentions: [] })
  const { slide, page, exhibit, showsText, ballot: frozen, timer } = earlier
  const frozenThere = { slide, page, exhibit, showsText, ballot: frozen, timer, events: 3 }
  expect(readDesk(kept({ ...earlier, frozen: frozenThere }))?.frozen?.ballot).toEqual(ballot)
})

test('fewer than none abstained is no number', () => {
  const ballot = { scene: 'call', tally: [], tablesDone: [] }
  for (const abstentions of [-1, 1.5, 'two', [{ votes: -1 }], undefined])
    expect(readDesk({ ...newDesk(), ballot: { ...ballot, abstentions } })).toBeUndefined()
})

test.for(slides)('the slide $kind is read as it was kept', slide => {
  expect(readDesk(kept({ ...newDesk(), slide }))?.slide).toEqual(slide)
})

test('of anything else nothing is taken', () => {
  for (const other of [
    undefined,
    null,
    'desk',
    {},
    { ...newDesk(), slide: { kind: 'surprise' } },
    { ...newDesk(), notes: 'more' },
    { ...newDesk(), revision: -1 },
    { ...newDesk(), hands: [1, 2] },
    { ...newDesk(), drafts: { 'note on two': 4 } },
  ])
    expect(readDesk(other)).toBeUndefined()
})
