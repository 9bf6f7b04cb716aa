import { act, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { ConsoleState } from '../../../../src/core/room/console-state.ts'
import { atTheCall, consoleHome, count, prepareConsole } from '../../support/console.ts'
import { logOn, roomScreenOf } from '../../support/evening-device.ts'
import { settle } from '../../support/on-screen.ts'
import { settleBy } from '../support/open-settle-form.tsx'
import { openApp } from '../../support/open-app.tsx'

describe('unsaved words', () => {
  prepareConsole()

  const minorityView = () => screen.findByLabelText('What some thought, and why')
  const why = () => screen.findByLabelText('Why? The record shows the reason.')

  /** At the call, with a reason and a minority view that are half typed. */
  async function atHalfTyped() {
    const app = await atTheCall()
    await count(app, 7)
    await app.user.click(screen.getByText('Record a minority view'))
    await app.user.type(await minorityView(), 'Some would')
    await settleBy(app.user, 'other')
    await app.user.type(await why(), 'The police')
    return app
  }

  test('a reason and a minority view that are half typed are there again once the room is back at the question', async () => {
    const app = await atHalfTyped()
    const room = await roomScreenOf(app.device)
    await act(async () => (document.activeElement as HTMLElement).blur())
    await app.user.keyboard('{PageUp}{PageUp}')
    expect(screen.queryByText('Record a minority view')).toBeNull()
    await app.user.keyboard('{PageDown}{PageDown}')
    expect(await why()).toHaveProperty('value', 'The police')
    expect(await minorityView()).toHaveProperty('value', 'Some would')
    expect((await minorityView()).closest('details')?.open).toBe(true)
    await room.last()
    expect(JSON.stringify(room.views)).not.toMatch(/Some would|The police/)
  })

  test('what is half typed is there again after a break and after a reload, in no file, and goes once it is settled', async () => {
    const app = await atHalfTyped()
    await settleBy(app.user, 'other')
    await app.user.click(screen.getByRole('link', { name: 'Leave, or take a break' }))
    await app.user.click(await screen.findByRole('link', { name: /^Continue the group session/ }))
    expect(await why()).toHaveProperty('value', 'The police')
    await logOn(app.device)
    app.unmount()
    const again = await openApp(consoleHome, { device: app.device })
    expect(await minorityView()).toHaveProperty('value', 'Some would')
    const record = await app.device.storage.get('session-1')
    expect(record?.text).not.toMatch(/Some would|The police/)
    expect(JSON.stringify(record?.desk)).toMatch(/Some would.*The police/)

    await again.user.type(await why(), ' asked.')
    await again.user.click(screen.getByRole('radio', { name: 'B Wait' }))
    await settle(again, 'Overrule the room')
    expect((await logOn(app.device)).at(-1)).toMatchObject({
      vote: { settled: 'overruled', reason: 'The police asked.', minority: 'Some would' },
    })
    expect(JSON.stringify((await app.device.storage.get('session-1'))?.desk)).not.toMatch(/Some would|The police/)
  })

  test('what was typed unseen beside the votes is not opened on the only screen', async () => {
    const app = await atHalfTyped()
    await logOn(app.device)
    app.unmount()
    const kept = (await app.device.storage.get('session-1'))?.desk
    await app.device.storage.putConsole('session-1', { ...(kept as ConsoleState), screens: 'one' })
    await openApp(consoleHome, { device: app.device })
    expect(await screen.findByRole('heading', { level: 1, name: 'Room screen' })).toBeDefined()
    expect(document.body.innerHTML).not.toMatch(/Some would|The police/)
  })
})
