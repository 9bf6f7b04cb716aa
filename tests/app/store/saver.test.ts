import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Saved, Saver } from '../../../src/app/store/saver.ts'
import { type Put, type PutFailure, recordOf } from '../../../src/app/store/storage.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { after, played } from '../../support/played-session.ts'
import { fakeDevice } from './support/fake-device.ts'

const session = played(script, { type: 'continued', scene: 'stall' })
const longer = after(session, script, { type: 'decided', scene: 'call', picks: ['tell'] })

beforeEach(() => void vi.useFakeTimers())

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A saver whose device fails with this reason until it is taken back, and what it said and tried. */
function failing(reason: PutFailure) {
  const device = fakeDevice()
  device.failing = reason
  const said: Saved[] = []
  const put = vi.fn<(...given: Parameters<typeof device.storage.put>) => Promise<Put>>((...given) =>
    device.storage.put(...given),
  )
  let stored: number | undefined
  const write = async (version: Session) => {
    const answer = await put(recordOf(version), stored)
    if (answer.ok) stored = version.log.length
    return answer
  }
  const saver = new Saver(write, saved => said.push(saved))
  return { device, said, put, saver }
}

test('what found no room is stored by itself once there is some', async () => {
  const { device, said, saver } = failing('no-room')
  saver.save(session)
  await saver.settled()
  expect(said.at(-1)).toEqual({ state: 'failed', reason: 'no-room' })
  device.failing = undefined
  await vi.advanceTimersByTimeAsync(2_000)
  // The reason is said until it has worked.
  expect(said.slice(-2)).toEqual([{ state: 'saving', reason: 'no-room' }, { state: 'saved' }])
  expect((await device.storage.get(session.id))?.events).toBe(1)
})

test('the pauses grow up to a minute, and start anew after it has worked', async () => {
  const { device, put, saver } = failing('unavailable')
  saver.save(session)
  const times: number[] = []
  for (let tries = put.mock.calls.length, seconds = 0; times.length < 8; seconds++) {
    await vi.advanceTimersByTimeAsync(1_000)
    if (put.mock.calls.length > tries) times.push(seconds + 1)
    tries = put.mock.calls.length
  }
  expect(times.map((at, index) => at - (times[index - 1] ?? 0))).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
  device.failing = undefined
  await vi.advanceTimersByTimeAsync(60_000)
  const tries = put.mock.calls.length
  await vi.advanceTimersByTimeAsync(600_000)
  expect(put.mock.calls.length).toBe(tries)
  device.failing = 'no-room'
  saver.save(longer)
  await vi.advanceTimersByTimeAsync(1_999)
  device.failing = undefined
  await vi.advanceTimersByTimeAsync(1)
  expect((await device.storage.get(session.id))?.events).toBe(2)
})

test('what is done meanwhile is stored with it, and nothing is lost or written twice', async () => {
  const { device, put, saver } = failing('no-room')
  saver.save(session)
  await saver.settled()
  saver.save(longer)
  await saver.settled()
  device.failing = undefined
  await vi.advanceTimersByTimeAsync(120_000)
  expect((await device.storage.get(session.id))?.events).toBe(2)
  expect(put.mock.calls.map(([record, replaces]) => [record.events, replaces])).toEqual([
    [1, undefined],
    [2, undefined],
    [2, undefined],
  ])
})

test.for(['visibilitychange', 'focus', 'online', 'pageshow'])('%s brings the next try at once', async name => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const tab = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', tab.addEventListener.bind(tab))
  const { device, said, put, saver } = failing('no-room')
  saver.save(session)
  await saver.settled()
  device.failing = undefined
  ;(name === 'visibilitychange' ? page : tab).dispatchEvent(new Event(name))
  await saver.settled()
  expect(said.at(-1)).toEqual({ state: 'saved' })
  // Nothing listens any more.
  page.dispatchEvent(new Event('visibilitychange'))
  tab.dispatchEvent(new Event(name))
  await vi.advanceTimersByTimeAsync(120_000)
  expect(put).toHaveBeenCalledTimes(2)
})

test('a page that is put away tries only after its pause', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' })
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', () => undefined)
  const { put, saver } = failing('no-room')
  saver.save(session)
  await saver.settled()
  page.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(1_999)
  expect(put).toHaveBeenCalledTimes(1)
})

test.for(['written-elsewhere', 'deleted'] as const)('what was %s is not tried again', async reason => {
  const { put, saver } = failing(reason)
  saver.save(session)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(put).toHaveBeenCalledTimes(1)
})

test('a saver that was stopped tries nothing again', async () => {
  const { put, saver } = failing('no-room')
  saver.save(session)
  await saver.stop()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(put).toHaveBeenCalledTimes(1)
})
