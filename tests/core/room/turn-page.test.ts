import { expect, test } from 'vitest'
import type { Evening } from '../../../src/core/room/agenda.ts'
import { changed, newDesk, shown } from '../../../src/core/room/desk.ts'
import { partOf, turned, turnedTo } from '../../../src/core/room/turn-page.ts'
import { roomView } from '../../../src/core/room/view-of.ts'
import { marketNotes, marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

const words = 'Nobody had asked the one who sells there every day what he sees from his stall. '
const evening: Evening = {
  script: marketScript,
  notes: marketNotes,
  session: played(
    marketScript,
    { type: 'stopped', scene: 'stall' },
    { type: 'concluded', keep: words.repeat(8), change: 'More.' },
  ),
}
const closing = shown(newDesk(), { kind: 'closing' })

function partOn(desk: typeof closing) {
  const view = roomView(evening, desk)
  return view.kind === 'closing' ? view.part : undefined
}

test('a long slide begins on its first page, and is turned to its last', () => {
  expect(partOn(closing)).toEqual({ number: 1, of: 2 })
  const second = turned(evening, closing, 1)
  expect(second?.page).toBe(1)
  expect(second?.revision).toBe(closing.revision + 1)
  expect(second && partOn(second)).toEqual({ number: 2, of: 2 })
})

test('there is nothing before the first page, nor after the last', () => {
  expect(turned(evening, closing, -1)).toBeUndefined()
  const last = changed(closing, { page: 1 })
  expect(turned(evening, last, 1)).toBeUndefined()
  expect(turned(evening, last, -1)?.page).toBe(0)
})

test('a page that is no longer there is the last', () => {
  const far = changed(closing, { page: 7 })
  expect(partOn(far)).toEqual({ number: 2, of: 2 })
  expect(turned(evening, far, -1)?.page).toBe(0)
})

test('it knows which page is shown of how many', () => {
  expect(partOf(evening, closing)).toEqual({ number: 1, of: 2 })
  expect(partOf(evening, changed(closing, { page: 7 }))).toEqual({ number: 2, of: 2 })
})

test('it turns to the page on which a draft of that number stands', () => {
  const text = 'That officers be requested to settle what post a community centre takes in, and for whom.'
  const draft = { text, to: 'Leader', pillar: 'protect', months: 1, because: 'It was needed.' } as const
  const recommendations = Object.fromEntries(
    Array.from({ length: 11 }, (_, index) => [`draft-${index}`, draft]),
  )
  const many: Evening = { ...evening, notes: { ...marketNotes, recommendations } }
  const first = shown(newDesk(), { kind: 'recommendations' })
  const turnedOver = turnedTo(many, first, 11)
  expect(roomView(many, turnedOver)).toMatchObject({
    drafts: expect.arrayContaining([expect.objectContaining({ number: 11 })]),
  })
  expect(turnedTo(many, turnedOver, 11)).toBe(turnedOver)
  expect(turnedTo(many, first, 44)).toBe(first)
})

test('another slide begins on its first page', () => {
  expect(shown(changed(closing, { page: 1 }), { kind: 'moments' }).page).toBe(0)
})
