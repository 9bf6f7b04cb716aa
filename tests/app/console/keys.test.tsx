import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { atTheCall, consoleHome, count, prepareConsole } from '../support/console.ts'
import { logOn, roomScreenOf } from '../support/evening-device.ts'
import { openApp } from '../support/open-app.tsx'

prepareConsole()

test('from a votes field a remote goes on and back, and a full stop darkens the screen', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.click(screen.getByLabelText('A Tell'))
  await app.user.keyboard('7.')
  expect(await room.last()).toEqual({ kind: 'blank' })
  await app.user.keyboard('{PageDown}.{PageUp}')
  expect(await room.last()).toMatchObject({ kind: 'scene' })
  await app.user.keyboard('{PageDown}')
  expect(await room.last()).toMatchObject({ kind: 'question' })
  expect(screen.getByLabelText('A Tell')).toHaveProperty('value', '7')
})

test('a remote is heard from a field for words that is empty, and waits where words are', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.click(screen.getByText('Record a minority view'))
  const field = screen.getByLabelText('What some thought, and why')
  await app.user.click(field)
  await app.user.keyboard('{PageUp}')
  expect(await room.last()).toMatchObject({ kind: 'scene' })
  await app.user.keyboard('{PageDown}')
  expect(await room.last()).toMatchObject({ kind: 'question' })
  await app.user.keyboard('Ask.{PageUp}')
  expect(await room.last()).toMatchObject({ kind: 'question' })
  expect(field).toHaveProperty('value', 'Ask.')
  expect(screen.getByText('The remote waits while you write.')).toBeDefined()
})

test('a remote is heard from a line for notes that is empty', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.keyboard('n')
  await screen.findByLabelText(/A note on this scene/)
  await app.user.keyboard('{PageUp}')
  expect(await room.last()).toMatchObject({ kind: 'scene' })
  await app.user.keyboard('Ask{PageDown}')
  expect(await room.last()).toMatchObject({ kind: 'scene' })
  expect(screen.getByText('The remote waits while you write.')).toBeDefined()
})

const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(97 + index))
const others = ['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Escape', 'Home', 'End', ' ']
const everyKey = [
  ...letters,
  ...letters.map(letter => letter.toUpperCase()),
  ...others,
  ...'0123456789.?+=-/,;'.split(''),
]
const press = (key: string) => fireEvent.keyDown(document.body, { key })

test('a dark screen stays dark whatever key is pressed, and after a reload, until B or a full stop', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.keyboard('b')
  expect(await room.last()).toEqual({ kind: 'blank' })
  for (const key of everyKey.filter(each => !['b', 'B', '.', '?', 'n', 'm', 'N', 'M'].includes(each))) {
    press(key)
    expect([key, (await room.last())?.kind]).toEqual([key, 'blank'])
  }
  press('PageDown')
  expect(await screen.findByText('The room screen is dark. Press B to show it again.')).toBeDefined()
  app.unmount()
  await openApp(consoleHome, { device: app.device })
  await screen.findByText('Let them talk.')
  const again = await roomScreenOf(app.device)
  expect(await again.last()).toEqual({ kind: 'blank' })
  press('.')
  expect(await again.last()).toMatchObject({ kind: 'question' })
})

test('no key decides anything, whatever has been counted', async () => {
  const app = await atTheCall()
  await count(app, 7)
  await app.user.keyboard('{Escape}')
  for (const key of everyKey.filter(each => !['n', 'N', 'm', 'M', '?'].includes(each))) press(key)
  expect((await logOn(app.device)).map(event => 'type' in event && event.type)).not.toContain('decided')
})

test('S goes to the button that settles, and presses it only where the facilitator allows that', async () => {
  const app = await atTheCall()
  await count(app, 7)
  await app.user.keyboard('{Escape}rr')
  await app.user.keyboard('sss')
  expect(document.activeElement?.textContent).toBe('Settle: A')
  expect(await logOn(app.device)).toHaveLength(1)
  await app.user.keyboard('?')
  await app.user.click(screen.getByLabelText(/^Let the remote and S settle a vote/))
  await app.user.click(screen.getByText('Close'))
  document.body.focus()
  await app.user.keyboard('s')
  expect(await logOn(app.device)).toHaveLength(1)
  await app.user.keyboard('s')
  expect((await logOn(app.device)).at(-1)).toMatchObject({ type: 'decided', picks: ['tell'] })
})

test('a remote that may settle goes to the button first, and settles at the second press', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.keyboard('?')
  await app.user.click(screen.getByLabelText(/^Let the remote and S settle a vote/))
  await app.user.click(screen.getByText('Close'))
  await count(app, 7)
  // Past the pages of the choices, the first press goes to the button.
  await app.user.keyboard('{Escape}{PageDown}{PageDown}{PageDown}')
  expect(await room.last()).toMatchObject({ kind: 'question' })
  await app.user.keyboard('{PageDown}')
  expect(await room.last()).toMatchObject({ kind: 'tally' })
  await app.user.keyboard('{PageDown}')
  expect(await logOn(app.device)).toHaveLength(1)
  await app.user.keyboard('{PageDown}')
  expect((await logOn(app.device)).at(-1)).toMatchObject({ type: 'decided', picks: ['tell'] })
})
