import { expect, test } from 'vitest'
import { type Device, openChannel, sessionName, type SessionMessage } from '../../../src/app/store/device.ts'
import { marketScript as script } from '../../support/market.ts'
import { after, start } from '../../support/played-session.ts'
import { fakeDevice, quiet } from './support/fake-device.ts'
import { id, note, onwards, resuming, sceneOf, starting, storedTypes, tell } from './support/open.ts'

test('a second tab follows, and cannot act', async () => {
  const device = fakeDevice()
  const writer = await starting(device)
  writer.act(onwards)
  await writer.settled()
  const follower = await resuming(device, id(writer))
  expect([follower.getState().role, sceneOf(follower)]).toEqual(['follower', 'call'])
  writer.act(tell)
  await quiet()
  expect([follower.getState().role, sceneOf(follower)]).toEqual(['follower', 'look'])
  expect(follower.act({ type: 'noted', scene: 'stall', text: 'No.' })).toEqual({ code: 'another-tab-writes' })
})

test('a second tab asks for what was done and could not be stored', async () => {
  const device = fakeDevice()
  const writer = await starting(device)
  device.failing = 'no-room'
  writer.act(onwards)
  await writer.settled()
  const follower = await resuming(device, id(writer))
  await quiet()
  expect(sceneOf(follower)).toBe('call')
})

test('when the tab that writes is closed, the one that follows takes over', async () => {
  const device = fakeDevice()
  const writer = await starting(device)
  const follower = await resuming(device, id(writer))
  writer.act(onwards)
  await writer.close()
  await quiet()
  expect([follower.getState().role, sceneOf(follower)]).toEqual(['writer', 'call'])
  follower.act(tell)
  await follower.settled()
  expect(await storedTypes(device, id(writer))).toEqual(['continued', 'decided'])
})

test('a tab that takes over keeps what the other told it and could not store', async () => {
  const device = fakeDevice()
  const writer = await starting(device)
  const follower = await resuming(device, id(writer))
  device.failing = 'no-room'
  writer.act(onwards)
  await quiet()
  device.failing = undefined
  await writer.close()
  await quiet()
  expect(await storedTypes(device, id(writer))).toEqual(['continued'])
  expect(follower.getState().saved).toEqual({ state: 'saved' })
})

test('a tab that takes over reads what was stored while it heard nothing', async () => {
  const device = fakeDevice()
  const writer = await starting({ ...device, openChannel: undefined })
  const follower = await resuming({ ...device, openChannel: undefined }, id(writer))
  writer.act(onwards)
  writer.act(tell)
  await writer.close()
  await quiet()
  expect([follower.getState().role, sceneOf(follower)]).toEqual(['writer', 'look'])
})

test('of three tabs the next in line takes over, and the last follows it', async () => {
  const device = fakeDevice()
  const first = await starting(device)
  const second = await resuming(device, id(first))
  const third = await resuming(device, id(first))
  await first.close()
  await quiet()
  expect([second.getState().role, third.getState().role]).toEqual(['writer', 'follower'])
  second.act(onwards)
  await quiet()
  expect(sceneOf(third)).toBe('call')
})

test('a tab that is closed while it waits does not take over', async () => {
  const device = fakeDevice()
  const first = await starting(device)
  const second = await resuming(device, id(first))
  await second.close()
  await first.close()
  await quiet()
  const third = await resuming(device, id(first))
  expect([second.getState().role, third.getState().role]).toEqual(['follower', 'writer'])
})

test('without locks, a tab that hears of more than it has follows', async () => {
  const device = { ...fakeDevice(), locks: undefined }
  const one = await starting(device)
  const other = await resuming(device, id(one))
  expect(other.getState().role).toBe('writer')
  one.act(onwards)
  await quiet()
  expect([other.getState().role, sceneOf(other)]).toEqual(['follower', 'call'])
})

test('without locks, of two tabs that act at once one stores, and the other says that it could not', async () => {
  const device = { ...fakeDevice(), locks: undefined }
  const one = await starting(device)
  const other = await resuming(device, id(one))
  one.act(onwards)
  other.act(note)
  await quiet()
  expect(one.getState()).toMatchObject({ role: 'writer', saved: { state: 'saved' } })
  expect(other.getState()).toMatchObject({
    role: 'writer',
    saved: { state: 'failed', reason: 'written-elsewhere' },
  })
  expect(await storedTypes(device, id(one))).toEqual(['continued'])
})

test('without locks and channels, a tab cannot overwrite what another stored, and says so', async () => {
  const device = { ...fakeDevice(), locks: undefined, openChannel: undefined }
  const one = await starting(device)
  const other = await resuming(device, id(one))
  one.act(onwards)
  await one.settled()
  other.act(note)
  await other.settled()
  expect(other.getState().saved).toEqual({ state: 'failed', reason: 'written-elsewhere' })
  expect(await storedTypes(device, id(one))).toEqual(['continued'])
})

test('a session that was deleted elsewhere stops, and does not come back', async () => {
  const device = fakeDevice()
  const store = await starting({ ...device, openChannel: undefined })
  await device.storage.delete(id(store))
  store.act(onwards)
  await store.settled()
  expect(store.getState().role).toBe('deleted')
  expect(store.act(tell)).toEqual({ code: 'session-deleted' })
  expect(await device.storage.list()).toEqual([])
})

test('a follower whose session was deleted does not bring it back when it takes over', async () => {
  const device = fakeDevice()
  const writer = await starting({ ...device, openChannel: undefined })
  const follower = await resuming({ ...device, openChannel: undefined }, id(writer))
  await device.storage.delete(id(writer))
  await writer.close()
  await quiet()
  expect(follower.getState().role).toBe('deleted')
  expect(await device.storage.list()).toEqual([])
})

test('messages of other versions of the program are not heard', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  const channel = device.openChannel?.(sessionName(id(store)))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
  channel?.postMessage({ v: 2, message: { kind: 'deleted' } })
  await quiet()
  expect(store.getState().role).toBe('writer')
})

test('a log from another tab that cannot be played here is not taken over', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  const { session } = store
  const strange = { ...session, log: [{ at: start, type: 'left-hub' as const, scene: 'look' }] }
  openChannel<SessionMessage>(device.openChannel, sessionName(session.id), () => undefined).post({
    kind: 'state',
    revision: 1,
    session: strange,
  })
  await quiet()
  expect([store.getState().role, sceneOf(store)]).toEqual(['writer', 'stall'])
})

test('a tab that cannot read what another stored does not keep the right to write', async () => {
  const device = fakeDevice()
  const silent = { ...device, openChannel: undefined }
  const writer = await starting(silent)
  const follower = await resuming(silent, id(writer))
  writer.act(onwards)
  await writer.settled()
  const record = await device.storage.get(id(writer))
  if (record === undefined) throw new Error('not stored')
  await device.storage.put({ ...record, events: 2, text: record.text.replace('"format": 1', '"format": 2') }, 1)
  await writer.close()
  await quiet()
  expect(follower.getState().role).toBe('follower')
  expect(await device.locks?.request(sessionName(id(writer)), { ifAvailable: true }, lock => lock?.mode)).toBe(
    'exclusive',
  )
})

test('a tab that cannot read when it takes over goes on, and does not take the session for deleted', async () => {
  const device = fakeDevice()
  const writer = await starting(device)
  let isBlind = false
  const get: Device['storage']['get'] = one => (isBlind ? Promise.resolve(null) : device.storage.get(one))
  const follower = await resuming({ ...device, storage: { ...device.storage, get } }, id(writer))
  writer.act(onwards)
  await writer.settled()
  isBlind = true
  await writer.close()
  await quiet()
  expect(follower.getState().role).toBe('writer')
  follower.act(tell)
  await follower.settled()
  expect(follower.getState().saved).toEqual({ state: 'saved' })
  expect(await storedTypes(device, id(writer))).toEqual(['continued', 'decided'])
})

test('a tab that is asked to erase words that are gone already refuses nothing on its page', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  store.act(note)
  store.act({ type: 'erased', event: 0 })
  const other = openChannel<SessionMessage>(device.openChannel, sessionName(id(store)), () => undefined)
  other.post({ kind: 'erase', event: 0, revision: 0 })
  await quiet()
  expect(store.actor.getSnapshot().context.refusal).toBeUndefined()
  expect(store.session.log.map(({ type }) => type)).toEqual(['noted', 'erased'])
})

test('a tab that takes over stores what it hears while it reads', async () => {
  const device = fakeDevice()
  const writer = await starting(device)
  let mayRead = Promise.resolve()
  const get: Device['storage']['get'] = async one => {
    await mayRead
    return device.storage.get(one)
  }
  const follower = await resuming({ ...device, storage: { ...device.storage, get } }, id(writer))
  let read = () => {}
  mayRead = new Promise(resolve => {
    read = resolve
  })
  await writer.close()
  await quiet()
  const session = after(follower.session, script, onwards)
  openChannel<SessionMessage>(device.openChannel, sessionName(session.id), () => undefined).post({
    kind: 'state',
    revision: 1,
    session,
  })
  await quiet()
  read()
  await quiet()
  expect(follower.getState()).toEqual({ role: 'writer', saved: { state: 'saved' } })
  expect(await storedTypes(device, session.id)).toEqual(['continued'])
})
