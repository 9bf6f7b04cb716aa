import { expect, test } from 'vitest'
import { isSessionUnderWay } from '../../../src/app/offline/served-version.ts'
import { recordOf, type SessionRecord } from '../../../src/app/store/storage.ts'
import { marketScript } from '../../support/market.ts'
import { played, start } from '../../support/played-session.ts'
import { fakeDevice, unreadable } from '../store/support/fake-device.ts'

const begun: SessionRecord = { ...recordOf(played(marketScript)), lastAt: start }
const finished = { ...begun, closed: 'finished' } as const
const evening = { mode: 'group' } as const

const hoursLater = (hours: number) => Date.parse(start) + hours * 60 * 60 * 1_000

test.for<[string, SessionRecord, number, boolean]>([
  ['a play that was left in the middle', begun, 11, true],
  ['a play that nobody has touched for half a day', begun, 12, false],
  ['a play that is over', finished, 1, false],
  ['a what-if in the middle', { ...begun, mode: 'what-if' }, 1, true],
  ['an evening whose story goes on', { ...begun, ...evening }, 11, true],
  ['an evening that looks back', { ...finished, ...evening }, 1, true],
  ['an evening of yesterday', { ...finished, ...evening }, 12, false],
  ['a session of a clock that was put back', begun, -3, true],
])('%s is under way, or not', async ([, record, hours, isUnderWay]) => {
  const { storage } = fakeDevice()
  expect(await isSessionUnderWay(storage, hoursLater(hours))).toBe(false)
  await storage.put(record, undefined)
  expect(await isSessionUnderWay(storage, hoursLater(hours))).toBe(isUnderWay)
})

test('where the browser cannot read what it keeps, there may be one', async () => {
  expect(await isSessionUnderWay(unreadable(fakeDevice()).storage, hoursLater(0))).toBe(true)
})
