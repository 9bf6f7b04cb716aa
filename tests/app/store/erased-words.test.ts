import { expect, test } from 'vitest'
import { SessionStore } from '../../../src/app/store/session-store.ts'
import { fork } from '../../../src/core/session/fork.ts'
import { marketScript as script } from '../../support/market.ts'
import { start } from '../../support/played-session.ts'
import { fakeClock, fakeDevice, type FakeDevice, quiet } from './support/fake-device.ts'
import { id, note, onwards, starting, storedTypes, tell } from './support/open.ts'
import '../../../src/app/store/erased-words.ts'

// What a session loads late takes its time the first time.

async function withFork(device: FakeDevice) {
  const parent = await starting(device)
  parent.act(note)
  parent.act(onwards)
  parent.act(tell)
  await parent.settled()
  const forked = fork(script, parent.session, 2, { id: 'fork-1', at: start })
  if (!forked.ok) throw new Error(forked.refusal.code)
  return {
    parent,
    child: await SessionStore.open({ script, session: forked.session, stored: undefined }, device, fakeClock()),
  }
}

test('words that are erased go from forks too, open or not', async () => {
  const device = fakeDevice()
  const { parent, child } = await withFork(device)
  parent.act({ type: 'erased', event: 0 })
  await quiet()
  expect(child.session.log.map(event => event.type)).toEqual(['noted', 'continued', 'erased'])
  const texts = async () => (await device.storage.list()).map(({ text }) => text.includes('A real name.'))
  expect(await texts()).toEqual([false, false])
})

test('words that are erased in a fork go from what it was forked from', async () => {
  const device = fakeDevice()
  const { parent, child } = await withFork(device)
  await parent.close()
  child.act({ type: 'erased', event: 0 })
  await quiet()
  expect(await storedTypes(device, id(parent))).toEqual(['noted', 'continued', 'decided', 'erased'])
  const texts = (await device.storage.list()).map(({ text }) => text.includes('A real name.'))
  expect(texts).toEqual([false, false])
})

test('a note made after the fork is erased in its own session only', async () => {
  const device = fakeDevice()
  const { parent, child } = await withFork(device)
  parent.act({ type: 'noted', scene: 'call', text: 'Of the parent.' })
  child.act(tell)
  child.act({ type: 'noted', scene: 'call', text: 'Of the fork.' })
  parent.act({ type: 'erased', event: 3 })
  await quiet()
  expect(child.session.log.map(event => event.type)).toEqual(['noted', 'continued', 'decided', 'noted'])
})

test('words go from a fork of a fork, though the one between them was deleted', async () => {
  const device = fakeDevice()
  const { parent, child } = await withFork(device)
  const forked = fork(script, child.session, 2, { id: 'fork-2', at: start })
  if (!forked.ok) throw new Error(forked.refusal.code)
  await (await SessionStore.open({ script, session: forked.session, stored: undefined }, device, fakeClock())).close()
  await child.close()
  await device.storage.delete('fork-1')
  parent.act({ type: 'erased', event: 0 })
  await quiet()
  expect(await storedTypes(device, 'fork-2')).toEqual(['noted', 'continued', 'erased'])
  const texts = (await device.storage.list()).map(({ text }) => text.includes('A real name.'))
  expect(texts).toEqual([false, false])
})
