import { expect, test } from 'vitest'
import { resumeSession } from '../../../src/app/store/open-session.ts'
import { marketScript as script } from '../../support/market.ts'
import { fakeClock, fakeDevice, quiet } from './support/fake-device.ts'
import { id, onwards, sceneOf, starting, tell } from './support/open.ts'

test('a session of this device that cannot be opened is refused with a reason', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  await store.close()
  const record = await device.storage.get(id(store))
  if (record === undefined) throw new Error('not stored')
  const resume = (text: string) => {
    void device.storage.delete(record.id)
    void device.storage.put({ ...record, text }, undefined)
    return quiet().then(() => resumeSession(record.id, () => Promise.resolve(script), device, fakeClock()))
  }
  expect(await resume(record.text.slice(0, 90))).toEqual({
    kind: 'unreadable',
    refusal: { code: 'half-written' },
  })
  expect(await resume(record.text.replace('"small"', '"other"'))).toEqual({
    kind: 'refused',
    refusal: { code: 'other-scenario', scenario: 'other' },
  })
  expect(await resumeSession('nowhere', () => Promise.resolve(script), device, fakeClock())).toEqual({
    kind: 'not-here',
  })
  expect(await resumeSession(record.id, () => Promise.resolve(undefined), device, fakeClock())).toEqual({
    kind: 'unknown-scenario',
    scenario: 'small',
  })
})

test('a session of other rules opens to be read, and takes nothing', async () => {
  const device = fakeDevice()
  const store = await starting(device)
  store.act(onwards)
  await store.close()
  const changed = { ...script, digests: { ...script.digests, rules: 'c'.repeat(64) } }
  const resumed = await resumeSession(id(store), () => Promise.resolve(changed), device, fakeClock())
  if (resumed.kind !== 'opened') throw new Error(resumed.kind)
  expect(resumed.opened.kind).toBe('other-rules')
  expect(sceneOf(resumed.store)).toBe('call')
  expect(resumed.store.act(tell)).toEqual({ code: 'other-rules' })
})
