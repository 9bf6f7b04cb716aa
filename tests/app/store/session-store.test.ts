import { expect, test } from 'vitest'
import { start } from '../../support/played-session.ts'
import { fakeDevice } from './support/fake-device.ts'
import { id, note, onwards, resuming, sceneOf, starting, storedTypes, tell, wait } from './support/open.ts'

test('a session is stored before anything is done in it', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  expect(await storedTypes(device, id(store))).toEqual([])
  expect(store.session).toMatchObject({ mode: 'solo', startedAt: start, log: [] })
  expect(sceneOf(store)).toBe('stall')
  expect(store.getState()).toEqual({ role: 'writer', saved: { state: 'saved' } })
})

test('what is done is in the state at once, and stored when it says so', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  const states: string[] = []
  const look = () => states.push(`${store.session.log.length} ${store.getState().saved.state}`)
  store.subscribe(look)
  store.actor.subscribe(look)
  expect(store.act(onwards)).toBe(undefined)
  expect(sceneOf(store)).toBe('call')
  expect(store.getState().saved).toEqual({ state: 'saving' })
  expect(await storedTypes(device, id(store))).toEqual([])
  await store.settled()
  expect(store.getState().saved).toEqual({ state: 'saved' })
  expect(await storedTypes(device, id(store))).toEqual(['continued'])
  expect(states, 'no event is ever seen as saved before it is').toEqual(['0 saving', '1 saving', '1 saving', '1 saved'])
})

test('events that come faster than the disk are all stored, in their order', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  for (const intent of [onwards, note, tell, { type: 'looked', scene: 'look', lead: 'books' } as const])
    store.act(intent)
  await store.settled()
  expect(await storedTypes(device, id(store))).toEqual(['continued', 'noted', 'decided', 'looked'])
})

test('a refusal changes nothing but that the actor says why, until something is done', async () => {
  const store = await starting(fakeDevice())
  const { session } = store
  const before = store.getState()
  const refusal = () => store.actor.getSnapshot().context.refusal
  expect(store.act(tell)).toEqual({ code: 'wrong-scene', here: 'stall' })
  expect(refusal()).toEqual({ code: 'wrong-scene', here: 'stall' })
  expect(store.session).toBe(session)
  expect(store.getState()).toEqual(before)
  store.act(onwards)
  expect(refusal()).toBeUndefined()
})

test('a refusal does not hide that what was done before could not be stored', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  device.failing = 'no-room'
  store.act(onwards)
  await store.settled()
  store.act(onwards)
  expect(store.getState().saved).toEqual({ state: 'failed', reason: 'no-room' })
})

test('the same actor goes through a correction', async () => {
  const store = await starting(fakeDevice())
  const { actor } = store
  for (const intent of [onwards, tell]) store.act(intent)
  expect(sceneOf(store)).toBe('look')
  store.act({ type: 'corrected' })
  expect(sceneOf(store)).toBe('call')
  store.act(wait)
  expect(sceneOf(store)).toBe('look')
  expect(store.actor).toBe(actor)
})

test('a page that is reloaded goes on where it was', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  store.act(onwards)
  store.act(note)
  await store.close()
  const again = await resuming(device, id(store))
  expect(sceneOf(again)).toBe('call')
  expect(again.getState()).toEqual({ role: 'writer', saved: { state: 'saved' } })
  expect(again.session).toEqual(store.session)
  again.act(tell)
  await again.settled()
  expect(await storedTypes(device, id(store))).toEqual(['continued', 'noted', 'decided'])
})

test('a full disk is said, the play goes on, and all is stored once there is room', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  device.failing = 'no-room'
  store.act(onwards)
  await store.settled()
  expect(store.getState().saved).toEqual({ state: 'failed', reason: 'no-room' })
  store.act(tell)
  await store.settled()
  expect(await storedTypes(device, id(store))).toEqual([])
  device.failing = undefined
  store.saveAgain()
  expect(store.getState().saved).toEqual({ state: 'saving', reason: 'no-room' })
  await store.settled()
  expect(store.getState().saved).toEqual({ state: 'saved' })
  expect(await storedTypes(device, id(store))).toEqual(['continued', 'decided'])
})
