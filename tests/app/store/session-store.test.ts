import { expect, test } from 'vitest'
import { positionOf } from '../../../src/core/machine/machine.ts'
import { start } from '../../support/played-session.ts'
import { fakeDevice } from './support/fake-device.ts'
import { id, note, onwards, resuming, starting, storedTypes, tell, wait } from './support/open.ts'

test('a session is stored before anything is done in it', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  expect(await storedTypes(device, id(store))).toEqual([])
  expect(store.getState()).toMatchObject({
    session: { mode: 'solo', startedAt: start, log: [] },
    position: { scene: 'stall' },
    standing: 'writer',
    saved: { state: 'saved' },
  })
})

test('what is done is in the state at once, and stored when it says so', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  const states: string[] = []
  store.subscribe(({ saved, session }) => states.push(`${session.log.length} ${saved.state}`))
  expect(store.act(onwards)).toBe(undefined)
  expect(store.getState()).toMatchObject({ position: { scene: 'call' }, saved: { state: 'saving' } })
  expect(await storedTypes(device, id(store))).toEqual([])
  await store.settled()
  expect(store.getState().saved).toEqual({ state: 'saved' })
  expect(await storedTypes(device, id(store))).toEqual(['continued'])
  expect(states).toEqual(['1 saving', '1 saving', '1 saved'])
})

test('events that come faster than the disk are all stored, in their order', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  for (const intent of [onwards, note, tell, { type: 'looked', scene: 'look', lead: 'books' } as const])
    store.act(intent)
  await store.settled()
  expect(await storedTypes(device, id(store))).toEqual(['continued', 'noted', 'decided', 'looked'])
})

test('a refusal changes nothing', async () => {
  const store = await starting(fakeDevice())
  const before = store.getState()
  expect(store.act(tell)).toEqual({ code: 'wrong-scene', here: 'stall' })
  expect(store.getState()).toBe(before)
})

test('the actor plays along, also through a correction', async () => {
  const store = await starting(fakeDevice())
  const scenes = () => [
    positionOf(store.getState().actor.getSnapshot()).scene,
    store.getState().position.scene,
  ]
  store.act(onwards)
  const actor = store.getState().actor
  store.act(tell)
  expect(store.getState().actor).toBe(actor)
  expect(scenes()).toEqual(['look', 'look'])
  store.act({ type: 'corrected' })
  expect(scenes()).toEqual(['call', 'call'])
  store.act(wait)
  expect(scenes()).toEqual(['look', 'look'])
})

test('a page that is reloaded goes on where it was', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  store.act(onwards)
  store.act(note)
  await store.close()
  const again = await resuming(device, id(store))
  expect(again.getState()).toMatchObject({
    position: { scene: 'call' },
    standing: 'writer',
    saved: { state: 'saved' },
  })
  expect(again.getState().session).toEqual(store.getState().session)
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
