import { expect, test } from 'vitest'
import { deleteEverything as deleteAll } from '../../../src/app/store/delete-sessions.ts'
import { startSession } from '../../../src/app/store/open-session.ts'
import type { Device } from '../../../src/app/store/device.ts'
import { recordOf } from '../../../src/app/store/storage.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { fakeClock, fakeDevice, quiet } from './support/fake-device.ts'

/** Settings and caches of which some are ours. */
function otherKeeps() {
  const settings = new Map([
    ['desktop-audit text-size', 'large'],
    ['desktop-audit hidden', '["parade"]'],
    ['intranet theme', 'dark'],
  ])
  const names = new Set(['desktop-audit pages', 'intranet pages'])
  const storage = Object.assign(Object.fromEntries(settings), {
    removeItem: (key: string) => settings.delete(key),
  }) as unknown as Storage
  const caches = {
    keys: () => Promise.resolve([...names]),
    delete: (name: string) => Promise.resolve(names.delete(name)),
  } as unknown as CacheStorage
  return { others: { settings: storage, caches }, settings, names }
}

interface Others extends Pick<Device, 'caches' | 'workers'> {
  readonly settings: Storage
}

function deleteEverything(device: Device, { settings, ...others }: Others, spared?: readonly string[], wait?: number) {
  return deleteAll({ ...device, ...others }, settings, spared, wait)
}

test('sessions, settings and caches of the program go, and those of others stay', async () => {
  const device = fakeDevice()
  await device.storage.put(recordOf(played(script)), undefined)
  const { others, settings, names } = otherKeeps()
  expect(await deleteEverything(device, others)).toEqual([])
  expect(await device.storage.list()).toEqual([])
  expect([...settings.keys()]).toEqual(['intranet theme'])
  expect([...names]).toEqual(['intranet pages'])
})

test('a setting is spared by who names it', async () => {
  const { others, settings } = otherKeeps()
  expect(await deleteEverything(fakeDevice(), others, ['desktop-audit hidden'])).toEqual([])
  expect([...settings]).toEqual([
    ['desktop-audit hidden', '["parade"]'],
    ['intranet theme', 'dark'],
  ])
})

test('it waits until a tab that writes has stopped', async () => {
  const device = fakeDevice()
  const store = await startSession(script, { mode: 'solo' }, device, fakeClock())
  store.act({ type: 'continued', scene: 'stall' })
  expect(await deleteEverything(device, otherKeeps().others)).toEqual([])
  await quiet()
  expect(store.getState().role).toBe('deleted')
  expect(await device.storage.list()).toEqual([])
})

test('a tab that does not hear of it loses the right to write, and can store nothing more', async () => {
  const device = fakeDevice()
  const store = await startSession(script, { mode: 'solo' }, { ...device, openChannel: undefined }, fakeClock())
  expect(await deleteEverything(device, otherKeeps().others, [], 10)).toEqual([])
  await quiet()
  expect(store.getState().role).toBe('follower')
  store.saveAgain()
  await store.settled()
  expect(store.getState().role).toBe('deleted')
  expect(await device.storage.list()).toEqual([])
})

test('what could not be deleted is named', async () => {
  const device = fakeDevice()
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  const settings = Object.assign({ 'desktop-audit a': '' }, { removeItem: refuse }) as unknown as Storage
  const caches = { keys: () => Promise.reject(new Error('denied')) } as unknown as CacheStorage
  const storage = { ...device.storage, clear: () => Promise.resolve(false) }
  expect(await deleteEverything({ ...device, storage }, { settings, caches })).toEqual([
    'sessions',
    'settings',
    'caches',
  ])
})

test('what fills the caches goes before them, and what stays of it is named with them', async () => {
  const { others, names } = otherKeeps()
  const kept: string[][] = []
  const workers = (unregistered: boolean) =>
    ({
      getRegistrations: () =>
        Promise.resolve([
          {
            active: { scriptURL: 'https://council.example/desktop-audit-worker.js' },
            unregister: () => {
              kept.push([...names])
              return Promise.resolve(unregistered)
            },
          },
        ]),
    }) as unknown as ServiceWorkerContainer
  expect(await deleteEverything(fakeDevice(), { ...others, workers: workers(true) })).toEqual([])
  expect(kept).toEqual([['desktop-audit pages', 'intranet pages']])
  expect(await deleteEverything(fakeDevice(), { ...others, workers: workers(false) })).toEqual(['caches'])
})

test('without locks it goes ahead at once', async () => {
  const device = { ...fakeDevice(), locks: undefined }
  await startSession(script, { mode: 'solo' }, device, fakeClock())
  expect(await deleteEverything(device, otherKeeps().others)).toEqual([])
  expect(await device.storage.list()).toEqual([])
})
