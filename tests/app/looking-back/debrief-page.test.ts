import { expect, test } from 'vitest'
import { storeFork } from '../../../src/app/looking-back/debrief-page.tsx'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { fakeClock, fakeDevice } from '../store/support/fake-device.ts'
import { onwards, resuming, storedTypes, tell, wait } from '../store/support/open.ts'
import { holdingSession } from '../support/market-device.ts'

const session = played(script, onwards, tell, { type: 'stopped', scene: 'look' })

test('a fork is kept on the device and can be gone on with, and its parent is as it was', async () => {
  const device = await holdingSession(session)
  const before = await device.storage.get('session-1')
  const whatIf = await storeFork(script, session, 1, { device, clock: fakeClock() })
  const opened = await resuming(device, whatIf?.id ?? '')
  opened.act(wait)
  await opened.settled()
  expect(await storedTypes(device, whatIf?.id ?? '')).toEqual(['continued', 'decided'])
  expect(opened.session.parent).toEqual({ session: 'session-1', position: 1 })
  expect(await device.storage.get('session-1')).toEqual(before)
})

test('where there is no room it is not kept, and where there is no such decision neither', async () => {
  const device = fakeDevice()
  expect(await storeFork(script, session, 9, { device, clock: fakeClock() })).toBeUndefined()
  device.failing = 'no-room'
  expect(await storeFork(script, session, 1, { device, clock: fakeClock() })).toBeUndefined()
  expect(await device.storage.list()).toEqual([])
})
