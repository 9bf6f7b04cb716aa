import { afterEach, describe, expect, test, vi } from 'vitest'
import { deviceStorage, isRecord, memoryStorage, recordOf } from '../../../src/app/store/storage.ts'
import { fork } from '../../../src/core/session/fork.ts'
import { marketScript as script } from '../../support/market.ts'
import { after, played, start, timeOf } from '../../support/played-session.ts'

describe('IndexedDB', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  test('a browser that never opens its database is waited for five seconds, and then is one that keeps nothing', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('indexedDB', { open: () => new EventTarget() })
    let isLasting: boolean | undefined
    void deviceStorage().then(({ lasting }) => (isLasting = lasting))
    await vi.advanceTimersByTimeAsync(4_900)
    expect(isLasting).toBe(undefined)
    await vi.advanceTimersByTimeAsync(200)
    expect(isLasting).toBe(false)
  })
})

describe('storage', () => {
  const session = played(script)
  const longer = after(session, script, { type: 'continued', scene: 'stall' })

  test('a record holds what a list shows, and the file', () => {
    expect(recordOf(longer)).toEqual({
      id: 'session-1',
      scenario: 'small',
      version: '1.0.0',
      mode: 'solo',
      startedAt: start,
      lastAt: timeOf(0),
      events: 1,
      closed: undefined,
      text: expect.stringContaining('"continued"') as string,
    })
    expect(recordOf(session).lastAt).toBe(start)
    const stopped = after(longer, script, { type: 'stopped', scene: 'call' })
    expect(recordOf(stopped)).toMatchObject({ closed: 'stopped' })
    expect(recordOf(stopped).lookedBack).toBeUndefined()
    expect(recordOf(after(stopped, script, { type: 'hindsight-finished' })).lookedBack).toBe(true)
  })

  test('the record of a what-if says what it was forked from', () => {
    const forked = fork(script, longer, 1, { id: 'fork-1', at: start })
    expect(forked.ok && recordOf(forked.session)).toMatchObject({ mode: 'what-if', parent: 'session-1' })
  })

  test('what is no record is known for that, and what a later version adds is not', () => {
    const record = recordOf(longer)
    expect(isRecord(record, 'session-1')).toBe(true)
    expect(isRecord({ ...record, desk: {}, added: 1 }, 'session-1')).toBe(true)
    for (const odd of [
      {},
      null,
      undefined,
      5,
      'session-1',
      [],
      { ...record, lastAt: null },
      { ...record, startedAt: 'yesterday' },
      { ...record, mode: null },
      { ...record, closed: 'other' },
      { ...record, text: undefined },
      { ...record, id: 'session-2' },
    ])
      expect(isRecord(odd, 'session-1')).toBe(false)
  })

  test('a record replaces only the one that it says', async () => {
    const storage = memoryStorage()
    expect(await storage.put(recordOf(longer), 0)).toEqual({ ok: false, reason: 'deleted' })
    expect(await storage.put(recordOf(session), undefined)).toEqual({ ok: true })
    expect(await storage.put(recordOf(session), undefined)).toEqual({
      ok: false,
      reason: 'written-elsewhere',
    })
    expect(await storage.put(recordOf(longer), 0)).toEqual({ ok: true })
    expect(await storage.put(recordOf(longer), 0)).toEqual({ ok: false, reason: 'written-elsewhere' })
    expect(await storage.list()).toEqual([recordOf(longer)])
  })

  test('records are deleted one by one, or all', async () => {
    const storage = memoryStorage()
    await storage.put(recordOf(session), undefined)
    await storage.put(recordOf({ ...session, id: 'session-2' }), undefined)
    expect(await storage.delete('session-1')).toBe(true)
    expect((await storage.list()).map(({ id }) => id)).toEqual(['session-2'])
    expect(await storage.clear()).toBe(true)
    expect(await storage.get('session-2')).toBe(undefined)
  })

  test('memory says that it does not last', () => {
    expect(memoryStorage().lasting).toBe(false)
  })
})
