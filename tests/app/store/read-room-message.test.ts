import { expect, test } from 'vitest'
import { readRoomMessage } from '../../../src/app/store/read-room-message.ts'
import type { RoomView } from '../../../src/core/room/room-view.ts'
import { roomViews } from '../../support/room-views.ts'

const closing: RoomView = { kind: 'closing', keep: 'Ask', change: undefined }
const message = { kind: 'view', revision: 3, view: closing }

test('every view that a room may be shown is read as it was sent', async () => {
  const views = await roomViews(1)
  expect(new Set(views.map(({ kind }) => kind)).size).toBe(17)
  for (const view of views) {
    const sent: unknown = structuredClone({ kind: 'view', revision: 1, view })
    expect(readRoomMessage(sent)).toBe(sent)
  }
})

test('so are a screen that asks, one that is asked, one that answers or goes, and the end', () => {
  for (const kind of ['hello', 'ask', 'here', 'goodbye', 'closed'])
    expect(readRoomMessage({ kind })).toEqual({ kind })
})

test('so is a key of a remote, and no other', () => {
  const pressed = { kind: 'key', key: 'PageDown' }
  expect(readRoomMessage(pressed)).toEqual(pressed)
  for (const key of ['k', 'n', 'Enter', 'constructor', undefined, 3])
    expect(readRoomMessage({ kind: 'key', key })).toBeUndefined()
  expect(readRoomMessage({ ...pressed, notes: 'Psst' })).toBeUndefined()
})

test('a timer and a document are read too', () => {
  const pane = { zoom: 2, x: 0.5, y: 1 }
  const exhibit = {
    kind: 'exhibit',
    scenario: 'market',
    id: 'poster',
    title: 'A poster',
    marking: undefined,
    pane,
  }
  const running = { kind: 'running', endsAt: 5, total: 9 }
  const place = { stage: { title: 'One', number: 1, of: 2 }, title: 'A', clock: undefined }
  const question = {
    kind: 'question',
    place,
    asks: 'Whom?',
    actor: undefined,
    options: [{ letter: 'A', words: 'Tell' }],
    min: 1,
    max: 1,
    timer: running,
  }
  for (const view of [exhibit, question])
    expect(readRoomMessage({ kind: 'view', revision: 1, view })).toEqual({ kind: 'view', revision: 1, view })
})

test.for<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'view'],
  ['a list', [message]],
  ['no kind', { revision: 3, view: closing }],
  ['a kind that is not known', { ...message, kind: 'notes' }],
  ['a kind that every object has', { kind: 'constructor' }],
  ['a revision that is no number', { ...message, revision: '3' }],
  ['no view', { kind: 'view', revision: 3 }],
  ['a view that is not known', { ...message, view: { kind: 'notes', text: 'Psst' } }],
  ['a field that the view does not have', { ...message, view: { ...closing, notes: 'Psst' } }],
  ['a field of another type', { ...message, view: { ...closing, keep: 3 } }],
  ['a mark that prose does not have', { ...message, view: proseView(['p', ['script', 'Psst']]) }],
  ['prose that is none', { ...message, view: proseView('Psst') }],
])('%s is no message', ([, data]) => {
  expect(readRoomMessage(data)).toBeUndefined()
})

function proseView(block: unknown) {
  const place = { stage: { title: 'One', number: 1, of: 2 }, title: 'A', clock: undefined }
  return { kind: 'consequence', place, taken: [], how: undefined, text: [[block]] }
}

test('prose with every mark is a message', () => {
  const marks = ['p', 'One ', ['em', ['strong', 'two']], ['br'], ['link', 'https://example.org/', 'three']]
  const view = proseView(['quote', ['ul', [marks], [['ol', [marks]]]]])
  expect(readRoomMessage({ ...message, view })).toEqual({ ...message, view })
})
