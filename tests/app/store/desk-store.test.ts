import { expect, test } from 'vitest'
import { openDesk } from '../../../src/app/store/desk-store.ts'
import { changed, counted } from '../../../src/core/room/desk.ts'
import { quiet } from './support/fake-device.ts'
import { holding, tell, onwards } from '../support/market-device.ts'
import { resuming } from './support/open.ts'

const hands = { choice: 'tell', votes: 4 }

test('a desk comes back as it was left, at a later revision', async () => {
  const device = await holding(onwards)
  const desk = await openDesk(device, 'session-1', 1_000)
  desk.change(before => counted(before, 'call', hands))
  await desk.close()
  const again = await openDesk(device, 'session-1', 2_000)
  expect(again.getState().desk.ballot).toEqual({
    scene: 'call',
    tally: [hands],
    abstentions: [],
    tablesDone: [],
  })
  expect(again.getState().desk.revision).toBeGreaterThan(desk.getState().desk.revision)
})

test('what is kept stays while the session goes on, and goes with it', async () => {
  const device = await holding(onwards)
  const desk = await openDesk(device, 'session-1', 0)
  desk.change(before => changed(before, { screens: 'two' }))
  await desk.settled()
  const session = await resuming(device, 'session-1')
  session.act(tell)
  await session.close()
  const record = await device.storage.get('session-1')
  expect(record).toMatchObject({ events: 2, desk: { screens: 'two' } })
  expect(record?.text).not.toContain('screens')
  await device.storage.delete('session-1')
  desk.change(before => changed(before, { isBlank: true }))
  await desk.settled()
  expect(await device.storage.get('session-1')).toBeUndefined()
  expect(desk.getState().saved).toEqual({ state: 'failed', reason: 'deleted' })
})

test('what cannot be kept is told, and can be kept later', async () => {
  const device = await holding(onwards)
  const desk = await openDesk(device, 'session-1', 0)
  device.failing = 'no-room'
  desk.change(before => counted(before, 'call', hands))
  await desk.settled()
  expect(desk.getState().saved).toEqual({ state: 'failed', reason: 'no-room' })
  device.failing = undefined
  desk.saveAgain()
  expect(desk.getState().saved).toEqual({ state: 'saving', reason: 'no-room' })
  await desk.settled()
  expect(desk.getState().saved).toEqual({ state: 'saved' })
  expect(await device.storage.get('session-1')).toMatchObject({ desk: { ballot: { tally: [hands] } } })
})

test('of several changes that wait the last is kept', async () => {
  const device = await holding(onwards)
  const desk = await openDesk(device, 'session-1', 0)
  for (const votes of [1, 2, 3]) desk.change(before => counted(before, 'call', { choice: 'tell', votes }))
  await desk.settled()
  expect(await device.storage.get('session-1')).toMatchObject({ desk: { ballot: { tally: [{ votes: 3 }] } } })
})

test('another tab sees what is changed, and goes on from it', async () => {
  const device = await holding(onwards)
  const writer = await openDesk(device, 'session-1', 0)
  const other = await openDesk(device, 'session-1', 0)
  writer.change(before => counted(before, 'call', hands))
  await quiet()
  expect(other.getState().desk.ballot?.tally).toEqual([hands])
  await writer.close()
  await other.takeOver()
  expect(other.getState().desk.ballot?.tally).toEqual([hands])
  expect(other.getState().desk.revision).toBeGreaterThan(writer.getState().desk.revision)
})

test('what the device holds is not trusted', async () => {
  const device = await holding(onwards)
  await device.storage.putDesk('session-1', { slide: 'everything', notes: 'all of them' })
  const desk = await openDesk(device, 'session-1', 0)
  expect(desk.getState().desk.slide).toEqual({ kind: 'welcome' })
})
