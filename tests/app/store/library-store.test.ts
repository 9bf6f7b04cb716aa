import { expect, test } from 'vitest'
import type { Device } from '../../../src/app/store/device.ts'
import { importFiles } from '../../../src/app/store/import-file.ts'
import { LibraryStore } from '../../../src/app/store/library-store.ts'
import { resumeSession, startSession } from '../../../src/app/store/open-session.ts'
import { damagedFile, fileOf } from '../../../src/app/store/session-file.ts'
import { recordOf } from '../../../src/app/store/storage.ts'
import { writeSession } from '../../../src/core/session/session-file.ts'
import { fork } from '../../../src/core/session/fork.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { after, played } from '../../support/played-session.ts'
import { damagedIn, fakeClock, fakeDevice, quiet, unreadable } from './support/fake-device.ts'

const nothingElse = undefined
const session = played(script, { type: 'continued', scene: 'stall' })
const longer = after(session, script, { type: 'decided', scene: 'call', picks: ['tell'] })
const otherwise = after(session, script, { type: 'decided', scene: 'call', picks: ['wait'] })

function file(of: Session): Blob {
  return new Blob([writeSession(of)])
}

async function holding(...sessions: Session[]): Promise<Device> {
  const device = fakeDevice()
  for (const one of sessions) await device.storage.put(recordOf(one), undefined)
  return device
}

test('the sessions of the device are listed, the last played first, without being read', async () => {
  const library = new LibraryStore(await holding(session, { ...longer, id: 'session-2' }), nothingElse)
  expect(library.getState()).toEqual({ sessions: undefined, lasting: true })
  await library.refresh()
  expect(library.getState().sessions?.map(({ id, events }) => [id, events])).toEqual([
    ['session-2', 2],
    ['session-1', 1],
  ])
  expect(library.getState().sessions?.every(summary => !('text' in summary))).toBe(true)
})

test('a session of the device can be read, and what is not there cannot', async () => {
  const library = new LibraryStore(await holding(session), nothingElse)
  expect(await library.read('session-1')).toEqual({ ok: true, session })
  expect(await library.read('session-2')).toBe(undefined)
})

test('a session that the browser did not manage to read is not taken for one that is not there', async () => {
  const library = new LibraryStore(unreadable(await holding(session)), nothingElse)
  expect(await library.read('session-1')).toBe(null)
})

test('a session file is taken in', async () => {
  const library = new LibraryStore(await holding(), nothingElse)
  expect(await library.importFile(file(session))).toEqual({ kind: 'imported', session })
  expect(library.getState().sessions?.map(({ id }) => id)).toEqual(['session-1'])
})

test('a file that goes further than the device takes its place', async () => {
  const library = new LibraryStore(await holding(session), nothingElse)
  expect(await library.importFile(file(longer))).toEqual({ kind: 'imported', session: longer })
  expect(await library.read('session-1')).toEqual({ ok: true, session: longer })
})

test('a file that does not go further changes nothing', async () => {
  const library = new LibraryStore(await holding(longer), nothingElse)
  expect(await library.importFile(file(session))).toEqual({ kind: 'here-already', session: longer })
  expect(await library.importFile(file(longer))).toEqual({ kind: 'here-already', session: longer })
})

test('a file in which something else was done changes nothing', async () => {
  const library = new LibraryStore(await holding(longer), nothingElse)
  expect(await library.importFile(file(otherwise))).toEqual({ kind: 'differs', session: longer })
  expect(await library.read('session-1')).toEqual({ ok: true, session: longer })
})

test('an older file does not bring back words that were erased', async () => {
  const noted = after(session, script, { type: 'noted', scene: 'stall', text: 'A real name.' })
  const erased = after(noted, script, { type: 'erased', event: 1 })
  const device = await holding(erased)
  const library = new LibraryStore(device, nothingElse)
  expect((await library.importFile(file(noted))).kind).toBe('here-already')
  expect((await device.storage.get('session-1'))?.text).not.toContain('A real name.')
})

test('nor does the file of a what-if that took them over, or of what it was forked from', async () => {
  const noted = after(session, script, { type: 'noted', scene: 'stall', text: 'A real name.' })
  const forked = fork(script, noted, 2, { id: 'fork-1', at: session.startedAt })
  if (!forked.ok) throw new Error(forked.refusal.code)
  for (const [here, later] of [
    [noted, forked.session],
    [forked.session, noted],
  ] as const) {
    const device = await holding(after(here, script, { type: 'erased', event: 1 }))
    const library = new LibraryStore(device, nothingElse)
    expect((await library.importFile(file(later))).kind).toBe('imported')
    expect((await device.storage.get(later.id))?.text).not.toContain('A real name.')
  }
})

test('a file of a session that is open is not taken in', async () => {
  const device = await holding(session)
  await resumeSession('session-1', () => Promise.resolve(script), device, fakeClock())
  const imported = await new LibraryStore(device, nothingElse).importFile(file(longer))
  expect(imported).toEqual({ kind: 'open-in-a-tab', session: longer })
})

test('a file that is no session is refused, a large one without reading it', async () => {
  const library = new LibraryStore(await holding(), nothingElse)
  const cut = new Blob([writeSession(session).slice(0, 100)])
  expect(await library.importFile(cut)).toEqual({ kind: 'refused', refusal: { code: 'half-written' } })
  const large = new Blob(['x'.repeat(5_000_001)])
  expect(await library.importFile(large)).toEqual({
    kind: 'refused',
    refusal: { code: 'too-big', bytes: 5_000_001 },
  })
  expect(library.getState().sessions).toEqual([])
})

test('a file that is not UTF-8 is refused, one by one and among several', async () => {
  const device = await holding()
  const library = new LibraryStore(device, nothingElse)
  const noted = after(session, script, { type: 'noted', scene: 'stall', text: 'The café' })
  const latin = new File([Buffer.from(writeSession(noted), 'latin1')], 'a.session.json')
  expect(await library.importFile(latin)).toEqual({ kind: 'refused', refusal: { code: 'not-utf-8' } })
  const taken = await importFiles([latin], { scenarios: [script], library })
  expect(taken.problems).toEqual([
    'a.session.json: We cannot read some letters in this file, because it is not saved as UTF-8. Save the session again, or save this file as UTF-8.',
  ])
  expect(await device.storage.list()).toEqual([])
})

test('a file that finds no room is not said to be there', async () => {
  const device = fakeDevice()
  device.failing = 'no-room'
  const imported = await new LibraryStore(device, nothingElse).importFile(file(session))
  expect(imported).toEqual({ kind: 'not-stored', session, reason: 'no-room' })
})

test('a browser that cannot read is not one that keeps nothing', async () => {
  const device = await holding(session)
  const library = new LibraryStore(unreadable(device), nothingElse)
  await library.refresh()
  expect(library.getState()).toEqual({ sessions: undefined, isUnread: true, lasting: true })
  expect(await library.exportFile('session-1')).toBe(null)
  expect(await library.importFile(file(longer))).toEqual({
    kind: 'not-stored',
    session: longer,
    reason: 'unavailable',
  })
  expect(await device.storage.get('session-1')).toMatchObject({ events: session.log.length })
})

test('what is damaged hides no other session, and is not written over by a file', async () => {
  const device = await holding({ ...session, id: 'session-2' })
  const library = new LibraryStore(damagedIn(device, { id: 'session-1', held: null }), nothingElse)
  await library.refresh()
  expect(library.getState().sessions?.map(({ id }) => id)).toEqual(['session-2'])
  expect(library.getState().damaged).toEqual([{ id: 'session-1', held: null }])
  expect(await library.importFile(file(session))).toEqual({ kind: 'damaged-here', session })
  expect(await device.storage.get('session-1')).toBeUndefined()
})

test('what is damaged is saved as the session file that it still has, or as whatever it holds', () => {
  const { text } = recordOf(session)
  expect(damagedFile({ id: 'session-1', held: { text, lastAt: null } })).toEqual({
    name: 'damaged-sessio.session.json',
    text,
  })
  const loop: { self?: unknown } = {}
  loop.self = loop
  for (const [held, saved] of [
    [{}, '{}'],
    [null, 'null'],
    [5, '5'],
    [undefined, 'undefined'],
    [loop, '[object Object]'],
  ])
    expect(damagedFile({ id: 'x', held })).toEqual({ name: 'damaged-x.txt', text: saved })
})

test('a session is saved as a file that can be opened again', async () => {
  const library = new LibraryStore(await holding(session), nothingElse)
  const exported = await library.exportFile('session-1')
  expect(exported).toEqual({ name: 'small-2026-11-24-sessio.session.json', text: writeSession(session) })
  expect(fileOf(session)).toEqual(exported)
  expect(await library.exportFile('session-2')).toBe(undefined)
})

test('nothing of a strange session gets into the name of its file', () => {
  const strange = { ...session, id: '../x', scenario: { ...session.scenario, id: '../../etc/passwd\u0000' } }
  expect(fileOf(strange).name).toBe('etc-passwd-2026-11-24-x.session.json')
})

test('a session that is removed is gone, and the tab that plays it stops', async () => {
  const device = await holding(session, { ...longer, id: 'session-2' })
  const resumed = await resumeSession('session-1', () => Promise.resolve(script), device, fakeClock())
  const library = new LibraryStore(device, nothingElse)
  expect(await library.remove('session-1')).toBe(true)
  await quiet()
  expect(library.getState().sessions?.map(({ id }) => id)).toEqual(['session-2'])
  expect(resumed.kind === 'opened' && resumed.store.getState().role).toBe('deleted')
})

test('a list shows what other tabs add and remove', async () => {
  const device = await holding()
  const [one, other] = [new LibraryStore(device, nothingElse), new LibraryStore(device, nothingElse)]
  await one.importFile(file(session))
  await quiet()
  expect(other.getState().sessions?.map(({ id }) => id)).toEqual(['session-1'])
  await one.remove('session-1')
  await quiet()
  expect(other.getState().sessions).toEqual([])
  other.close()
  await one.importFile(file(session))
  await quiet()
  expect(other.getState().sessions).toEqual([])
})

test('deleting everything leaves nothing, and every tab that plays stops', async () => {
  const device = await holding(session)
  const playing = await startSession(script, { mode: 'solo' }, device, fakeClock())
  const library = new LibraryStore(device, nothingElse)
  expect(await library.deleteEverything()).toEqual([])
  expect(playing.getState().role).toBe('deleted')
  expect(library.getState().sessions).toEqual([])
  playing.act({ type: 'continued', scene: 'stall' })
  playing.saveAgain()
  await quiet()
  expect(await device.storage.list()).toEqual([])
})
