import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { version } from '../../../package.json'
import type { Refused } from '../../../src/app/offline/served-version.ts'
import type { Device, Persistence } from '../../../src/app/store/device.ts'
import { fakeDevice, forgetful } from '../store/support/fake-device.ts'
import { heading, press } from '../support/on-screen.ts'
import { address, openApp } from '../support/open-app.tsx'

beforeEach(() => vi.stubGlobal('isSecureContext', true))

afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  localStorage.clear()
})

interface Worker {
  readonly active?: boolean
  readonly installing?: boolean
  /** What the server has when it is asked for a newer version. */
  readonly newer?: 'refused' | 'none' | 'no answer'
  readonly refused?: Refused
}

/** A browser that saves programs. */
function saving({ active = false, installing = false, newer = 'none', refused }: Worker): Device {
  const registration = {
    scope: 'https://council.example/audit/',
    active: active ? {} : null,
    waiting: null,
    installing: installing ? {} : null,
    update: () =>
      newer === 'no answer'
        ? Promise.reject(new TypeError('Failed to fetch'))
        : Promise.resolve({ installing: newer === 'refused' ? {} : null, waiting: null }),
  }
  const isThere = active || installing
  const workers = { getRegistration: () => Promise.resolve(isThere ? registration : undefined) }
  const caches = { match: () => Promise.resolve(refused && Response.json(refused)) }
  return {
    ...fakeDevice(),
    workers: workers as unknown as ServiceWorkerContainer,
    caches: caches as unknown as CacheStorage,
  }
}

const damaged: Refused = { file: 'assets/index-1.js', reason: 'damaged' }

async function opened(device: Device): Promise<void> {
  await openApp('/device', { device })
  await heading('This device')
}

test('it says which version this is', async () => {
  await opened(fakeDevice())
  expect(screen.getByText(`Version ${version}`)).toBeDefined()
})

test.for<[string, Worker, string]>([
  ['saved', { active: true }, 'yes'],
  ['just being saved', { installing: true }, 'not yet, because the browser is still saving the program.'],
  ['not begun to be saved', {}, 'not yet, because the browser is still saving the program.'],
  [
    'refused for a damaged file',
    { refused: damaged },
    'not yet, because the file assets/index-1.js on the server is damaged. Ask your IT team',
  ],
  [
    'refused for a missing file',
    { refused: { file: 'icons/icon.svg', reason: 'missing' } },
    'not yet, because the file icons/icon.svg is missing on the server. Ask your IT team',
  ],
  [
    'not sent',
    { refused: { file: 'index.html', reason: 'unreachable' } },
    'not yet, because the server did not send the file index.html. Load this page again',
  ],
  [
    'too large for the device',
    { refused: { file: 'index.html', reason: 'no-room' } },
    'not yet, because this device has no room for the file index.html. Free some space',
  ],
  [
    'refused in its newer version',
    { active: true, newer: 'refused', refused: damaged },
    'yes, in the version that you see. We could not save a newer one, because the file assets/index-1.js',
  ],
  [
    'refused in its newer version, without a network',
    { active: true, newer: 'no answer', refused: damaged },
    'yes, in the version that you see. We could not save a newer one, because the file assets/index-1.js',
  ],
])('a program that is %s', async ([, worker, says]) => {
  await opened(saving(worker))
  expect(await screen.findByText(text => text.startsWith(`Works without a network: ${says}`))).toBeDefined()
})

test('a file that was refused once is no longer named when the server has the saved version again', async () => {
  await opened(saving({ active: true, newer: 'none', refused: damaged }))
  expect(await screen.findByText('Works without a network: yes')).toBeDefined()
})

test('while the program is being saved it looks again, until it is saved', async () => {
  const worker = saving({ installing: true })
  const saved = saving({ active: true })
  let isSaved = false
  const getRegistration = () => (isSaved ? saved : worker).workers?.getRegistration()
  await opened({ ...worker, workers: { getRegistration } as unknown as ServiceWorkerContainer })
  await screen.findByText(/not yet/)
  isSaved = true
  expect(await screen.findByText('Works without a network: yes')).toBeDefined()
})

test('without https, or where the browser saves no programs, it says so', async () => {
  await opened(fakeDevice())
  expect(await screen.findByText(/not yet, because this browser does not save programs/)).toBeDefined()
  cleanup()
  vi.stubGlobal('isSecureContext', false)
  await opened(fakeDevice())
  expect(await screen.findByText(/not yet, because this address does not begin with https/)).toBeDefined()
})

test('a browser that does not let the page ask saves no programs; the one file needs none of it', async () => {
  const workers = { getRegistration: () => Promise.reject(new DOMException('denied', 'SecurityError')) }
  const device = { ...saving({}), workers: workers as unknown as ServiceWorkerContainer }
  await opened(device)
  expect(await screen.findByText(/not yet, because this browser does not save programs/)).toBeDefined()
  cleanup()
  vi.stubEnv('MODE', 'one-file')
  await opened(device)
  expect(await screen.findByText('Works without a network: yes. This file holds everything.')).toBeDefined()
})

/** A browser that answers in this way, and counts how often it is asked. */
function promising(answer: boolean | 'throws'): {
  readonly persistence: Persistence
  readonly asked: () => number
} {
  let asked = 0
  let promised = false
  const persist = () => {
    asked++
    if (answer === 'throws') return Promise.reject(new TypeError('opaque origin'))
    promised = answer
    return Promise.resolve(answer)
  }
  return { persistence: { persist, persisted: () => Promise.resolve(promised) }, asked: () => asked }
}

test.for([
  [true, 'This browser promised to keep your sessions.'],
  [false, 'This browser may delete your sessions when it runs short of space.'],
  ['throws', 'This browser may delete your sessions when it runs short of space.'],
] as const)(
  'the first session asks the browser to keep what is saved; the answer %s is shown',
  async ([answer, says]) => {
    const { persistence, asked } = promising(answer)
    const device = { ...fakeDevice(), persistence }
    for (let times = 0; times < 2; times++) {
      const app = await openApp('/scenario/small', { device })
      await press(app, 'Start')
      await waitFor(() => expect(address()).toMatch(/^\/play\//))
      app.unmount()
    }
    expect(asked()).toBe(1)
    await opened(device)
    expect(await screen.findByText(says)).toBeDefined()
  },
)

test('a group session asks as well', async () => {
  const { persistence, asked } = promising(true)
  const app = await openApp('/evening/small', { device: { ...fakeDevice(), persistence } })
  await press(app, 'Open the console')
  await waitFor(() => expect(asked()).toBe(1))
})

test('before the first session it says when the browser will be asked', async () => {
  const { persistence, asked } = promising(true)
  await opened({ ...fakeDevice(), persistence })
  expect(await screen.findByText(/when you start your first one/)).toBeDefined()
  expect(asked()).toBe(0)
})

test('a browser that cannot be asked may delete', async () => {
  await opened(fakeDevice())
  expect(await screen.findByText(/may delete your sessions/)).toBeDefined()
})

test('where the browser keeps nothing, nothing is said of a promise', async () => {
  await opened(forgetful(fakeDevice()))
  await screen.findByText(/^Works without a network: not yet/)
  expect(screen.queryByText(/your sessions/)).toBeNull()
})

test('it counts the drafts of an author, and leads to them', async () => {
  const device = fakeDevice()
  const drafts = await device.drafts()
  await opened(device)
  expect(screen.queryByRole('heading', { name: 'Cases you write' })).toBeNull()
  cleanup()
  const texts = { folder: 'one', files: {}, saved: {}, changedAt: '2026-12-02T09:00:00Z' }
  await drafts.keep({ ...texts, id: 'one' })
  await drafts.keep({ ...texts, id: 'two' })
  await opened(device)
  await screen.findByText(/^2 drafts are on this device\./)
  expect(screen.getByRole('link', { name: 'Go on with a draft, or delete it' }).getAttribute('href')).toBe('#/author')
})

test('it names the colours of a council that are hard to read, and says nothing of others', async () => {
  const { style } = document.documentElement
  style.setProperty('--council-accent', 'navy')
  await opened(fakeDevice())
  expect(screen.queryByText('The council’s colours')).toBeNull()
  cleanup()
  style.setProperty('--council-accent', 'rgb(150, 160, 160)')
  await opened(fakeDevice())
  expect(screen.getByText('--council-accent on white: 2.6 to 1')).toBeDefined()
  style.removeProperty('--council-accent')
})
