import type { Device } from '../../../../src/app/store/device.ts'
import { memoryCases } from '../../../../src/app/case-files/case-storage.ts'
import { type DamagedRecord, memoryStorage, type PutFailure } from '../../../../src/app/store/storage.ts'
import { Drafts } from '../../../../src/app/store/drafts.ts'
import { start } from '../../../support/played-session.ts'
import { fakeChannels } from './fake-channels.ts'
import { fakeLocks } from './fake-locks.ts'

export interface FakeDevice extends Device {
  /** Storage fails with this reason until it is taken back. */
  failing: PutFailure | undefined
  readonly storage: ReturnType<typeof memoryStorage>
}

/** A device whose tabs share storage, locks and channels. */
export function fakeDevice(): FakeDevice {
  const kept = { ...memoryStorage(), lasting: true }
  const drafts = new Drafts(undefined)
  const cases = memoryCases()
  const device: FakeDevice = {
    failing: undefined,
    cases: () => Promise.resolve(cases),
    drafts: () => Promise.resolve(drafts),
    locks: fakeLocks(),
    openChannel: fakeChannels(),
    storage: {
      ...kept,
      // As a disk takes its time, other things happen meanwhile.
      put: async (record, replaces) => {
        await Promise.resolve()
        return device.failing === undefined ? kept.put(record, replaces) : { ok: false, reason: device.failing }
      },
      putConsole: async (id, desk) => {
        await Promise.resolve()
        return device.failing === undefined ? kept.putConsole(id, desk) : { ok: false, reason: device.failing }
      },
    },
  }
  return device
}

/** The same device in a browser that does not manage to read what it keeps. */
export function unreadable(device: Device): Device {
  const notRead = () => Promise.resolve(null)
  return { ...device, storage: { ...device.storage, get: notRead, list: notRead } }
}

/** The same device in a browser whose store holds something that is no session. */
export function damagedIn(device: Device, ...records: readonly DamagedRecord[]): Device {
  let left = records
  const { storage } = device
  return {
    ...device,
    storage: {
      ...storage,
      get: id => (left.some(record => record.id === id) ? Promise.resolve(null) : storage.get(id)),
      damaged: () => Promise.resolve(left),
      delete: id => {
        left = left.filter(record => record.id !== id)
        return storage.delete(id)
      },
    },
  }
}

/** The same device in a browser that keeps nothing. */
export function forgetful(device: Device): Device {
  return { ...device, storage: { ...device.storage, lasting: false } }
}

/** A clock that goes on by a second each time it is read. */
export function fakeClock(): () => string {
  let seconds = 0
  return () => new Date(Date.parse(start) + seconds++ * 1_000).toISOString()
}

/** Lets everything that waits for nothing but its turn happen. */
export function quiet(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 5)
  })
}
