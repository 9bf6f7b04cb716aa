import { expect, test } from 'vitest'
import { watchForUpdates } from '../../../src/app/offline/updates.ts'
import { claimWriting } from '../../../src/app/store/writer-lock.ts'
import { fakeLocks } from '../store/support/fake-locks.ts'
import { quiet } from '../store/support/fake-device.ts'

/** A browser with a version that runs, and perhaps one that waits. */
function browser({ waits = true, active = true } = {}) {
  const locks = fakeLocks()
  const told: unknown[] = []
  const waiting = Object.assign(new EventTarget(), { postMessage: (message: unknown) => told.push(message) })
  const registration = Object.assign(new EventTarget(), {
    active: active ? {} : null,
    waiting: waits ? waiting : null,
    installing: null as EventTarget | null,
    update: () => Promise.reject(new Error('no network')),
  })
  const workers = new EventTarget()
  let loads = 0
  const updates = watchForUpdates(registration as unknown as ServiceWorkerRegistration, {
    workers: workers as unknown as ServiceWorkerContainer,
    locks,
    reload: () => loads++,
  })
  return { updates, registration, waiting, workers, told, locks, loads: () => loads }
}

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
  const claim = claimWriting(here.locks, 'a', claimant)
  await quiet()
  expect(await offered(here)).toBe(false)
  expect(await here.updates.takeOver()).toBe(false)
  expect(here.told).toEqual([])
  claim.release()
  await quiet()
  expect(await offered(here)).toBe(true)
})

test('without locks nobody can tell, so nothing is offered', async () => {
  const here = browser()
  const blind = watchForUpdates(here.registration as unknown as ServiceWorkerRegistration, {
    workers: here.workers as unknown as ServiceWorkerContainer,
    locks: undefined,
    reload: () => {},
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
