import { expect, test, vi } from 'vitest'
import { ConsoleStore } from '../../../src/app/store/console-store.ts'
import type { Device } from '../../../src/app/store/device.ts'
import { update, countVotes, type ConsoleState, newConsoleState } from '../../../src/core/room/console-state.ts'
import { holding, onwards, tell } from '../support/market-device.ts'
import { quiet, unreadable } from './support/fake-device.ts'
import { resuming } from './support/open.ts'

const inItsPlace: ConsoleState = { ...newConsoleState(), slide: { kind: 'scene' } }
const hands = { choice: 'tell', votes: 4 }

/** The desk of an evening that opens at the scene where its kept desk cannot be read. */
function open(device: Device, now: number) {
  return ConsoleStore.open(device, { session: 'session-1', now, restored: () => inItsPlace })
}

test('a desk comes back as it was left, at a later revision', async () => {
  const device = await holding(onwards)
  const desk = await open(device, 1_000)
  desk.change(before => countVotes(before, 'call', hands))
  await desk.close()
  const again = await open(device, 2_000)
  expect(again.getState().state.ballot).toEqual({
    scene: 'call',
    tally: [hands],
    abstentions: [],
    tablesDone: [],
  })
  expect(again.getState().state.revision).toBeGreaterThan(desk.getState().state.revision)
})

test('what is kept stays while the session goes on, and goes with it', async () => {
  const device = await holding(onwards)
  const desk = await open(device, 0)
  desk.change(before => update(before, { screens: 'two' }))
  await desk.settled()
  const session = await resuming(device, 'session-1')
  session.act(tell)
  await session.close()
  const record = await device.storage.get('session-1')
  expect(record).toMatchObject({ events: 2, desk: { screens: 'two' } })
  expect(record?.text).not.toContain('screens')
  await device.storage.delete('session-1')
  desk.change(before => update(before, { isBlank: true }))
  await desk.settled()
  expect(await device.storage.get('session-1')).toBeUndefined()
  expect(desk.getState().saved).toEqual({ state: 'failed', reason: 'deleted' })
})

test('what found no room is kept by itself once there is some', async () => {
  vi.useFakeTimers()
  try {
    const device = await holding(onwards)
    const desk = await open(device, 0)
    device.failing = 'no-room'
    desk.change(before => countVotes(before, 'call', hands))
    await desk.settled()
    device.failing = undefined
    await vi.advanceTimersByTimeAsync(2_000)
    expect(desk.getState().saved).toEqual({ state: 'saved' })
    expect(await device.storage.get('session-1')).toMatchObject({ desk: { ballot: { tally: [hands] } } })
  } finally {
    vi.useRealTimers()
  }
})

test('what cannot be kept is told, and can be kept later', async () => {
  const device = await holding(onwards)
  const desk = await open(device, 0)
  device.failing = 'no-room'
  desk.change(before => countVotes(before, 'call', hands))
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
  const desk = await open(device, 0)
  for (const votes of [1, 2, 3]) desk.change(before => countVotes(before, 'call', { choice: 'tell', votes }))
  await desk.settled()
  expect(await device.storage.get('session-1')).toMatchObject({ desk: { ballot: { tally: [{ votes: 3 }] } } })
})

test('another tab sees what is changed, and goes on from it', async () => {
  const device = await holding(onwards)
  const writer = await open(device, 0)
  const other = await open(device, 0)
  writer.change(before => countVotes(before, 'call', hands))
  await quiet()
  expect(other.getState().state.ballot?.tally).toEqual([hands])
  await writer.close()
  await other.takeOver()
  expect(other.getState().state.ballot?.tally).toEqual([hands])
  expect(other.getState().state.revision).toBeGreaterThan(writer.getState().state.revision)
})

test('of what cannot be read nothing is taken: it begins again, and says so until that was understood', async () => {
  const device = await holding(onwards)
  await device.storage.putConsole('session-1', { slide: 'everything', notes: 'all of them' })
  const desk = await open(device, 1_000)
  expect(desk.getState()).toMatchObject({ state: { slide: { kind: 'scene' } }, isUnread: true })
  expect(desk.getState().state.revision).toBeGreaterThan(0)
  desk.understood()
  expect(desk.getState().isUnread).toBe(false)
})

test('a browser that does not manage to read is not taken for an evening that begins', async () => {
  const desk = await open(unreadable(await holding(onwards)), 0)
  expect(desk.getState()).toMatchObject({ state: { slide: { kind: 'scene' } }, isUnread: true })
})

test('an evening that begins has no desk yet, and that is no loss', async () => {
  const desk = await open(await holding(onwards), 0)
  expect(desk.getState()).toMatchObject({ state: { slide: { kind: 'welcome' } }, isUnread: false })
})
