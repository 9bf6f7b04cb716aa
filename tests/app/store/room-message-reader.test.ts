import { expect, test } from 'vitest'
import { readRoomMessage } from '../../../src/app/store/room-message-reader.ts'
import type { RoomView } from '../../../src/core/room/room-view.ts'
import { roomViews } from '../../support/room-views.ts'

/** What the views may leave out. */
const optional = new Set(
  (
    'part place.clock confidence.hands confidence.before scene.inject scene.text inject.from inject.subject ' +
    'question.number question.actor question.timer consequence.how exhibit.marking surprise.ending ' +
    'moments:events.number list.number crossed.why decision.how decision.outOfBounds decision.helped decision.harmed ' +
    'decision.wouldHaveHelped choices.votes sides.votes sides.helped sides.harmed others.votes divided.minority ' +
    'closing.keep closing.change closing.secondLook'
  ).split(' '),
)

const views = await roomViews(1)
const closing: RoomView = {
  kind: 'closing',
  title: 'Thank you',
  place: { part: 'Closing', number: 5, of: 5 },
  keep: 'Ask',
  change: undefined,
  secondLook: undefined,
}
const message = { kind: 'view', revision: 3, view: closing }

test('every view that a room may be shown is read as it was sent', () => {
  expect(new Set(views.map(({ kind }) => kind)).size).toBe(18)
  for (const view of views) {
    const sent: unknown = structuredClone({ kind: 'view', revision: 1, view })
    expect(readRoomMessage(sent)).toBe(sent)
  }
})

test('a view in which one value is of another type, is missing, or has company is none', () => {
  for (const view of views.filter(isFirstOfKind)) {
    for (const { at, value, owner, key } of valuesIn({ kind: 'view', revision: 1, view })) {
      for (const other of othersThan(value)) {
        const changed = withValue({ kind: 'view', revision: 1, view }, at, other)
        expect([at.join('.'), other, readRoomMessage(changed)]).toEqual([at.join('.'), other, undefined])
      }
      if (typeof key === 'number' || value === undefined) continue
      const left = withValue({ kind: 'view', revision: 1, view }, at, undefined)
      // Of the debrief’s place the part is a title, and of a view the page.
      const names = [`${owner}.${key}`, `${view.kind}:${owner}.${key}`, ...(owner === 'place' ? [] : [key])]
      const mayGo = names.some(name => optional.has(name))
      expect([at.join('.'), readRoomMessage(left) !== undefined]).toEqual([at.join('.'), mayGo])
    }
  }
})

test('so are a screen that asks, one that is asked, one that answers or goes, and the end', () => {
  for (const kind of ['hello', 'ask', 'here', 'goodbye', 'closed']) expect(readRoomMessage({ kind })).toEqual({ kind })
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
    advises: false,
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

test('a field of the prototype that a message brings along is not taken either', () => {
  const view: unknown = JSON.parse('{ "kind": "closing", "__proto__": { "notes": "Psst" } }')
  expect(readRoomMessage({ ...message, view })).toBeUndefined()
})

interface FoundValue {
  readonly at: readonly (string | number)[]
  readonly value: unknown
  readonly key: string | number
  /** The key of the object that holds the value, or the kind of the view. */
  readonly owner: string
}

/** Every value of a message but those in prose, which has a grammar of its own. */
function valuesIn(value: unknown, at: readonly (string | number)[] = [], owner = 'message'): FoundValue[] {
  if (typeof value !== 'object' || value === null) return []
  const name = at.length === 1 && 'kind' in value ? String(value.kind) : owner
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item])
    : Object.entries({ ...value })
  return entries.flatMap(([key, item]) => {
    const found = { at: [...at, key], value: item, key, owner: name }
    const isProse = key === 'text' && Array.isArray(item)
    return [found, ...(isProse ? [] : valuesIn(item, found.at, typeof key === 'string' ? key : name))]
  })
}

/** Values that cannot stand where this one does. */
function othersThan(value: unknown): readonly unknown[] {
  if (value === undefined) return [null, { notes: 'Psst' }, [3, { notes: 'Psst' }]]
  if (Array.isArray(value)) return [null, {}, 'a', [{ notes: 'Psst' }]]
  if (typeof value === 'object') return [null, [], 'a', { ...value, notes: 'Psst' }]
  if (typeof value === 'number') return [null, '3', Number.NaN, Infinity, 3n]
  return [null, 3.5, [], { notes: 'Psst' }]
}

/** @param value `undefined` takes the key away */
function withValue(from: unknown, at: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(from)
  const parents = at.slice(0, -1)
  const parent = parents.reduce((held: unknown, key) => Reflect.get(Object(held), key), copy)
  const last = at.at(-1) ?? ''
  if (value === undefined) Reflect.deleteProperty(Object(parent), last)
  else Reflect.set(Object(parent), last, value)
  return copy
}

function isFirstOfKind({ kind }: RoomView, index: number, all: readonly RoomView[]): boolean {
  return all.findIndex(other => other.kind === kind) === index
}
