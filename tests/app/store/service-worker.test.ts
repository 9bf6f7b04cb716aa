import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { thisDevice } from '../../../src/app/store/device.ts'

let { registerWorker, unregisterWorkers } = await import('../../../src/app/store/service-worker.ts')

// A page that has just loaded: the module remembers that its worker was forgotten.
beforeEach(async () => {
  vi.resetModules()
  ;({ registerWorker, unregisterWorkers } = await import('../../../src/app/store/service-worker.ts'))
})

const reject = () => Promise.reject(new Error('denied'))
const as = (workers: object) => workers as ServiceWorkerContainer

afterEach(() => vi.unstubAllGlobals())

test('a browser that has no workers, or does not let the page near them, has none', async () => {
  vi.stubGlobal('navigator', {})
  expect((await thisDevice()).workers).toBeUndefined()
  const refusing = {
    get serviceWorker() {
      throw new DOMException('sandboxed', 'SecurityError')
    },
  }
  vi.stubGlobal('navigator', refusing)
  expect((await thisDevice()).workers).toBeUndefined()
})

test('the worker beside the page is registered, and always asked of the server', async () => {
  const registration = {}
  const asked: unknown[] = []
  const register = (...given: unknown[]) => {
    asked.push(given)
    return Promise.resolve(registration)
  }
  expect(await registerWorker(as({ register }))).toBe(registration)
  expect(asked).toEqual([['desktop-audit-worker.js', { updateViaCache: 'none' }]])
})

test('where there are no workers, or the browser forbids them, nothing is said', async () => {
  expect(await registerWorker(undefined)).toBeUndefined()
  expect(await registerWorker(as({ register: reject }))).toBeUndefined()
})

test('only the worker of this program is forgotten', async () => {
  const gone: string[] = []
  const registered = (scriptURL: string) => ({
    active: { scriptURL },
    unregister: () => {
      gone.push(scriptURL)
      return Promise.resolve(true)
    },
  })
  const all = ['https://council.example/audit/desktop-audit-worker.js', 'https://council.example/worker.js']
  const getRegistrations = () => Promise.resolve(all.map(registered))
  expect(await unregisterWorkers(as({ getRegistrations }))).toBe(true)
  expect(gone).toEqual(all.slice(0, 1))
})

test('a worker that cannot be forgotten is told of, and none is none', async () => {
  expect(await unregisterWorkers(as({ getRegistrations: reject }))).toBe(false)
  expect(await unregisterWorkers(undefined)).toBe(true)
})

test('once it was forgotten, the page that is still open does not bring it back', async () => {
  await unregisterWorkers(undefined)
  const register = vi.fn<() => Promise<object>>(() => Promise.resolve({}))
  expect(await registerWorker(as({ register }))).toBeUndefined()
  expect(register).not.toHaveBeenCalled()
})
