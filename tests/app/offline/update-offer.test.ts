import { expect, test } from 'vitest'
import { UpdateStore } from '../../../src/app/offline/update-offer.tsx'
import { claimWriting } from '../../../src/app/store/device.ts'
import { recordOf } from '../../../src/app/store/storage.ts'
import { marketScript } from '../../support/market.ts'
import { played, start } from '../../support/played-session.ts'
import { fakeDevice, quiet } from '../store/support/fake-device.ts'
import { fakeLocks } from '../store/support/fake-locks.ts'

/** A browser with a version that runs, and perhaps one that waits: to run, or runs and serves the one before. */
function browser({ waits = true, active = true, servesOld = false } = {}) {
  const { storage } = fakeDevice()
  const locks = fakeLocks()
  const told: unknown[] = []
  const postMessage = (message: unknown) => told.push(message)
  const waiting = Object.assign(new EventTarget(), { postMessage })
  const registration = Object.assign(new EventTarget(), {
    scope: 'https://council.example/audit/',
    active: active ? { postMessage } : null,
    waiting: waits ? waiting : null,
    installing: null as EventTarget | null,
    update: () => Promise.reject(new Error('no network')),
  })
  const workers = new EventTarget()
  let loads = 0
  const note = { cache: 'desktop-audit /audit/ 0123456789ab', isOld: servesOld }
  const surroundings = {
    workers: workers as unknown as ServiceWorkerContainer,
    locks,
    storage,
    keep: { match: () => Promise.resolve(Response.json(note)) } as unknown as CacheStorage,
    now: () => Date.parse(start) + hour,
    reload: () => loads++,
  }
  const updates = new UpdateStore(registration as unknown as ServiceWorkerRegistration, surroundings)
  return { updates, registration, waiting, workers, told, locks, storage, surroundings, loads: () => loads }
}

const hour = 60 * 60 * 1_000

async function offered({ updates }: ReturnType<typeof browser>): Promise<boolean> {
  await updates.look()
  return updates.getState().offered
}

const claimant = { onHeld: () => {}, onWaiting: () => {}, onLost: () => {} }

test('a version that waits is offered, and taken over when that is wanted', async () => {
  const here = browser()
  expect(await offered(here)).toBe(true)
  expect(await here.updates.takeOver()).toBe(true)
  expect(here.told).toEqual(['take over'])
  expect(here.loads(), 'not before the newer version runs').toBe(0)
  here.workers.dispatchEvent(new Event('controllerchange'))
  here.workers.dispatchEvent(new Event('controllerchange'))
  expect(here.loads()).toBe(1)
})

test('nothing is offered when none waits, or when it is the first that ever came', async () => {
  expect(await offered(browser({ waits: false }))).toBe(false)
  expect(await offered(browser({ active: false }))).toBe(false)
})

test('nothing is offered or taken over while a session is open in any tab', async () => {
  const here = browser()
  const release = claimWriting(here.locks, 'a', claimant)
  await quiet()
  expect(await offered(here)).toBe(false)
  expect(await here.updates.takeOver()).toBe(false)
  expect(here.told).toEqual([])
  release()
  await quiet()
  expect(await offered(here)).toBe(true)
})

test('nothing is offered or taken over in the break of a session, which no tab has open', async () => {
  const here = browser()
  await here.storage.put(recordOf(played(marketScript)), undefined)
  expect(await offered(here)).toBe(false)
  expect(await here.updates.takeOver()).toBe(false)
  expect(here.told).toEqual([])
  await here.storage.clear()
  expect(await offered(here)).toBe(true)
})

test('a version that runs and serves the one before is offered, and loads once it has changed over', async () => {
  const here = browser({ waits: false, servesOld: true })
  expect(await offered(here)).toBe(true)
  expect(await here.updates.takeOver()).toBe(true)
  expect(here.told).toEqual(['take over'])
  here.workers.dispatchEvent(new Event('controllerchange'))
  expect(here.loads()).toBe(0)
  here.workers.dispatchEvent(new Event('message'))
  expect(here.loads()).toBe(1)
})

test('without locks nobody can tell, so nothing is offered', async () => {
  const here = browser()
  const blind = new UpdateStore(here.registration as unknown as ServiceWorkerRegistration, {
    ...here.surroundings,
    locks: undefined,
  })
  await blind.look()
  expect(blind.getState().offered).toBe(false)
})

test('a version that arrives while the page is open is offered as soon as it is ready', async () => {
  const here = browser({ waits: false })
  const arriving = new EventTarget()
  here.registration.installing = arriving
  here.registration.dispatchEvent(new Event('updatefound'))
  here.registration.waiting = here.waiting
  arriving.dispatchEvent(new Event('statechange'))
  await quiet()
  expect(here.updates.getState().offered).toBe(true)
})

test('that the server cannot be asked is no news', async () => {
  await expect(browser().updates.ask()).resolves.toBeUndefined()
})
